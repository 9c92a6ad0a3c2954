/** 「1200」 or 「1200.5」 in 元 as 分; undefined when it is no amount. */
export function fenOf(yuan: string): number | undefined {
  const typed = /^(\d{1,7})(?:\.(\d{1,2}))?$/.exec(yuan.trim().replace(/[,，¥\s]/g, ''));
  if (typed === null) return undefined;
  return Number(typed[1]) * 100 + Number((typed[2] ?? '').padEnd(2, '0'));
}
