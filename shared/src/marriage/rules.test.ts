import fc from 'fast-check';
import { addDays, dateOf, instantOf } from '../calendar';
import { isIdNumber } from '../identity';
import { Refusal } from '../refusal';
import { sampleIdNumber } from '../sample-people';
import {
  areOfAge,
  assertAges,
  assertCouple,
  assertSlotOpen,
  BookingParameters,
  type Couple,
  cancelBefore,
  closesAt,
  DEFAULT_BOOKING_PARAMETERS as defaults,
  isBirthdayOfAge,
  type PersonFacts,
  partnerDeadline,
  releasesAt,
} from './rules';
import type { Category } from './schemas';

const man = (birthDate: string): PersonFacts => ({ idNumber: sampleIdNumber(birthDate, 'male'), category: 'mainland' });
const woman = (birthDate: string): PersonFacts => ({
  idNumber: sampleIdNumber(birthDate, 'female'),
  category: 'mainland',
});

function refusalOf(run: () => void): Refusal | null {
  try {
    run();
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

test('a man and a woman of the mainland may book, whoever of them books (M-05, M-20)', () => {
  expect(refusalOf(() => assertCouple(man('1990-01-01'), woman('1992-02-29')))).toBeNull();
  expect(refusalOf(() => assertCouple(woman('1992-02-29'), man('1990-01-01')))).toBeNull();
});

test.each<Category>(['hongkong', 'macao', 'taiwan', 'overseas', 'foreign'])(
  'a couple with a party of category %s is sent to the designated registry (M-21)',
  (category) => {
    const elsewhere = { ...woman('1992-02-29'), category };
    expect(refusalOf(() => assertCouple(man('1990-01-01'), elsewhere))?.code).toBe('elsewhere');
    expect(refusalOf(() => assertCouple(elsewhere, man('1990-01-01')))?.code).toBe('elsewhere');
  },
);

test.each(['810000199001010019', '830000198506150024', '82000019920303001X', '911124198108030024'])(
  'the valid number %s goes to the designated registry whatever category was chosen (C-41)',
  (idNumber) => {
    expect(isIdNumber(idNumber)).toBe(true);
    const holder: PersonFacts = { idNumber, category: 'mainland' };
    expect(refusalOf(() => assertCouple(man('1990-01-01'), holder))?.code).toBe('elsewhere');
  },
);

test('nobody marries themselves, and two men or two women are refused (C-40, M-05)', () => {
  const one = man('1990-01-01');
  expect(refusalOf(() => assertCouple(one, { ...one }))?.code).toBe('same_person');
  expect(refusalOf(() => assertCouple(one, man('1991-01-01')))?.code).toBe('same_sex');
  expect(refusalOf(() => assertCouple(woman('1990-01-01'), woman('1991-01-01')))?.code).toBe('same_sex');
});

test('the age counts on the day of the appointment: 22 for him, 20 for her, the birthday included (M-02, M-02a)', () => {
  const couple = { own: man('2004-12-18'), partner: woman('2006-12-18') };
  expect(refusalOf(() => assertAges(couple, '2026-12-18', defaults))).toBeNull();
  expect(isBirthdayOfAge(couple, '2026-12-18')).toBe(true);
  expect(isBirthdayOfAge(couple, '2026-12-19')).toBe(false);
  expect(refusalOf(() => assertAges(couple, '2026-12-17', defaults))).toMatchObject({
    code: 'under_age',
    data: { role: 'own', from: '2026-12-18' },
  });
});

test('a refusal for age names the one who comes of age last, so that one new date is enough', () => {
  const couple = { own: man('2005-01-10'), partner: woman('2007-02-01') };
  expect(refusalOf(() => assertAges(couple, '2026-12-18', defaults))?.data).toEqual({
    role: 'partner',
    from: '2027-02-01',
  });
});

test('the bureau may ask for the day after the birthday (M-02a)', () => {
  const couple = { own: man('1990-01-01'), partner: woman('2006-12-18') };
  const parameters = { birthdayAccepted: false };
  expect(refusalOf(() => assertAges(couple, '2026-12-18', parameters))?.data).toEqual({
    role: 'partner',
    from: '2026-12-19',
  });
  expect(refusalOf(() => assertAges(couple, '2026-12-19', parameters))).toBeNull();
});

test('who was born on 29 February comes of age on 1 March of a common year (C-45)', () => {
  const couple = { own: man('2004-02-29'), partner: woman('1999-01-01') };
  expect(refusalOf(() => assertAges(couple, '2026-02-28', defaults))?.data).toEqual({
    role: 'own',
    from: '2026-03-01',
  });
  expect(refusalOf(() => assertAges(couple, '2026-03-01', defaults))).toBeNull();
  expect(isBirthdayOfAge(couple, '2026-03-01')).toBe(true);
});

test('the date in an age refusal is the first that is accepted, for any two birthdays', () => {
  const days = fc.integer({ min: 0, max: 9000 }).map((offset) => addDays('1995-01-01', offset));
  fc.assert(
    fc.property(days, days, fc.boolean(), (his, hers, birthdayAccepted) => {
      const couple: Couple = { own: man(his), partner: woman(hers) };
      const refusal = refusalOf(() => assertAges(couple, '2015-01-01', { birthdayAccepted }));
      const from = refusal?.data?.['from'];
      fc.pre(typeof from === 'string');
      expect(refusalOf(() => assertAges(couple, String(from), { birthdayAccepted }))).toBeNull();
      expect(refusalOf(() => assertAges(couple, addDays(String(from), -1), { birthdayAccepted }))?.code).toBe(
        'under_age',
      );
    }),
  );
});

test('a date opens thirty days ahead at 8:30 and closes at five the day before, to the millisecond (M-50…M-52)', () => {
  expect(releasesAt('2026-12-18', defaults).toISOString()).toBe('2026-11-18T00:30:00.000Z');
  expect(closesAt('2026-12-18', defaults).toISOString()).toBe('2026-12-17T09:00:00.000Z');
  const slot = { startsAt: instantOf('2026-12-18', '09:30') };
  const at = (iso: string) => refusalOf(() => assertSlotOpen(slot, new Date(iso), defaults));
  expect(at('2026-11-18T00:29:59.999Z')).toMatchObject({
    code: 'slot_unreleased',
    data: { releasesAt: '2026-11-18T00:30:00.000Z' },
  });
  expect(at('2026-11-18T00:30:00.000Z')).toBeNull();
  expect(at('2026-12-17T08:59:59.999Z')).toBeNull();
  expect(at('2026-12-17T09:00:00.000Z')?.code).toBe('slot_closed');
});

test('a cancellation counts from five on the day before, over the end of a year too (M-58)', () => {
  expect(cancelBefore(instantOf('2027-01-01', '08:30'), defaults)).toEqual(instantOf('2026-12-31', '17:00'));
});

test('a date opens before it closes, and closes before it begins, whatever the parameters', () => {
  const clock = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
  fc.assert(
    fc.property(clock, clock, fc.integer({ min: 2, max: 365 }), (releaseTime, leadCutoff, horizonDays) => {
      const parameters = { releaseTime, leadCutoff, horizonDays };
      const opens = releasesAt('2028-02-29', parameters);
      const closes = closesAt('2028-02-29', parameters);
      expect(opens < closes && closes < instantOf('2028-02-29', '00:00')).toBe(true);
      expect(dateOf(closes)).toBe('2028-02-28');
    }),
  );
});

test('parameters from the database are checked: times are times, the shortest delay is not the longest', () => {
  expect(BookingParameters.parse(defaults)).toEqual(defaults);
  expect(BookingParameters.safeParse({ ...defaults, releaseTime: '8:30' }).success).toBe(false);
  expect(BookingParameters.safeParse({ ...defaults, leadCutoff: '24:00' }).success).toBe(false);
  expect(BookingParameters.safeParse({ ...defaults, horizonDays: 0 }).success).toBe(false);
  expect(BookingParameters.safeParse({ ...defaults, releaseDelayMinutes: { min: 31, max: 30 } }).success).toBe(false);
  expect(BookingParameters.safeParse({ ...defaults, more: 1 }).success).toBe(false);
});

test.each([
  ['2026-12-01 10:00', '2026-12-02 10:00', 'a day'],
  ['2026-12-17 10:00', '2026-12-17 17:00', 'the cut-off of the appointment comes before the day is over'],
  ['2026-12-17 16:50', '2026-12-17 17:20', 'at least half an hour, however late it was booked'],
])('booked at %s for 18 December, the partner may answer until %s: %s', (booked, until) => {
  const at = (said: string) => instantOf(said.slice(0, 10), said.slice(11));
  const appointment = { startsAt: instantOf('2026-12-18', '09:30') };
  expect(partnerDeadline(at(booked), appointment, defaults)).toEqual(at(until));
});

test('both are of age from the day after the later birthday: on the day itself the desk still asks', () => {
  const couple = { own: man('2004-12-18'), partner: woman('2003-01-01') };
  expect(areOfAge(couple, '2026-12-17')).toBe(false);
  expect(areOfAge(couple, '2026-12-18')).toBe(false);
  expect(areOfAge(couple, '2026-12-19')).toBe(true);
  expect(areOfAge({ own: man('2000-01-01'), partner: woman('2006-12-18') }, '2026-12-18')).toBe(false);
});
