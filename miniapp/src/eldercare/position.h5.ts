import { toGcj02 } from '@jianghan/shared/eldercare/coordinates';
import type { Asked } from './position';

export const POSITION_WORDS = {
  button: '用我现在的位置',
  note: '浏览器会先问您同不同意。只用来算走多远，不保存。',
} as const;

const MOST_MS = 10_000;

/** The browser asks for consent itself; satellites speak WGS-84, the register GCJ-02. */
export function askPosition(): Promise<Asked> {
  return new Promise((answer) => {
    if (!('geolocation' in navigator)) {
      answer({ kind: 'refused', why: '这个浏览器给不了位置。选街道或社区，一样能找。' });
      return;
    }
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const point = toGcj02({ lng: coords.longitude, lat: coords.latitude }, 'WGS-84');
        answer({ kind: 'found', point: { ...point, name: '我现在的位置' } });
      },
      ({ code }) => answer({ kind: 'refused', why: WHY[code] ?? WHY[2] }),
      { timeout: MOST_MS, maximumAge: 60_000 },
    );
  });
}

/** By the codes of the browser. */
const WHY: Record<number, string> & { 2: string } = {
  1: '您没有同意，没关系。选街道或社区，一样能找。',
  2: '现在得不到位置。选街道或社区，一样能找。',
  3: '等了一会儿没有得到位置。选街道或社区，一样能找。',
};
