import type { Booked } from '@jianghan/shared/marriage/contract';
import type { Visitor } from './visitor';
import { CARE_VISITS } from './visits-care';
import { ELDERCARE_VISITS } from './visits-eldercare';

/**
 * Who looks at a page: nobody known, one who asked for help without a login, somebody without a real name, one who can book, one who has booked, the one who was
 * named in that booking, and one of two who have both consented.
 */
export type Who = 'nobody' | 'helped' | 'newcomer' | 'proved' | 'booked' | 'named' | 'both';

export interface Known {
  booked: Booked;
  cancelled: Booked;
  /** Of `booked`. */
  invitation: string;
  together: Booked;
  /** The case of relief of `helped`: the street has asked for something. */
  reliefId: string;
}

/** A page in one of its ready states. */
export interface Visit {
  /** Also the name of its picture. */
  name: string;
  who: Who;
  address: string | ((known: Known) => string);
  /** What only the ready page says. */
  shows: RegExp;
  /** What the resident does there before the page is looked at. */
  first?: (visitor: Visitor) => Promise<void>;
}

/** Every route of the app, most of them once, and the states of a page that look different. */
export const VISITS: readonly Visit[] = [
  { name: 'home-visitor', who: 'nobody', address: '/', shows: /结婚登记预约|婚姻登记/ },
  { name: 'home', who: 'booked', address: '/', shows: /看详情|办到哪一步了/ },
  { name: 'services', who: 'booked', address: '/services', shows: /两人一起到场/ },
  { name: 'progress-empty', who: 'newcomer', address: '/progress', shows: /还没有办件/ },
  { name: 'progress-visitor', who: 'nobody', address: '/progress', shows: /登录后就能看到/ },
  { name: 'progress', who: 'booked', address: '/progress', shows: /正在办/ },
  { name: 'me-visitor', who: 'nobody', address: '/me', shows: /登录后能预约/ },
  { name: 'me', who: 'booked', address: '/me', shows: /已实名/ },
  { name: 'sign-in', who: 'nobody', address: '/account/sign-in', shows: /用手机号登录|您的手机号是多少/ },
  {
    name: 'sign-in-errors',
    who: 'nobody',
    address: '/account/sign-in',
    shows: /手机号是 11 位数字/,
    first: (visitor) => visitor.press(visitor.isElder ? '获取验证码' : /^登录$/),
  },
  { name: 'real-name-consent', who: 'newcomer', address: '/account/real-name', shows: /先问您一句/ },
  { name: 'real-name-proved', who: 'booked', address: '/account/real-name', shows: /核验通过/ },
  { name: 'consents', who: 'booked', address: '/account/consents', shows: /已同意/ },
  { name: 'data', who: 'booked', address: '/account/data', shows: /哪里不对，到哪里改/ },
  {
    name: 'data-prove',
    who: 'booked',
    address: '/account/data',
    shows: /确认是您本人/,
    first: (visitor) => visitor.press('复制一份'),
  },
  { name: 'close', who: 'booked', address: '/account/close', shows: /马上删除/ },
  {
    name: 'close-errors',
    who: 'newcomer',
    address: '/account/close',
    shows: /请先勾选确认/,
    first: (visitor) => visitor.press('注销账号'),
  },
  { name: 'privacy', who: 'nobody', address: '/account/privacy', shows: /用了什么/ },
  {
    name: 'case',
    who: 'booked',
    address: ({ booked }) => `/casefile/detail?caseId=${booked.caseId}`,
    shows: /从头到尾/,
  },
  {
    name: 'case-cancelled',
    who: 'booked',
    address: ({ cancelled }) => `/casefile/detail?caseId=${cancelled.caseId}`,
    shows: /重新预约/,
  },
  { name: 'messages', who: 'booked', address: '/casefile/messages', shows: /婚姻登记|结婚登记/ },
  { name: 'guide', who: 'nobody', address: '/marriage/guide', shows: /示例路 1 号/ },
  ...CARE_VISITS,
  ...ELDERCARE_VISITS,
  { name: 'prescreen', who: 'nobody', address: '/prescreen/questions', shows: /您人和户口在哪里/ },
  { name: 'relief', who: 'nobody', address: '/relief/start', shows: /发生了什么/ },
  { name: 'relief-elsewhere', who: 'nobody', address: '/relief/elsewhere', shows: /事情不在江汉区/ },
  { name: 'relief-apply', who: 'nobody', address: '/relief/apply', shows: /您的姓名/ },
  {
    name: 'relief-apply-errors',
    who: 'nobody',
    address: '/relief/apply?place=outside',
    shows: /请选在哪个街道/,
    first: (visitor) => visitor.press('送出求助'),
  },
  {
    name: 'relief-more',
    who: 'nobody',
    address: '/relief/apply?for=proxy',
    shows: /是怎么回事/,
    first: (visitor) => visitor.press('多说几句，可以不填'),
  },
  { name: 'relief-case', who: 'helped', address: ({ reliefId }) => `/relief/case?id=${reliefId}`, shows: /现在要您做/ },
  {
    name: 'relief-answer',
    who: 'helped',
    address: ({ reliefId }) => `/relief/answer?id=${reliefId}`,
    shows: /写在这里/,
  },
  {
    name: 'relief-withdraw',
    who: 'helped',
    address: ({ reliefId }) => `/relief/withdraw?id=${reliefId}`,
    shows: /随时可以再申请/,
  },
  {
    name: 'relief-account',
    who: 'helped',
    address: ({ reliefId }) => `/relief/account?id=${reliefId}`,
    shows: /开户银行/,
  },
  { name: 'relief-progress', who: 'helped', address: '/progress', shows: /要您处理/ },
  { name: 'relief-me', who: 'helped', address: '/me', shows: /长辈模式/ },
  { name: 'people', who: 'proved', address: '/marriage/people', shows: /您是哪里的居民/ },
  {
    name: 'people-errors',
    who: 'proved',
    address: '/marriage/people',
    shows: /请选您是哪里的居民/,
    first: (visitor) => visitor.press(/^下一/),
  },
  { name: 'people-known', who: 'booked', address: '/marriage/people', shows: /您是哪里的居民/ },
  { name: 'review-no-time', who: 'booked', address: '/marriage/review', shows: /还没选时间/ },
  { name: 'calendar', who: 'nobody', address: '/marriage/calendar', shows: /还能约几对|哪天来/ },
  {
    name: 'calendar-day',
    who: 'booked',
    address: '/marriage/calendar',
    shows: /上午/,
    first: (visitor) => visitor.chooseSomeDay(),
  },
  {
    name: 'calendar-time',
    who: 'booked',
    address: '/marriage/calendar',
    shows: /已选/,
    first: (visitor) => visitor.chooseSomeTime(),
  },
  {
    name: 'review',
    who: 'booked',
    address: '/marriage/calendar',
    shows: /看一遍，没错就提交/,
    first: async (visitor) => {
      await visitor.chooseSomeTime();
      await visitor.press(/核对/);
    },
  },
  {
    name: 'review-errors',
    who: 'booked',
    address: '/marriage/review',
    shows: /请先确认对方同意/,
    first: (visitor) => visitor.press('提交预约'),
  },
  {
    name: 'booking-new',
    who: 'booked',
    address: ({ booked }) => `/marriage/booking?id=${booked.bookingId}&new=1`,
    shows: /日子留好了/,
  },
  {
    name: 'booking-cancelled',
    who: 'booked',
    address: ({ cancelled }) => `/marriage/booking?id=${cancelled.bookingId}`,
    shows: /不用到场/,
  },
  {
    name: 'cancel',
    who: 'booked',
    address: ({ booked }) => `/marriage/cancel?id=${booked.bookingId}`,
    shows: /取消以后/,
  },
  {
    name: 'invitation-visitor',
    who: 'nobody',
    address: ({ invitation }) => `/marriage/invitation?t=${invitation}`,
    shows: /要您本人用自己的手机登录/,
  },
  {
    name: 'invitation-not-yours',
    who: 'both',
    address: ({ invitation }) => `/marriage/invitation?t=${invitation}`,
    shows: /这个链接不是给您的/,
  },
  {
    name: 'invitation',
    who: 'named',
    address: ({ invitation }) => `/marriage/invitation?t=${invitation}`,
    shows: /是我们约的，确认/,
  },
  { name: 'claims', who: 'named', address: '/marriage/claims', shows: /填了您/ },
  { name: 'claims-empty', who: 'booked', address: '/marriage/claims', shows: /没有人把您写进预约/ },
  {
    name: 'decline',
    who: 'named',
    address: ({ booked }) => `/marriage/decline?id=${booked.bookingId}`,
    shows: /拒绝以后/,
  },
  { name: 'barred-empty', who: 'named', address: '/marriage/barred', shows: /一个也没有/ },
  { name: 'barred', who: 'both', address: '/marriage/barred', shows: /又可以填写我/ },
  {
    name: 'booking-together',
    who: 'both',
    address: ({ together }) => `/marriage/booking?id=${together.bookingId}`,
    shows: /这个时间是你们的/,
  },
  {
    name: 'move',
    who: 'both',
    address: ({ together }) => `/marriage/move?id=${together.bookingId}`,
    shows: /原来的才放/,
  },
  {
    name: 'move-chosen',
    who: 'both',
    address: ({ together }) => `/marriage/calendar?move=${together.bookingId}`,
    shows: /改到这个时间/,
    first: async (visitor) => {
      await visitor.chooseSomeTime();
      await visitor.press(/核对/);
    },
  },
  { name: 'bookings', who: 'booked', address: '/marriage/bookings', shows: /已取消/ },
];
