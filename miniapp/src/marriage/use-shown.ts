import { useDidHide, useDidShow } from '@tarojs/taro';
import { useState } from 'react';

const onWeapp = process.env.TARO_ENV === 'weapp';

/**
 * False while another page lies above this one in the browser, whose pages share one document: a form that may lie in
 * it twice leaves, so that each label finds its own field. WeChat keeps its pages apart.
 */
export function useShown(): boolean {
  const [shown, setShown] = useState(true);
  useDidShow(() => setShown(true));
  useDidHide(() => setShown(onWeapp));
  return shown;
}
