import { DESK, inspectDesk } from './at-work';
import { inspect } from './inspect';
import { applyByApi, visitByApi } from './relief-by-api';
import { PHONE, type Stage } from './use-stage';
import type { Visitor } from './visitor';

/** Somebody nobody knows asks for help; answers with their case. */
export async function askForRelief(stage: Stage, given: Parameters<typeof applyByApi>[1]): Promise<string> {
  const { who } = await visitByApi(stage);
  return applyByApi(who, given);
}

/** What is wrong at the desk and on a phone; the page is back at the desk afterwards. */
export async function lookTwice(visitor: Visitor, name: string): Promise<string[]> {
  const atDesk = await inspectDesk(visitor, name);
  await visitor.page.setViewportSize(PHONE);
  const found = [...atDesk, ...(await inspect(visitor, name))];
  await visitor.page.setViewportSize(DESK);
  return found;
}
