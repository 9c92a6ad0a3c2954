import { ALL_ITEMS } from '@jianghan/shared/eldercare/self-check-items';
import type { Visitor } from './visitor';
import type { Visit } from './visits';

/** Answers every question of the self-check with its second answer. */
async function checkAbility(visitor: Visitor): Promise<void> {
  await visitor.press('开始，第 1 题');
  for (const { ask, choices } of ALL_ITEMS) {
    await visitor.seesHeading(ask);
    await visitor.choose(choices[1]?.text ?? '');
    await visitor.press('下一题');
  }
  await visitor.press('看结果');
}

/** The first home of the sample. */
const HOME = '0193b000-0000-7000-8000-000000000001';
const OTHER = '0193b000-0000-7000-8000-000000000002';

/** Says what is needed where that is asked first, and from which street. */
async function findFrom(visitor: Visitor, street: string): Promise<void> {
  if (visitor.isElder) {
    await visitor.choose(/^住进养老院/);
    await visitor.press('下一题');
  } else {
    await visitor.press(/从哪里走起/);
  }
  await visitor.choose(street);
  await visitor.press('看看附近有什么');
  await visitor.sees(/^15 分钟内/);
}

/** The pages of eldercare. */
export const ELDERCARE_VISITS: readonly Visit[] = [
  { name: 'find', who: 'nobody', address: '/eldercare/find', shows: /从哪里走起|想要哪种帮助/ },
  {
    name: 'find-near',
    who: 'nobody',
    address: '/eldercare/find',
    shows: /不会挑，问问人/,
    first: (visitor) => findFrom(visitor, '万松街道'),
  },
  { name: 'where', who: 'nobody', address: '/eldercare/where', shows: /万松街道/ },
  {
    name: 'where-errors',
    who: 'nobody',
    address: '/eldercare/where',
    shows: /请选街道/,
    first: (visitor) => visitor.press('看看附近有什么'),
  },
  {
    name: 'where-communities',
    who: 'nobody',
    address: '/eldercare/where',
    shows: /社区的位置是大致的/,
    first: (visitor) => visitor.choose('万松街道'),
  },
  { name: 'filters', who: 'nobody', address: '/eldercare/filters', shows: /没有付费排名/ },
  { name: 'place', who: 'nobody', address: `/eldercare/place?placeId=${HOME}`, shows: /报告信息有误/ },
  { name: 'compare-empty', who: 'nobody', address: '/eldercare/compare', shows: /还没有要比的/ },
  { name: 'compare', who: 'nobody', address: `/eldercare/compare?ids=${HOME},${OTHER}`, shows: /请电话确认/ },
  { name: 'report', who: 'nobody', address: `/eldercare/report?placeId=${HOME}`, shows: /哪里不对/ },
  {
    name: 'report-errors',
    who: 'nobody',
    address: `/eldercare/report?placeId=${HOME}`,
    shows: /请选哪里不对/,
    first: (visitor) => visitor.press('送出'),
  },
  { name: 'self-check', who: 'nobody', address: '/eldercare/self-check', shows: /一共 26 题/ },
  {
    name: 'self-check-item',
    who: 'nobody',
    address: '/eldercare/self-check',
    shows: /请选一项/,
    first: async (visitor) => {
      await visitor.press('开始，第 1 题');
      await visitor.press('下一题');
    },
  },
  {
    name: 'self-check-result',
    who: 'nobody',
    address: '/eldercare/self-check',
    shows: /自己测的结果/,
    first: checkAbility,
  },
];
