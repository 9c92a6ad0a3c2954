import type { StaffAction, StaffMove } from '@jianghan/shared/relief/moves';
import type { ReliefFile } from '@jianghan/shared/relief/schemas-staff';
import type { Lane } from '@jianghan/shared/relief/states';
import { fenOf } from '../../money';
import { FIELDS, type StepField } from './fields';

/** One thing that is given, as it is typed. */
export interface GrantDraft {
  key: number;
  kind: 'money' | 'goods' | 'service';
  amount: string;
  what: string;
  quantity: string;
  provider: string;
  /** Null is paid at once. */
  stages: { amount: string; payOn: string }[] | null;
}

/** What is typed for one step; it stays when the step is refused. */
export interface Draft {
  texts: Record<string, string>;
  lane: Lane | null;
  grants: readonly GrantDraft[];
  minutes: { heldOn: string; participants: string; text: string } | null;
  isHeard: boolean;
}

export const newGrant = (key: number, kind: GrantDraft['kind'] = 'money'): GrantDraft => ({
  key,
  kind,
  amount: '',
  what: '',
  quantity: '1',
  provider: '',
  stages: null,
});

export const newDraft = (lane: Lane | null, grants: readonly GrantDraft[] = [newGrant(1)]): Draft => ({
  texts: {},
  lane,
  grants,
  minutes: null,
  isHeard: false,
});

/** What was met about is proposed with its minutes. */
export const NO_MINUTES = { heldOn: '', participants: '', text: '' };

const yuanOf = (fen: number | null) => (fen === null ? '' : String(fen / 100));

type Known = Pick<ReliefFile, 'state' | 'lane' | 'proposal' | 'grants' | 'isPrepaid'>;

/**
 * A draft that begins with what was proposed before, when a case comes back for another look; after help in advance it
 * begins with nothing more.
 */
export function draftOf({ state, lane, proposal, grants, isPrepaid }: Known): Draft {
  const before = grants
    .filter(({ isGranted, isPrepaid, payOn }) => !isGranted && !isPrepaid && payOn === null)
    .map((grant, at) => ({
      ...newGrant(at + 1, grant.kind),
      amount: yuanOf(grant.kind === 'money' ? grant.amountFen : grant.valueFen),
      what: grant.what ?? '',
      provider: grant.provider ?? '',
      quantity: String(grant.quantity ?? 1),
    }));
  const draft = newDraft(lane ?? proposal.lane, before.length > 0 || isPrepaid ? before : undefined);
  return state === 'meeting' ? { ...draft, minutes: NO_MINUTES } : draft;
}

/** Nothing typed is nothing sent: the schema then says what is missing, beside its field. */
const numberOf = (fen: number | undefined) => fen as number;

export function grantOf({ kind, amount, what, quantity, provider, stages }: GrantDraft) {
  const amountFen = numberOf(fenOf(amount));
  if (kind === 'service') return { kind, what, provider };
  if (kind === 'goods') return { kind, what, quantity: Number(quantity), valueFen: amountFen };
  return {
    kind,
    amountFen,
    stages: stages?.map((stage) => ({ amountFen: numberOf(fenOf(stage.amount)), payOn: stage.payOn })) ?? null,
  };
}

const linesOf = (text: string) => text.split('\n').filter((line) => line.trim() !== '');

function asked(field: StepField, name: string, draft: Draft): unknown {
  const text = draft.texts[name] ?? '';
  if (field.kind === 'lane') return draft.lane;
  if (field.kind === 'grants') return draft.grants.map(grantOf);
  if (field.kind === 'minutes') return draft.minutes;
  if (field.kind === 'heard') return draft.isHeard;
  if (field.kind === 'count') return text.trim() === '' ? undefined : Number(text);
  if (field.kind === 'choice') return text === '' ? undefined : text;
  if (field.kind === 'items') {
    const items = linesOf(text);
    return field.optional && items.length === 0 ? null : items;
  }
  return 'optional' in field && text.trim() === '' ? null : text;
}

/** The move as it is sent; the schema of the step judges it. */
export function moveOf(action: StaffAction, draft: Draft): StaffMove {
  const fields: Record<string, StepField> = FIELDS[action];
  const input = Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, asked(field, name, draft)]));
  return { action, input } as unknown as StaffMove;
}

/** The text that was typed, to be copied when the step itself is no longer open. */
export function typedOf(draft: Draft | undefined): string {
  return Object.values(draft?.texts ?? {})
    .filter((text) => text.trim() !== '')
    .join('\n');
}
