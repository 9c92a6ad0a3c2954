export const CAN_SPEAK = false;

/** WeChat has no voice of its own. */
export function say(_words: string): void {}

export function hush(): void {}
