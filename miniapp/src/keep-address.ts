/** A page of WeChat has no address to keep anything in. */
export function keepAddress(_query: Readonly<Record<string, string>>): void {}
