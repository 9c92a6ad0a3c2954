import { problemsOf } from '@jianghan/shared/inbox/check-text';
import type { MessageWords, TopicText } from '@jianghan/shared/inbox/contract';
import { defaultTextOf, type MessageText, TOPICS, type Topic } from '@jianghan/shared/inbox/texts';
import { Refusal } from '@jianghan/shared/refusal';
import type { Transaction } from 'sequelize';
import { record } from '../audit/audit';
import { keptFresh } from '../db/fresh';
import { isDuplicate } from '../db/transact';
import { type Call, staffOf } from '../http/call';
import { once } from '../idempotency/once';
import * as store from './store-texts';

/** A saved text never changes: what was read once serves whoever shows messages, until one bears a newer version. */
const FRESH_MS = 1000;

/** All texts that were ever in force: what a message said stays what it said. */
export interface KnownTexts {
  /** The version that holds now; 0 is the text that came with the product. */
  versionOf(topic: string): number;
  textOf(topic: string, version: number): MessageText;
}

const kept = keptFresh(FRESH_MS, async () => known(await store.listTexts(null)));

/** For what is told from now on: in the transaction that fixes the version, so that no word is used that was replaced before. */
export async function textsInForce(tx: Transaction): Promise<KnownTexts> {
  return known(await store.listTexts(tx));
}

/** For messages that were told with these versions, also with one that was saved a moment ago. */
export async function textsFor(told: readonly { topic: string; textVersion: number }[]): Promise<KnownTexts> {
  const texts = await kept('');
  const hasAll = told.every(({ topic, textVersion }) => textVersion <= texts.versionOf(topic));
  return hasAll ? texts : known(await store.listTexts(null));
}

function known(saved: readonly store.SavedText[]): KnownTexts {
  const contents = new Map(saved.map(({ topic, version, content }) => [`${topic} ${version}`, content]));
  const newest = new Map(saved.map(({ topic, version }) => [topic, version]));
  return {
    versionOf: (topic) => newest.get(topic) ?? 0,
    textOf: (topic, version) => contents.get(`${topic} ${version}`) ?? defaultTextOf(topic),
  };
}

/** Every topic with the words in force, read afresh for whoever changes them. */
export async function getMessageTexts(): Promise<{ items: TopicText[] }> {
  const saved = new Map((await store.listTexts(null)).map((text) => [text.topic, text]));
  return { items: TOPICS.map((topic) => toReply(topic, saved.get(topic))) };
}

/** Keeps the next version of a topic's words; of two who change the same version the second is told so. */
export async function saveMessageText(
  call: Call,
  { topic, version, ...words }: MessageWords & { topic: string; version: number },
): Promise<TopicText> {
  if (!isTopic(topic)) throw new Refusal('not_found');
  const content = worded(defaultTextOf(topic), words);
  const problems = problemsOf(content);
  if (problems.length > 0) throw new Refusal('malformed', undefined, problems);
  return once(call, async (tx) => {
    const newest = (await store.listTexts(tx)).filter((text) => text.topic === topic).at(-1);
    if ((newest?.version ?? 0) !== version) throw new Refusal('state_changed');
    const saved = { topic, version: version + 1, content, savedAt: call.now };
    await store.insertText(tx, saved, staffOf(call).staffId).catch((error: unknown) => {
      throw isDuplicate(error) ? new Refusal('state_changed') : error;
    });
    await record(tx, { call, action: 'message_text.saved', object: { kind: 'message_text', id: topic } });
    return toReply(topic, saved);
  });
}

function isTopic(topic: string): topic is Topic {
  return (TOPICS as readonly string[]).includes(topic);
}

/** The template stays the topic's own; a message that never goes to phones cannot be made to. */
function worded({ phone: known }: MessageText, { title, text, phone }: MessageWords): MessageText {
  if ((known === undefined) !== (phone === null)) {
    const message = known === undefined ? '这类消息只在站内，不发到手机' : '请填发到手机的文字';
    throw new Refusal('malformed', undefined, [{ field: 'phone', message }]);
  }
  return known === undefined || phone === null ? { title, text } : { title, text, phone: { ...known, ...phone } };
}

function toReply(topic: Topic, saved: store.SavedText | undefined): TopicText {
  const { title, text, phone } = saved?.content ?? defaultTextOf(topic);
  return {
    topic,
    version: saved?.version ?? 0,
    savedAt: saved?.savedAt.toISOString() ?? null,
    title,
    text,
    phone: phone === undefined ? null : { values: [...phone.values], sms: phone.sms },
  };
}
