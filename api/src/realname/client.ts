import { z } from 'zod';
import { config } from '../config';
import { logger } from '../log/logger';
import { Breaker } from '../outside/breaker';
import { NoAnswer } from '../outside/no-answer';
import { sandboxUrl } from '../sandbox/address';
import { callTencent } from '../tencent/call';

/** `unavailable` says nothing about the person: the check could not be made. */
export type ThreeElementCheck = 'matched' | 'mismatched' | 'unavailable';

const breaker = new Breaker('realname');
const Checked = z.object({ Result: z.string() });

/**
 * Result codes of PhoneVerification. -9: no record of this person, so nothing confirms the three. -11 busy, -12 over
 * the daily number of checks, -13 a carrier that cannot be asked: no statement, and so not listed.
 */
const MEANING: Record<string, ThreeElementCheck> = {
  '0': 'matched',
  '-4': 'mismatched',
  '-6': 'mismatched',
  '-7': 'mismatched',
  '-8': 'mismatched',
  '-9': 'mismatched',
};

/**
 * Do name, ID number and phone belong together? Tencent Cloud PhoneVerification, 2018-03-01
 * (https://cloud.tencent.com/document/api/1007/39765). Asked once: each check is paid for, and the resident may retry.
 */
export async function checkThreeElements(person: {
  name: string;
  idNumber: string;
  phone: string;
}): Promise<ThreeElementCheck> {
  const action = { service: 'faceid', action: 'PhoneVerification', version: '2018-03-01' };
  const body = { IdCard: person.idNumber, Name: person.name, Phone: person.phone };
  try {
    const answer = await callTencent(breaker, { ...action, baseUrl: config.realName.baseUrl ?? sandboxUrl() }, body);
    return meaningOf(answer);
  } catch (error) {
    if (error instanceof NoAnswer) return 'unavailable';
    throw error;
  }
}

function meaningOf(answer: unknown): ThreeElementCheck {
  const checked = Checked.safeParse(answer);
  const meaning = checked.success ? MEANING[checked.data.Result] : undefined;
  if (meaning !== undefined) return meaning;
  const reason = checked.success ? checked.data.Result : (answer as { declined?: string }).declined;
  logger.error({ outside: 'realname', reason }, 'real name not checked');
  return 'unavailable';
}
