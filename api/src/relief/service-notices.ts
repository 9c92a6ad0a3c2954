import { dateOf } from '@jianghan/shared/calendar/dates';
import type { ParamsOf, ReplyOf } from '@jianghan/shared/contract';
import { isolated } from '@jianghan/shared/isolated';
import { valueIn } from '@jianghan/shared/parameters/registry';
import { valuesIn } from '@jianghan/shared/planning/facts';
import { Refusal } from '@jianghan/shared/refusal';
import type { getReliefNotice as GetReliefNotice } from '@jianghan/shared/relief/contract-desk';
import { CAUSES } from '@jianghan/shared/relief/lanes';
import { remedyText } from '@jianghan/shared/relief/remedy';
import { BASES, RELATIONS } from '@jianghan/shared/relief/schemas';
import type { ReliefAction } from '@jianghan/shared/relief/states';
import { LANE_TEXTS } from '@jianghan/shared/relief/states';
import { inYuan, writtenOf } from '@jianghan/shared/relief/written';
import type { Transaction } from 'sequelize';
import { type CaseEventFacts, listEvents } from '../casefile/service';
import { transact } from '../db/transact';
import type { Call } from '../http/call';
import { assertSteppedUp } from '../http/scope';
import { lookLimits, recordCaseLook } from '../trust/each-look';
import { type FileRules, fileRules } from './file';
import { findInScope, findLookedAt } from './looking';
import type { Helper } from './opening';
import type { ReliefCase } from './store';
import { findHelper } from './store-file';
import { type GrantRow, listGrants } from './store-grants';
import { listSteps } from './store-steps';

type Notice = ReplyOf<typeof GetReliefNotice>;
type Kind = ParamsOf<typeof GetReliefNotice>['kind'];

/** What has to have happened before a notice can be printed, and what stands above it. */
const KINDS: Record<Kind, { after: readonly ReliefAction[] | null; title: string; hasRemedy: boolean }> = {
  received: { after: null, title: '临时救助收件通知', hasRemedy: false },
  accepted: { after: ['accept'], title: '临时救助受理通知书', hasRemedy: false },
  supplement: { after: ['ask_supplement'], title: '临时救助补正告知书', hasRemedy: false },
  not_accepted: { after: ['not_accept'], title: '临时救助不予受理决定书', hasRemedy: true },
  forwarded: { after: ['forward'], title: '临时救助转办告知书', hasRemedy: false },
  granted: { after: ['approve', 'prepay'], title: '临时救助确认通知书', hasRemedy: true },
  refused: { after: ['refuse'], title: '不予临时救助决定书', hasRemedy: true },
  terminated: { after: ['terminate', 'stop_payment'], title: '临时救助终止通知书', hasRemedy: true },
};

/** A notice names the person in full, so that opening one is a look like any other. */
export async function getReliefNotice(call: Call, { caseId, kind }: { caseId: string; kind: Kind }): Promise<Notice> {
  assertSteppedUp(call);
  const limits = await lookLimits(call.now);
  const from = await fileRules((await findInScope(null, call, caseId)).officeId);
  const line = { look: 'case.person_revealed', field: 'notice', reason: 'handle', note: null } as const;
  return transact(async (tx) => {
    const { of: relief, at } = await findLookedAt(tx, call, caseId);
    const notice = await noticeOf(tx, { relief, kind, from });
    await recordCaseLook(tx, call, { at, limits, line });
    return notice;
  });
}

interface Asked {
  relief: ReliefCase;
  kind: Kind;
  from: FileRules;
}

