import { SUBPACKAGES, TABS } from './pages';

const onWeapp = process.env.TARO_ENV === 'weapp';

export default defineAppConfig({
  pages: TABS.map((tab) => `${tab.name}/index`),
  subPackages: Object.entries(SUBPACKAGES).map(([root, names]) => ({
    root,
    pages: names.map((name) => `${name}/index`),
  })),
  window: {
    navigationBarTitleText: '江汉民政掌上办',
    navigationBarBackgroundColor: '#F6F7F9',
    navigationBarTextStyle: 'black',
    backgroundColor: '#F6F7F9',
    backgroundTextStyle: 'dark',
    // The browser has no navigation bar of its own; the page draws one.
    ...(onWeapp ? {} : { navigationStyle: 'custom' as const }),
  },
  tabBar: {
    // In the browser the page draws its tab bar as a landmark; WeChat draws its own.
    custom: !onWeapp,
    color: '#47505A',
    selectedColor: '#9F210F',
    backgroundColor: '#FFFFFF',
    borderStyle: 'black',
    list: TABS.map(({ name, text, icon }) => ({
      pagePath: `${name}/index`,
      text,
      ...(onWeapp ? { iconPath: `assets/tab-${icon}.png`, selectedIconPath: `assets/tab-${icon}-on.png` } : {}),
    })),
  },
  ...(onWeapp
    ? { lazyCodeLoading: 'requiredComponents', __usePrivacyCheck__: true, requiredPrivateInfos: ['chooseLocation'] }
    : { animation: false }),
});
