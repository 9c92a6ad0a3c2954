import Taro, { getCurrentPages, useRouter } from '@tarojs/taro';
import { pageOf, TABS } from './pages';

const onWeapp = process.env.TARO_ENV === 'weapp';

const isTab = (url: string) => TABS.some((tab) => tab.url === url.split('?')[0]);

/** Opens a plain address such as `/marriage/guide?from=home`, so that going back returns here. */
export function go(url: string): void {
  const page = { url: pageOf(url) };
  if (onWeapp && isTab(url)) {
    Taro.switchTab(page);
    return;
  }
  // WeChat keeps ten pages; the eleventh takes the place of the tenth.
  Taro.navigateTo({ ...page, fail: () => Taro.redirectTo(page) });
}

/** Opens an address in place of this page, for steps that must not be returned to. */
export function replaceWith(url: string): void {
  const page = { url: pageOf(url) };
  if (onWeapp && isTab(url)) Taro.switchTab(page);
  else Taro.redirectTo(page);
}

/** Opens an address and forgets the way there, after a submission. */
export function startOver(url: string): void {
  Taro.reLaunch({ url: pageOf(url) });
}

/** Goes back; where nothing lies behind, as after a deep link, to `fallback`. */
export function goBack(fallback = '/'): void {
  if (getCurrentPages().length > 1) Taro.navigateBack();
  else replaceWith(fallback);
}

/** Parameters of this page's address, decoded. */
export function useParams(): Readonly<Record<string, string | undefined>> {
  const { params } = useRouter();
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, value === undefined ? undefined : decodeURIComponent(value)]),
  );
}
