import Taro, { useDidShow } from '@tarojs/taro';
import { useEffect } from 'react';

/** Puts the title into WeChat's own navigation bar. */
export function usePageTitle(title: string): void {
  useDidShow(() => {
    Taro.setNavigationBarTitle({ title });
  });
  useEffect(() => {
    Taro.setNavigationBarTitle({ title });
  }, [title]);
}
