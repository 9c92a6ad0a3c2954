import { ALL_NEEDS } from '@jianghan/shared/eldercare/places';
import { walkMetresFor } from '@jianghan/shared/eldercare/walking';
import { cursorOf } from './filter';
import type { PlaceIndex } from './place-index';
import type { Found, Hit, Question } from './place-search';

interface Asked {
  question: Question;
  fromName: string | null;
}

/** The reply to a search, put together from bytes that are made already: what is written here is only the walk. */
export function answerOf(index: PlaceIndex, found: Found, asked: Asked): Buffer {
  const { hits } = found;
  const walks = hits.map((hit, n) => `${n === 0 ? '' : ','}${walkOf(hit, asked.question)}`);
  const tail = tailOf(index, found, asked);
  let size = HEAD.length + Buffer.byteLength(tail);
  hits.forEach(({ at }, n) => {
    size += (walks[n] as string).length + index.bytes.lengthOf(at);
  });
  const reply = Buffer.allocUnsafe(size);
  let end = reply.write(HEAD, 0, 'latin1');
  hits.forEach(({ at }, n) => {
    end += reply.write(walks[n] as string, end, 'latin1');
    end = index.bytes.copy(at, reply, end);
  });
  reply.write(tail, end, 'utf8');
  return reply;
}

const HEAD = '{"items":[';
const NO_WALK = '{"minutes":null,"metres":null,';

function walkOf({ minutes, straight }: Hit, { from, walking }: Question): string {
  return from === null ? NO_WALK : `{"minutes":${minutes},"metres":${walkMetresFor(straight, walking)},`;
}

function tailOf(index: PlaceIndex, found: Found, { question, fromName }: Asked): string {
  const { hits, hasMore, total, all, needs, missing } = found;
  const last = hits.at(-1);
  const rest = {
    nextCursor: hasMore && last !== undefined ? cursorOf(last, index) : null,
    total,
    counts: { all, needs: Object.fromEntries(ALL_NEEDS.map((need, bit) => [need, needs[bit] ?? 0])) },
    missing: missing.map(({ need, nearest }) => ({ need, nearest: nearest && placeOf(index, nearest, question) })),
    from: question.from && { ...question.from, name: fromName },
    circleMetres: question.walking.circleMetres,
  };
  return `],${JSON.stringify(rest).slice(1)}`;
}

function placeOf(index: PlaceIndex, hit: Hit, { walking }: Question) {
  const { placeId, name, street } = index.itemAt(hit.at);
  return { placeId, name, street, minutes: hit.minutes, metres: walkMetresFor(hit.straight, walking) };
}
