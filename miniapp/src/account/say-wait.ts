const MINUTE = 60;
const HOUR = 3600;

/** A wait as people say it; `seconds` is rounded up, never down. */
export function sayWait(seconds: number): string {
  if (seconds <= 2 * MINUTE) return `${Math.ceil(seconds)} 秒`;
  if (seconds < 2 * HOUR) return `${Math.ceil(seconds / MINUTE)} 分钟`;
  return `${Math.ceil(seconds / HOUR)} 小时`;
}

/** Seconds after which a `too_many` may be tried again, as the server said. */
export function waitOf(data: Readonly<Record<string, unknown>> | undefined): number | undefined {
  const seconds = data?.retryAfterSeconds;
  return typeof seconds === 'number' && seconds > 0 ? seconds : undefined;
}
