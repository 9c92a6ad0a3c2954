import Taro from '@tarojs/taro';

/** The citizens' hotline, day and night. */
export const HOTLINE = '12345';

/** Opens the phone's own dialler; what the person does there is theirs. */
export function callPhone(phone: string): void {
  Taro.makePhoneCall({ phoneNumber: phone }).catch(() => undefined);
}
