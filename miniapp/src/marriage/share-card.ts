import { useShareAppMessage } from '@tarojs/taro';
import { pageOf } from '../pages';

/** What WeChat passes on is the guide, never anything of the couple. */
export function useShareCard(): void {
  useShareAppMessage(() => ({ title: '约个日子去领结婚证：免费，两人带身份证就行', path: pageOf('/marriage/guide') }));
}
