/** A browser has no messages to subscribe to; news goes to 我的. */
export async function askToNotify(): Promise<void> {}
