import type { BodyOf } from '@jianghan/shared/contract';
import type { enterRelief } from '@jianghan/shared/relief/contract-casework';
import type { Cause, Since } from '@jianghan/shared/relief/lanes';

type Body = BodyOf<typeof enterRelief>;
type Relation = NonNullable<Body['proxy']>['relation'];
type Basis = NonNullable<Body['proxy']>['basis'];

/** What the clerk types while the person stands at the counter. */
export interface Typed {
  street: string | null;
  community: string;
  place: string;
  cause: Cause | null;
  began: Since | null;
  story: string;
  isDanger: 'yes' | 'no' | null;
  isSmall: 'yes' | 'no' | 'unknown';
  persons: string;
  name: string;
  phone: string;
  idNumber: string;
  isRecognised: boolean;
  isSecluded: boolean;
  /** Somebody came for the person. */
  isByProxy: boolean;
  proxyName: string;
  proxyPhone: string;
  relation: Relation | null;
  basis: Basis | null;
}

export const newTyped = (street: string | null): Typed => ({
  street,
  community: '',
  place: '',
  cause: null,
  began: null,
  story: '',
  isDanger: null,
  isSmall: 'unknown',
  persons: '1',
  name: '',
  phone: '',
  idNumber: '',
  isRecognised: false,
  isSecluded: false,
  isByProxy: false,
  proxyName: '',
  proxyPhone: '',
  relation: null,
  basis: null,
});

const orNull = (text: string) => (text.trim() === '' ? null : text);

/** What is missing is named by the schema, beside its field. */
export function bodyOf(typed: Typed): Body {
  const { street, cause, began, name, isDanger, isSmall, isRecognised, isSecluded } = typed;
  return {
    street: street as string,
    community: orNull(typed.community),
    place: orNull(typed.place),
    cause: cause as Cause,
    began,
    story: orNull(typed.story),
    isDanger: isDanger === null ? (undefined as unknown as boolean) : isDanger === 'yes',
    isSmall: isSmall === 'unknown' ? null : isSmall === 'yes',
    persons: /^\d+$/.test(typed.persons.trim()) ? Number(typed.persons) : Number.NaN,
    name,
    phone: orNull(typed.phone),
    idNumber: orNull(typed.idNumber),
    isRecognised,
    isSecluded,
    proxy: typed.isByProxy ? proxyOf(typed) : null,
  };
}

function proxyOf({ proxyName, proxyPhone, relation, basis }: Typed): NonNullable<Body['proxy']> {
  return {
    name: proxyName,
    phone: orNull(proxyPhone),
    relation: relation as Relation,
    basis: basis as Basis,
  };
}
