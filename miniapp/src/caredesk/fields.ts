import { QUEUE_CLASSES } from '@jianghan/shared/care/intention-flow';
import type { CareKind } from '@jianghan/shared/care/schemas';
import { ABILITY_LEVELS } from '@jianghan/shared/eldercare/places';

/** How one value of a step is asked for. */
export type MoveField =
  | { kind: 'line' | 'text'; name: string; label: string; most: number; hint?: string; optional?: true }
  | { kind: 'choice'; name: string; label: string; options: readonly string[]; from: number };

const reason = (hint: string, most = 300): MoveField => ({ kind: 'text', name: 'reason', label: '原因', most, hint });
const TOLD = '会告诉家属，写他们看得懂的话';

const FIELDS: Readonly<Record<CareKind, Readonly<Record<string, readonly MoveField[]>>>> = {
  visit: { call_off: [reason(TOLD)] },
  intention: {
    assess: [{ kind: 'text', name: 'note', label: '约好的时间地点', most: 300, hint: TOLD }],
    queue: [
      { kind: 'choice', name: 'class', label: '轮候类别', options: Object.values(QUEUE_CLASSES), from: 1 },
      { kind: 'choice', name: 'level', label: '现场评估的能力等级', options: ABILITY_LEVELS, from: 0 },
    ],
    offer: [
      { kind: 'line', name: 'room', label: '房间和床位', most: 100, hint: '例如 3 楼 305 室 2 号床' },
      {
        kind: 'text',
        name: 'outOfTurn',
        label: '不按顺序的原因',
        most: 500,
        hint: '轮到他就空着；没轮到要写明，会留在记录里',
        optional: true,
      },
    ],
    decline: [reason(TOLD, 500)],
  },
  home_service: { decline: [reason(TOLD)], stop: [reason(TOLD)] },
  advice: { answer: [{ kind: 'text', name: 'text', label: '答复', most: 2000, hint: TOLD }] },
};

/** What a step of a case asks for; most ask for nothing. */
export function fieldsOf(kind: CareKind, action: string): readonly MoveField[] {
  return FIELDS[kind][action] ?? [];
}

const OF_VISIT: Readonly<Record<string, readonly MoveField[]>> = {
  dispute: [{ kind: 'text', name: 'text', label: '哪里不对', most: 500 }],
  settle: [{ kind: 'text', name: 'note', label: '怎么处理的', most: 500 }],
  call_off: [reason(TOLD)],
  miss: [{ kind: 'text', name: 'reason', label: '情况', most: 300, hint: '例如敲门没有人应，电话也没有接' }],
};

/** The same for one visit of an order. */
export function visitFieldsOf(action: string): readonly MoveField[] {
  return OF_VISIT[action] ?? [];
}

export type Typed = Readonly<Record<string, string>>;

/** Nothing typed is nothing sent: the schema of the step says what is missing, beside its field. */
export function inputOf(fields: readonly MoveField[], typed: Typed): Record<string, unknown> {
  return Object.fromEntries(fields.map((field) => [field.name, asked(field, typed[field.name] ?? '')]));
}

function asked(field: MoveField, text: string): unknown {
  if (field.kind === 'choice') return text === '' ? undefined : Number(text);
  return field.optional && text.trim() === '' ? null : text;
}

/** The text that was typed, to be copied when the step itself is no longer open. */
export function writtenIn(fields: readonly MoveField[], typed: Typed): string {
  const texts = fields.filter(({ kind }) => kind !== 'choice').map(({ name }) => typed[name] ?? '');
  return texts.filter((text) => text.trim() !== '').join('\n');
}
