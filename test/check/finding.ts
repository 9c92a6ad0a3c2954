/** What a check reports: nothing is fine, every line is one thing to mend. */
export type Check = () => Promise<readonly string[]> | readonly string[];
