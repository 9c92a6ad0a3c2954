import registry from './pages.json';

/** The one list of pages (pages.json) behind app.config, the H5 addresses, navigation and the tests. */
export type TabName = 'home' | 'services' | 'progress' | 'me';
export type IconOfTab = 'home' | 'grid' | 'list' | 'person';

export interface Tab {
  name: TabName;
  url: string;
  text: string;
  icon: IconOfTab;
}

export const TABS = registry.tabs as readonly Tab[];

/** Pages outside the tabs: subpackage to names, `{ marriage: ['guide'] }` is marriage/guide/index. */
export const SUBPACKAGES: Readonly<Record<string, readonly string[]>> = registry.subpackages;

const SUBPAGES = Object.entries(SUBPACKAGES).flatMap(([root, names]) => names.map((name) => `/${root}/${name}`));

/** Every plain address; the same address is used on both platforms. */
export const EVERY_URL: readonly string[] = [...TABS.map((tab) => tab.url), ...SUBPAGES];

/** Turns a plain address into Taro's page path: `/` is `/home/index`, `/marriage/guide?a=1` is `/marriage/guide/index?a=1`. */
export function pageOf(url: string): string {
  const [path = '/', query] = url.split('?', 2);
  const page = path === '/' ? '/home/index' : `${path}/index`;
  return query ? `${page}?${query}` : page;
}
