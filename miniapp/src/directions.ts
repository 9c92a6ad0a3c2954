import type { Office } from '@jianghan/shared/marriage/schemas';
import Taro from '@tarojs/taro';

export const placeWord = ({ location }: Pick<Office, 'location'>) => (location ? '路线' : '复制地址');

/** WeChat's own map, which offers the way there; without coordinates the address is copied. */
export function openPlace({ name, address, location }: Pick<Office, 'name' | 'address' | 'location'>): void {
  if (location) Taro.openLocation({ ...location, name, address });
  else Taro.setClipboardData({ data: `${name} ${address}` });
}
