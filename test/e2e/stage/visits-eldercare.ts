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

/** The pages of eldercare. */
export const ELDERCARE_VISITS: readonly Visit[] = [
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
