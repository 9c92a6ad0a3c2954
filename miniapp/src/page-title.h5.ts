import { useDidHide, useDidShow } from '@tarojs/taro';
import { useEffect, useRef } from 'react';

/** Sets the browser's title while this page is the one that is seen; Taro keeps earlier pages mounted. */
export function usePageTitle(title: string): void {
  const shown = useRef(true);
  useDidShow(() => {
    shown.current = true;
    document.title = title;
  });
  useDidHide(() => {
    shown.current = false;
  });
  useEffect(() => {
    if (shown.current) document.title = title;
  }, [title]);
}
