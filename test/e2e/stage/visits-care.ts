import type { Visit } from './visits';

/** Of no place and of no case. */
const NOBODYS = '0192f3a1-7c1e-7cc0-8a3e-2b1c0d9e8f70';

/** The pages by which a family gets eldercare. */
export const CARE_VISITS: readonly Visit[] = [
  { name: 'care-ask', who: 'nobody', address: '/care/ask', shows: /问哪个街道的顾问/ },
  {
    name: 'care-ask-errors',
    who: 'nobody',
    address: '/care/ask',
    shows: /处要改/,
    first: (visitor) => visitor.press('下一步'),
  },
  { name: 'care-visit-closed', who: 'nobody', address: `/care/visit?placeId=${NOBODYS}`, shows: /这里现在办不了/ },
  {
    name: 'care-intention-closed',
    who: 'nobody',
    address: `/care/intention?placeId=${NOBODYS}`,
    shows: /这里现在办不了/,
  },
  { name: 'care-order-closed', who: 'nobody', address: `/care/order?placeId=${NOBODYS}`, shows: /这里现在办不了/ },
  { name: 'care-case-missing', who: 'newcomer', address: `/care/case?caseId=${NOBODYS}`, shows: /没有找到这个办件/ },
];
