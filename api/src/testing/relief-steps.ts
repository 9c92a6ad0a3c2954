import type { BodyOf } from '@jianghan/shared/contract';
import type { submitRelief } from '@jianghan/shared/relief/contract-apply';
import { EXAMPLE_NEED } from '@jianghan/shared/relief/example';
import type { ReliefAction } from '@jianghan/shared/relief/states';
import type { Role } from '@jianghan/shared/staff/roles';
import { transact } from '../db/transact';
import { moveRelief } from '../relief/core';
import { reliefRules } from '../relief/rules';
import type { ReliefCase } from '../relief/store';
import { callOfStaff, STREET } from './relief';

export const NEED = { ...EXAMPLE_NEED, community: '示例社区' } as const;

/** What somebody in trouble sends for themselves. */
export const OWN: BodyOf<typeof submitRelief> = {
  ...NEED,
  name: '周小宁',
  phone: '13800005678',
  idNumber: null,
  proxy: null,
};

type Step = [action: ReliefAction, input?: unknown];

async function takes(role: Role, caseId: string, [action, input = {}]: Step): Promise<ReliefCase> {
  const rules = await reliefRules();
  const call = callOfStaff(role, { officeId: STREET });
  return transact((tx) => moveRelief(tx, call, { caseId, action, input, rules }));
}

/** A step of the street's officer, whatever was looked at before. */
export const officerTakes = (caseId: string, ...step: Step) => takes('street_officer', caseId, step);
export const supervisorTakes = (caseId: string, ...step: Step) => takes('street_supervisor', caseId, step);
