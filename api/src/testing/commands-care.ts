import { actOnCare } from '@jianghan/shared/care/contract-desk';
import type { Front } from './api';
import { makeCareWorld } from './care';
import type { Prepared } from './commands-relief';

/** What commands of the staff of eldercare need before they succeed. */
export function careCommands(api: Front, officeId: () => string): Record<string, () => Promise<Prepared>> {
  const makeCare = async () => {
    const { person } = await api.signInAs('L1');
    return makeCareWorld({ officeId: officeId(), accountId: person.accountId });
  };
  return {
    async actOnCare() {
      const care = await makeCare();
      const move = { kind: 'intention', action: 'assess', input: { note: '周三上午到院' } };
      const who = await api.staffOf('facility_operator');
      return [who, { params: { caseId: care.intention }, body: { version: 1, move } }];
    },
    async actOnOrderVisit() {
      const care = await makeCare();
      const who = await api.staffOf('provider');
      const taking = { version: 1, move: { kind: 'home_service', action: 'accept', input: {} } } as const;
      await who.call(actOnCare, { params: { caseId: care.order }, body: taking });
      const move = { action: 'call_off', input: { reason: '路上堵车' } };
      return [who, { params: { caseId: care.order, visitId: care.orderVisitId }, body: { version: 1, move } }];
    },
  };
}
