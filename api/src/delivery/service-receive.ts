import type { MessageFacts } from '@jianghan/shared/inbox/wording';
import { NO_FACTS } from '@jianghan/shared/inbox/wording';
import type { Office } from '@jianghan/shared/marriage/schemas';
import type { Transaction } from 'sequelize';
import { listCasesById } from '../casefile/service';
import { config } from '../config';
import { keptFresh } from '../db/fresh';
import * as inbox from '../inbox/service';
import { getPublicOffices } from '../office/service';
import { deliverWaiting, type Receive, type Received } from '../outbox/deliver';
import { insertDeliveries, type NewDelivery } from './store';
import { type Credit, lockCredits, takeCredits } from './store-credits';

interface Surroundings {
  texts: inbox.KnownTexts;
  offices: ReadonlyMap<string, Office>;
}

const OFFICES_FRESH_MS = 1000;
const offices = keptFresh(OFFICES_FRESH_MS, () => getPublicOffices(null));

/** Brings what waits in the outbox into the inboxes, and plans what goes on to phones; all of a batch, or nothing. */
export async function deliverMessages(): Promise<number> {
  return deliverWaiting(await receiver());
}

/** Receives with the wording that holds as the messages are taken in; the offices are read before any transaction begins. */
export async function receiver(): Promise<Receive> {
  const known = await offices('');
  return async (tx, received, sentAt) => {
    const texts = await inbox.textsInForce(tx);
    const messages = await described(tx, received, { texts, offices: known });
    await inbox.insertMessages(tx, messages, sentAt);
    await insertDeliveries(tx, await planned(tx, messages, texts), sentAt);
  };
}

async function described(
  tx: Transaction,
  received: readonly Received[],
  { texts, offices }: Surroundings,
): Promise<inbox.NewMessage[]> {
  const cases = await listCasesById(tx, [...new Set(received.flatMap(({ caseId }) => caseId ?? []))]);
  return received.map(({ id, topic, accountId, caseId }) => {
    const file = cases.get(caseId ?? '');
    const office = offices.get(file?.officeId ?? '');
    const facts: MessageFacts =
      file === undefined
        ? NO_FACTS
        : {
            startsAt: file.happensAt?.toISOString() ?? null,
            place: office?.address ?? null,
            reference: file.reference,
            phone: office?.phone ?? null,
          };
    return { id, topic, accountId, caseId, textVersion: texts.versionOf(topic), facts };
  });
}

/** WeChat where somebody agreed to one more message of that template; else SMS, for what must not be missed. */
async function planned(
  tx: Transaction,
  messages: readonly inbox.NewMessage[],
  texts: inbox.KnownTexts,
): Promise<NewDelivery[]> {
  const wanted = messages.flatMap((message) => {
    const { phone } = texts.textOf(message.topic, message.textVersion);
    return phone === undefined ? [] : [{ message, phone, templateId: config.wechat.templates[phone.template]?.id }];
  });
  if (wanted.length === 0) return [];
  const ledger = new Ledger(await lockCredits(tx, [...new Set(wanted.map(({ message }) => message.accountId))]));
  const deliveries = wanted.flatMap(({ message: { id: messageId, accountId }, phone, templateId }): NewDelivery[] => {
    if (templateId !== undefined && ledger.take(accountId, templateId)) {
      return [{ messageId, accountId, channel: 'wechat' }];
    }
    return phone.sms === null || config.sms.noticeTemplateId === null ? [] : [{ messageId, accountId, channel: 'sms' }];
  });
  await ledger.write(tx);
  return deliveries;
}

/** What is taken in one batch, written in one statement for each number that was taken. */
class Ledger {
  readonly #left: ReadonlyMap<string, Credit>;
  readonly #taken = new Map<Credit, number>();

  constructor(credits: readonly Credit[]) {
    this.#left = new Map(credits.map((credit) => [`${credit.accountId} ${credit.templateId}`, credit]));
  }

  take(accountId: string, templateId: string): boolean {
    const credit = this.#left.get(`${accountId} ${templateId}`);
    const taken = credit === undefined ? 0 : (this.#taken.get(credit) ?? 0);
    if (credit === undefined || taken >= credit.credits) return false;
    this.#taken.set(credit, taken + 1);
    return true;
  }

  async write(tx: Transaction): Promise<void> {
    const counts = new Set(this.#taken.values());
    for (const count of counts) {
      const ids = [...this.#taken].filter(([, taken]) => taken === count).map(([{ id }]) => id);
      await takeCredits(tx, ids, count);
    }
  }
}
