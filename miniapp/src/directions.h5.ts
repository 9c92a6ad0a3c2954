import type { Office } from '@jianghan/shared/marriage/schemas';
import Taro from '@tarojs/taro';

export const placeWord = ({ location }: Pick<Office, 'location'>) => (location ? '路线' : '复制地址');

/** A map page that needs no key and opens the phone's map app (GCJ-02); without coordinates the address is copied. */
export function openPlace({ name, address, location }: Pick<Office, 'name' | 'address' | 'location'>): void {
  if (!location) {
    void Taro.setClipboardData({ data: `${name} ${address}` });
    return;
  }
  const position = `${location.longitude},${location.latitude}`;
  const query = `position=${position}&name=${encodeURIComponent(name)}&coordinate=gaode&callnative=1`;
  window.open(`https://uri.amap.com/marker?${query}`, '_blank', 'noopener');
}
