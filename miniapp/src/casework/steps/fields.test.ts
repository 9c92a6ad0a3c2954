import { RELIEF_ACTIONS } from '@jianghan/shared/relief/flow';
import { RELIEF_INPUTS } from '@jianghan/shared/relief/inputs';
import { StaffMove } from '@jianghan/shared/relief/moves';
import { reliefFile } from '../../../test-stand-ins/relief';
import { draftOf, grantOf, moveOf, newDraft, newGrant, typedOf } from './draft';
import { FIELDS, isStaffAction } from './fields';

const steps = StaffMove.options.map(({ shape }) => shape.action.value);

test('every step of the staff has its form, with a field for each value of its schema and none besides', () => {
  expect(Object.keys(FIELDS).sort()).toEqual([...steps].sort());
  for (const action of steps) {
    expect([action, Object.keys(FIELDS[action]).sort()]).toEqual([
      action,
      Object.keys(RELIEF_INPUTS[action].shape).sort(),
    ]);
    expect(RELIEF_ACTIONS[action]).toHaveProperty('button');
  }
  expect(isStaffAction('start_payment')).toBe(false);
});

test('what is typed becomes the move that the API takes', () => {
  const draft = newDraft('EMERGENCY');
  expect(moveOf('accept', draft)).toEqual({ action: 'accept', input: { lane: 'EMERGENCY', promised: null } });
  expect(moveOf('accept', { ...draft, texts: { promised: '火灾证明\n\n 户主签字' } }).input).toEqual({
    lane: 'EMERGENCY',
    promised: ['火灾证明', ' 户主签字'],
  });
  const counted = StaffMove.parse(moveOf('accept', { ...draft, texts: { persons: '3' } }));
  expect(counted).toEqual({ action: 'accept', input: { lane: 'EMERGENCY', promised: null, persons: 3 } });
  expect(StaffMove.safeParse(moveOf('accept', { ...draft, texts: { persons: '零' } })).success).toBe(false);
  const grants = [{ ...newGrant(1), amount: '2,900' }];
  const proposed = moveOf('propose', { ...draft, grants, texts: { reason: '房子烧了' } });
  expect(StaffMove.parse(proposed)).toEqual({
    action: 'propose',
    input: { grants: [{ kind: 'money', amountFen: 290_000, stages: null }], reason: '房子烧了', minutes: null },
  });
  expect(moveOf('approve', draft).input).toEqual({ reason: null });
});

test('nothing typed is refused by the schema, field by field', () => {
  const empty = StaffMove.safeParse(moveOf('refuse', newDraft(null)));
  expect(empty.error?.issues.map(({ message }) => message)).toEqual(['请填事实', '请填依据', '请填理由']);
  const amount = StaffMove.safeParse(moveOf('propose', newDraft('FAST')));
  expect(amount.error?.issues.map(({ path }) => path.join('.'))).toContain('input.grants.0.amountFen');
});

test('things, services and money in stages', () => {
  const grant = { ...newGrant(1), what: '棉被', quantity: '3', amount: '360.5', provider: '慈善会' };
  expect(grantOf({ ...grant, kind: 'goods' })).toEqual({ kind: 'goods', what: '棉被', quantity: 3, valueFen: 36_050 });
  expect(grantOf({ ...grant, kind: 'service' })).toEqual({ kind: 'service', what: '棉被', provider: '慈善会' });
  const stages = [
    { amount: '100', payOn: '2026-12-01' },
    { amount: '260.50', payOn: '2027-01-01' },
  ];
  expect(grantOf({ ...grant, stages })).toMatchObject({ stages: [{ amountFen: 10_000 }, { amountFen: 26_050 }] });
});

test('what was typed is given back as text', () => {
  expect(typedOf({ ...newDraft(null), texts: { facts: '一', basis: ' ', reasons: '二' } })).toBe('一\n二');
  expect(typedOf(undefined)).toBe('');
});

test('a case that comes back begins with what was proposed, not with what was paid', () => {
  const grant = { grantId: reliefFile.caseId, kind: 'goods', amountFen: null, payOn: null, what: '棉被' } as const;
  const more = { provider: null, quantity: 2, valueFen: 36_050, isPrepaid: false, isGranted: false } as const;
  const proposed = { ...grant, ...more, isStopped: false, isDelivered: false, transfer: null };
  const { grants, lane } = draftOf({ ...reliefFile, grants: [{ ...proposed, isPrepaid: true }, proposed] });
  expect(grants.map(grantOf)).toEqual([{ kind: 'goods', what: '棉被', quantity: 2, valueFen: 36_050 }]);
  expect(lane).toBe('EMERGENCY');
  expect(draftOf(reliefFile).grants).toEqual([newGrant(1)]);
  const prepaid = { ...proposed, isPrepaid: true, isGranted: true };
  expect(draftOf({ ...reliefFile, isPrepaid: true, grants: [prepaid] }).grants).toEqual([]);
});
