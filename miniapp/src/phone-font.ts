import Taro from '@tarojs/taro';

/** WeChat's text size, px; 17 is its standard, 20 and more are its two largest steps. */
const LARGE_PX = 20;

export function phoneFontIsLarge(): boolean {
  const { fontSizeSetting } = Taro.getAppBaseInfo() as { fontSizeSetting?: number };
  return (fontSizeSetting ?? 0) >= LARGE_PX;
}
