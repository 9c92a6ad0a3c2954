import { getCurrentPages } from '@tarojs/taro';

interface OpenPage {
  route?: string;
  options?: Record<string, string | undefined>;
}

/** The plain address of the page that is open now, with its query. */
export function currentUrl(): string {
  const pages = getCurrentPages() as OpenPage[];
  const { route = '', options = {} } = pages[pages.length - 1] ?? {};
  const path = route.replace(/\/?index$/, '');
  const query = Object.entries(options)
    .filter(([name, value]) => value !== undefined && name !== 'stamp' && !name.startsWith('$'))
    .map(([name, value]) => `${name}=${value}`);
  const url = path === 'home' ? '/' : `/${path}`;
  return query.length > 0 ? `${url}?${query.join('&')}` : url;
}
