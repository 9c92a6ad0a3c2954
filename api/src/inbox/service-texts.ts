import { defaultTextOf, type MessageText } from '@jianghan/shared/inbox/texts';
import { keptFresh } from '../db/fresh';
import * as store from './store-texts';

/** A text that the office changed is used by every process within this time. */
const FRESH_MS = 1000;

/** All texts that were ever in force: what a message said stays what it said. */
export interface KnownTexts {
  /** The version that holds now; 0 is the text that came with the product. */
  versionOf(topic: string): number;
  textOf(topic: string, version: number): MessageText;
}

const kept = keptFresh(FRESH_MS, async () => known(await store.listTexts(null)));

export function knownTexts(): Promise<KnownTexts> {
  return kept('');
}

function known(saved: readonly store.SavedText[]): KnownTexts {
  const contents = new Map(saved.map(({ topic, version, content }) => [`${topic} ${version}`, content]));
  const newest = new Map(saved.map(({ topic, version }) => [topic, version]));
  return {
    versionOf: (topic) => newest.get(topic) ?? 0,
    textOf: (topic, version) => contents.get(`${topic} ${version}`) ?? defaultTextOf(topic),
  };
}
