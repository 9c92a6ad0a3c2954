/** What can be done against a written decision (R-54…R-57); `url` is the online way to ask for reconsideration, when it is known. */
export function remedyText({ url, hotline }: { url: string | null; hotline: string }): string {
  const online = url === null ? `网上申请渠道请问 ${hotline}` : `网上申请渠道：${url}`;
  return `如不服本决定，可以自收到本决定书之日起六十日内向江汉区人民政府申请行政复议（${online}），也可以自收到之日起六个月内依法向人民法院提起行政诉讼。建议先申请行政复议。`;
}

/** What can be done when the office lets a deadline pass: against silence, reconsideration comes before the court. */
export function silenceText({ hotline }: { hotline: string }): string {
  return `已经过了期限，街道主管收到了提醒。可以打 ${hotline} 催办；一直不办的，可以向江汉区人民政府申请行政复议，这种情况要先复议、再诉讼。`;
}