async function noticeOf(tx: Transaction, { relief, kind, from }: Asked): Promise<Notice> {
  const { after, title, hasRemedy } = KINDS[kind];
  const events = await listEvents(tx, relief.id);
  const event = after === null ? events[0] : events.findLast(({ action }) => after.some((one) => one === action));
  if (event === undefined) throw new Refusal('not_found');
  const on = dateOf(event.at);
  const office = from.offices.get(relief.officeId);
  const isRunning = relief.version === event.version;
  return {
    title,
    reference: relief.reference,
    to: relief.name ?? '申请人',
    proxy: proxyOf(await findHelper(tx, relief.id)),
    officeName: office?.name ?? '',
    officePhone: office?.phone ?? '',
    on,
    ...(await wordsOf(tx, { relief, kind, event })),
    dueOn: isRunning && relief.dueAt !== null ? dateOf(relief.dueAt) : null,
    remedy: hasRemedy ? remedyOn(on, from) : null,
  };
}

function remedyOn(on: string, { rules }: FileRules): string {
  const values = valuesIn(rules.values, on);
  return remedyText({
    url: valueIn(values, 'contact.reconsideration_url'),
    hotline: valueIn(values, 'contact.hotline'),
  });
}

/** The person stays the applicant; whoever came for them is named as what they are. */
function proxyOf(helper: Helper | null): string | null {
  if (helper?.part !== 'proxy') return null;
  const { name, relation, basis } = helper;
  const words = [RELATIONS[relation as keyof typeof RELATIONS], basis && BASES[basis]].filter(Boolean);
  return `${isolated(name ?? '')}（${words.join('，')}）`;
}

/** What the paper says first; facts, law and reasons follow as they were written. */
const OPENINGS = {
  not_accepted: '不予受理',
  refused: '不予救助',
  terminated: '终止办理',
  forwarded: '已经转给能办的单位，由他们联系您',
} as const;

type Words = Pick<Notice, 'paragraphs' | 'items'>;

async function wordsOf(
  tx: Transaction,
  { relief, kind, event }: { relief: ReliefCase; kind: Kind; event: CaseEventFacts },
): Promise<Words> {
  const about = `您因“${CAUSES[relief.cause]}”提出的临时救助申请`;
  if (kind === 'received') return { paragraphs: [`${about}，我们已经收到。`], items: [] };
  const step = (await listSteps(tx, relief.id)).find(({ version }) => version === event.version);
  const written = writtenOf(event.action, step?.input);
  if (kind === 'supplement')
    return {
      paragraphs: [`${about}，还缺下面的内容，一次告知您。补好以前，我们的期限不走。`],
      items: written.map(({ text }) => text),
    };
  if (kind === 'accepted') return acceptedWords(about, { relief, written });
  if (kind === 'granted')
    return {
      paragraphs: [`${about}，已经确认，给您下面的救助。`],
      items: (await listGrants(tx, relief.id)).filter(({ isGranted }) => isGranted).map(grantWords),
    };
  const opening = OPENINGS[kind];
  return {
    paragraphs: [`${about}，${opening}。`, ...written.map(({ label, text }) => `${label}：${isolated(text)}`)],
    items: [],
  };
}

function acceptedWords(
  about: string,
  { relief, written }: { relief: ReliefCase; written: ReturnType<typeof writtenOf> },
): Words {
  const lane = relief.lane === null ? '' : `，按${LANE_TEXTS[relief.lane]}办理`;
  const items = written.filter(({ label }) => label.startsWith('容缺')).map(({ text }) => text);
  const promised = items.length === 0 ? [] : ['下面的材料先不影响办理，请在承诺的期限以前补齐：'];
  return { paragraphs: [`${about}，已经受理${lane}。`, ...promised], items };
}

/** What was granted, as it was decided; an amount that only could be is never told (R-40). */
function grantWords({ kind, amountFen, payOn, what, quantity, provider }: GrantRow): string {
  if (kind === 'money') return `${inYuan(amountFen ?? 0)}${payOn === null ? '' : `，${payOn} 发放`}`;
  const thing = isolated(what ?? '');
  return kind === 'goods' ? `${thing} ${quantity} 件` : `${thing}（${isolated(provider ?? '')}）`;
}
