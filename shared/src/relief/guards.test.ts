import type { Standards } from './amounts';
import { hindrance, type ReliefStanding } from './guards';
import { proposeLane } from './lanes';
import type { ReliefAction, ReliefMover } from './states';

const standards: Standards = {
  dibaoFen: 94_000,
  streetLimit: 4,
  ceiling: 12,
  fastCeiling: 1,
  prepaidCeiling: 1,
  secondApprover: 4,
};
const plain: ReliefStanding = {
  state: 'deciding',
  lane: 'EMERGENCY',
  wasSupplemented: false,
  isPrepaid: false,
  isRecognised: false,
  isSecluded: false,
  amountFen: 50_000,
  unpaid: 1,
  undelivered: 0,
  onWay: null,
  enteredBy: null,
  accountSetBy: null,
  firstApprover: null,
};

function closed(action: ReliefAction, given: Partial<ReliefStanding>, mover: ReliefMover = 'street_supervisor') {
  const standing = { ...plain, ...given };
  return hindrance({ action, standing }, { movers: [mover], staffId: 'me' }, standards);
}

test('whoever entered a case decides nothing in it, whatever else they are', () => {
  for (const action of ['approve', 'refuse', 'prepay'] as const) {
    expect(closed(action, { enteredBy: 'me' })).toBe('entered_it');
    expect(closed(action, { enteredBy: 'another' })).toBeUndefined();
  }
  expect(closed('approve_first', { enteredBy: 'me', amountFen: 400_000 }, 'district_officer')).toBe('entered_it');
});

test('above the limit of the street the district decides, and two of them', () => {
  expect(closed('approve', { amountFen: 376_000 })).toBeUndefined();
  expect(closed('approve', { amountFen: 376_001 })).toBe('second_needed');
  expect(closed('approve_first', { amountFen: 376_001 })).toBe('not_authority');
  expect(closed('approve_first', { amountFen: 376_001 }, 'district_officer')).toBeUndefined();
  expect(closed('approve_first', { amountFen: 376_000 }, 'district_officer')).toBe('second_not_needed');
  const second = { state: 'second_approval', amountFen: 376_001 } as const;
  expect(closed('approve', { ...second, firstApprover: 'me' }, 'district_officer')).toBe('same_approver');
  expect(closed('refuse', { ...second, firstApprover: 'me' }, 'district_officer')).toBe('same_approver');
  expect(closed('approve', { ...second, firstApprover: 'another' }, 'district_officer')).toBeUndefined();
});

test('FAST has no check, no meeting and no publicity', () => {
  for (const action of ['start_check', 'recheck', 'call_meeting', 'publish'] as const)
    expect(closed(action, { lane: 'FAST' })).toBe('wrong_lane');
  expect(closed('open_review', { lane: 'FAST' })).toBeUndefined();
  expect(closed('propose', { lane: 'FAST' })).toBeUndefined();
});

test('EXPENDITURE is checked and published first, save who is recognised and who must not be named (R-52, Art 42)', () => {
  expect(closed('open_review', { lane: 'EXPENDITURE' })).toBe('check_first');
  expect(closed('open_review', { lane: 'EXPENDITURE', isRecognised: true })).toBeUndefined();
  expect(closed('propose', { lane: 'EXPENDITURE' })).toBe('publish_first');
  expect(closed('propose', { lane: 'EXPENDITURE', isSecluded: true })).toBeUndefined();
  expect(closed('publish', { lane: 'EXPENDITURE', isSecluded: true })).toBe('wrong_lane');
});

test('help before the papers belongs to EMERGENCY, and cannot be taken back', () => {
  expect(closed('prepay', { lane: 'FAST' })).toBe('wrong_lane');
  expect(closed('withdraw', { isPrepaid: true }, 'applicant')).toBe('already_helped');
});

test('what is missing is told once (C-01)', () => {
  expect(closed('ask_supplement', { wasSupplemented: true })).toBe('asked_before');
});

test('a case of things and services ends when everything was handed over, one of money through its payment', () => {
  for (const action of ['complete', 'confirm_paid'] as const) {
    expect(closed(action, { unpaid: 0, undelivered: 0 })).toBeUndefined();
    expect(closed(action, { unpaid: 0, undelivered: 1 })).toBe('not_delivered');
    expect(closed(action, { unpaid: 1 })).toBe('not_delivered');
  }
  expect(closed('deliver', { undelivered: 1 })).toBe('not_delivered');
  for (const action of ['start_payment', 'pay_again', 'pay_next'] as const)
    expect(closed(action, { unpaid: 0 })).toBe('no_money');
});

test('who said where the money goes to decides nothing in the case', () => {
  for (const action of ['approve', 'refuse', 'prepay'] as const) {
    expect(closed(action, { accountSetBy: 'me' })).toBe('set_account');
    expect(closed(action, { accountSetBy: 'another' })).toBeUndefined();
  }
  const much = { accountSetBy: 'me', amountFen: 400_000 };
  expect(closed('approve_first', much, 'district_officer')).toBe('set_account');
  const second = { ...much, state: 'second_approval', firstApprover: 'another' } as const;
  expect(closed('approve', second, 'district_officer')).toBe('set_account');
});

test('a case does not end while money of it stands in a batch or is at the bank', () => {
  for (const action of ['terminate', 'refuse', 'stop_payment'] as const) {
    expect(closed(action, { onWay: null })).toBeUndefined();
    for (const onWay of ['in_batch', 'at_bank'] as const) expect(closed(action, { onWay })).toBe(onWay);
  }
  expect(closed('approve', { onWay: 'at_bank' })).toBeUndefined();
});

test('the app proposes a lane from what people say', () => {
  const trouble = { cause: 'fire', since: 'today', isDanger: false, isSmall: null } as const;
  expect(proposeLane({ ...trouble, isDanger: true })).toMatchObject({ lane: 'EMERGENCY', prepaid: true });
  expect(proposeLane(trouble)).toMatchObject({ lane: 'EMERGENCY', prepaid: false });
  expect(proposeLane({ ...trouble, since: null })).toMatchObject({ lane: 'EMERGENCY' });
  expect(proposeLane({ ...trouble, isSmall: true })).toMatchObject({ lane: 'FAST' });
  expect(proposeLane({ ...trouble, since: 'longer' })).toMatchObject({ lane: 'EXPENDITURE' });
  expect(proposeLane({ ...trouble, cause: 'medical_costs' })).toMatchObject({ lane: 'EXPENDITURE' });
  expect(proposeLane({ ...trouble, cause: 'medical_costs', isSmall: true })).toMatchObject({ lane: 'FAST' });
});
