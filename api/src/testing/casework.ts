import { actOnRelief, openReliefFile } from '@jianghan/shared/relief/contract-casework';
import type { Grant, Minutes } from '@jianghan/shared/relief/inputs';
import type { StaffMove } from '@jianghan/shared/relief/moves';
import type { Lane } from '@jianghan/shared/relief/states';
import { select } from '../db/sql';
import type { Front } from './api';
import type { Answer } from './client';
import { makeRelief, STREET } from './relief';
import type { StaffMember } from './staff';

type Moved = Answer<{ state: string; version: number }>;

/** Takes one step of a case as it stands now. */
export async function act(who: StaffMember, caseId: string, move: StaffMove): Promise<Moved> {
  const [row] = await select<{ version: number }>(null, 'SELECT version FROM case_files WHERE id = :caseId', {
    caseId,
  });
  return who.send(actOnRelief, { params: { caseId }, body: { version: row?.version ?? 0, move } });
}

export function look(who: StaffMember, caseId: string) {
  return who.call(openReliefFile, { params: { caseId }, body: { purpose: 'handle' } });
}

/** Somebody of each role: one street, and the district. */
export interface Desk {
  officer: StaffMember;
  supervisor: StaffMember;
  district: StaffMember;
}

export async function makeDesk(api: Front, { steppedUp = false } = {}): Promise<Desk> {
  return {
    officer: await api.staffOf('street_officer', { officeId: STREET, name: '何珍珍', steppedUp }),
    supervisor: await api.staffOf('street_supervisor', { officeId: STREET, name: '邓强强', steppedUp }),
    district: await api.staffOf('district_officer', { steppedUp }),
  };
}

export const money = (amountFen: number): Grant => ({ kind: 'money', amountFen, stages: null });
export const MINUTES: Minutes = {
  heldOn: '2026-11-23',
  participants: '民政局、街道、社区',
  text: '情况复杂，一致同意',
};

export function proposing(grants: Grant[], minutes: Minutes | null = null): StaffMove {
  return { action: 'propose', input: { grants, reason: '基本生活临时严重困难', minutes } };
}

/** A case that the officer has accepted in a lane and opened for review, where no check comes before. */
export async function underReview(
  { officer }: Desk,
  lane: Lane,
  given: Parameters<typeof makeRelief>[0] = {},
): Promise<string> {
  const { id } = await makeRelief(given);
  await act(officer, id, { action: 'accept', input: { lane, promised: null } });
  await act(officer, id, { action: 'open_review', input: {} });
  return id;
}
