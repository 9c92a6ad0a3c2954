import Taro from '@tarojs/taro';

/** Template ids, comma-separated, fixed at build time; none means that nothing is asked. */
const TEMPLATES = SUBSCRIBE_TEMPLATES.split(',').filter(Boolean).slice(0, 3);

/** Asks on the tap, as WeChat demands (W-21). Whatever the answer, the booking goes on. */
export async function askToNotify(): Promise<void> {
  if (TEMPLATES.length === 0) return;
  const asked = Taro.requestSubscribeMessage({ tmplIds: TEMPLATES, entityIds: [] });
  await asked.catch(() => undefined);
}
