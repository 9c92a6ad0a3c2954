import Taro from '@tarojs/taro';

/** WeChat scrolls to the top; there is no focus to move. */
export function scrollToTop(_focus: string): void {
  Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
}

/** Something appeared further down that has to be seen. */
export function bringIntoView(id: string): void {
  Taro.pageScrollTo({ selector: `#${id}`, offsetTop: -80, fail: () => undefined });
}

/** A screen reader in WeChat finds its place by itself. */
export function moveFocus(_id: string): void {}
