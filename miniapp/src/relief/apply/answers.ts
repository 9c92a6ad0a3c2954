import type { FieldError } from '@jianghan/shared/refusal';
import { ReportNeed, SubmitRelief } from '@jianghan/shared/relief/schemas';
import type { z } from 'zod';
import type { Typed } from '../typed';

/** For oneself, for somebody who agreed or cannot speak, or to report what was seen. */
export type Mode = 'self' | 'proxy' | 'report';

export const modeOf = (asked: string | undefined): Mode => (asked === 'proxy' || asked === 'report' ? asked : 'self');

const orNull = (text: string) => text.trim() || null;

function needOf(typed: Typed) {
  const place = orNull(typed.place);
  return {
    street: typed.street,
    community: orNull(typed.community),
    place: typed.isOutside ? ['不在江汉区', place].filter(Boolean).join('：') : place,
    cause: typed.cause,
    began: typed.began,
    story: orNull(typed.story),
    isDanger: typed.isDanger,
    isSmall: typed.isSmall === null ? null : typed.isSmall === 'yes',
    persons: typed.persons.trim() === '' ? 1 : Number(typed.persons),
  };
}

function submissionOf(typed: Typed, mode: Mode) {
  const { name, phone, relation, basis, helperName, helperPhone } = typed;
  const proxy = { name: helperName, phone: helperPhone, relation, basis };
  return { ...needOf(typed), name, phone, idNumber: null, proxy: mode === 'proxy' ? proxy : null };
}

function reportOf(typed: Typed) {
  const reporter = { name: orNull(typed.helperName), phone: orNull(typed.helperPhone) };
  return { ...needOf(typed), name: orNull(typed.name), phone: orNull(typed.phone), reporter };
}

/** What the schema cannot know: a place has to be found, in one of two fields. */
function placeMissing({ community, place }: Typed): FieldError[] {
  if (community.trim() !== '' || place.trim() !== '') return [];
  return [{ field: 'community', message: '请写在哪里：社区，或附近的路口、店名' }];
}

const ORDER = ['cause', 'proxy', 'name', 'phone', 'street', 'community', 'place'];
const rankOf = ({ field }: FieldError) => {
  const [first = ''] = field.split('.');
  const rank = ORDER.indexOf(first);
  return rank < 0 ? ORDER.length : rank;
};

type Answered<T> = { body: T; errors?: undefined } | { body?: undefined; errors: FieldError[] };

function answered<T>(result: z.ZodSafeParseResult<T>, typed: Typed): Answered<T> {
  const issues = result.error?.issues ?? [];
  const errors = [...issues.map(({ path, message }) => ({ field: path.join('.'), message })), ...placeMissing(typed)];
  if (errors.length > 0 || !result.success) return { errors: errors.sort((one, two) => rankOf(one) - rankOf(two)) };
  return { body: result.data };
}

/** The request for relief, or what is still missing, in the order of the page. */
export const submission = (typed: Typed, mode: Mode) =>
  answered(SubmitRelief.safeParse(submissionOf(typed, mode)), typed);

export const report = (typed: Typed) => answered(ReportNeed.safeParse(reportOf(typed)), typed);
