import { ABILITY_LEVELS, NEEDS, OWNERSHIPS, PLACE_TYPES } from '@jianghan/shared/eldercare/places';
import type { PlacePage } from '@jianghan/shared/eldercare/schemas';
import { acceptsText, priceText, starText } from '@jianghan/shared/eldercare/words';
import { bedsLine } from '../words';

export interface Line {
  title: string;
  /** Nothing where the place has not said it. */
  say: (place: PlacePage) => string | undefined;
}

/** What is compared, what matters most first. */
export const LINES: readonly Line[] = [
  {
    title: '是什么',
    say: ({ type, ownership }) => [PLACE_TYPES[type], ownership && OWNERSHIPS[ownership]].filter(Boolean).join('，'),
  },
  { title: '多少钱', say: priceText },
  { title: '空床', say: (place) => bedsLine(place, new Date())?.text },
  {
    title: '收哪些老人',
    say: ({ levels }) => (levels.length === ABILITY_LEVELS.length ? '都收' : acceptsText(levels)),
  },
  { title: '星级', say: ({ star }) => starText(star) },
  { title: '有什么', say: ({ needs }) => needs.map((need) => NEEDS[need]).join('、') },
  { title: '无障碍', say: ({ barrierFree }) => (barrierFree ? '有' : undefined) },
  { title: '在哪里', say: ({ street, address }) => `${street} ${address}` },
  { title: '电话', say: ({ phone }) => phone },
];
