import { useEffect, useRef } from 'react';

/** What pages asked the phone to do, in order. */
export const asked: { name: string; options: Record<string, unknown> }[] = [];

const ask =
  (name: string) =>
  (options: Record<string, unknown> = {}) => {
    asked.push({ name, options });
    return Promise.resolve({ errMsg: `${name}:ok` });
  };

const stored = new Map<string, unknown>();
const stack: { route: string; options: Record<string, string> }[] = [];
let params: Record<string, string> = {};
let privacyListener: (resolve: (answer: object) => void) => void = () => undefined;

/** WeChat wants the person's word before it hands over something personal. */
export const needPrivacy = (resolve: (answer: object) => void) => privacyListener(resolve);

/** Puts the page under test at an address, with what lies behind it. */
export function openAt(route: string, query: Record<string, string> = {}, behind: string[] = []): void {
  params = query;
  stack.splice(0, stack.length, ...behind.map((other) => ({ route: other, options: {} })), { route, options: query });
}

export function forgetAll(): void {
  asked.length = 0;
  stored.clear();
  openAt('home/index');
}

export const useRouter = () => ({ params });
export const getCurrentPages = () => stack;

/** A page under test is shown once, when it appears. */
export function useDidShow(run: () => void): void {
  const latest = useRef(run);
  useEffect(() => latest.current(), []);
}

export const useDidHide = (_run: () => void) => undefined;
export const useShareAppMessage = (_share: () => unknown) => undefined;

export default {
  navigateTo: ask('navigateTo'),
  redirectTo: ask('redirectTo'),
  navigateBack: ask('navigateBack'),
  switchTab: ask('switchTab'),
  reLaunch: ask('reLaunch'),
  login: async () => ({ code: 'wechat-code' }),
  makePhoneCall: ask('makePhoneCall'),
  requestSubscribeMessage: async (options: { tmplIds: string[] }) => {
    asked.push({ name: 'requestSubscribeMessage', options: { ...options } });
    const answers = Object.fromEntries(options.tmplIds.map((id) => [id, 'accept']));
    return { errMsg: 'requestSubscribeMessage:ok', ...answers };
  },
  addPhoneCalendar: ask('addPhoneCalendar'),
  openLocation: ask('openLocation'),
  setClipboardData: ask('setClipboardData'),
  pageScrollTo: ask('pageScrollTo'),
  setNavigationBarTitle: ask('setNavigationBarTitle'),
  getNetworkType: ask('getNetworkType'),
  onNetworkStatusChange: () => undefined,
  onNeedPrivacyAuthorization: (listener: typeof privacyListener) => {
    privacyListener = listener;
  },
  openPrivacyContract: ask('openPrivacyContract'),
  getAppBaseInfo: () => ({ fontSizeSetting: 17 }),
  getStorageSync: (key: string) => stored.get(key) ?? '',
  setStorageSync: (key: string, value: unknown) => {
    stored.set(key, JSON.parse(JSON.stringify(value)));
  },
  removeStorageSync: (key: string) => {
    stored.delete(key);
  },
  getStorageInfoSync: () => ({ keys: [...stored.keys()] }),
};
