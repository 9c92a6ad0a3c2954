import type { ProposeChange } from '@jianghan/shared/eldercare/contract-keeping';
import type { OwnPlace } from '@jianghan/shared/eldercare/own-place';
import { useState } from 'react';
import { numberOf } from '../words';

type Name = 'name' | 'address' | 'lng' | 'lat' | 'phone' | 'filingNo' | 'star' | 'starCertificate' | 'starValidUntil';
type Typed = Record<Name, string>;

const NUMBERS: readonly Name[] = ['lng', 'lat', 'star'];
/** What has no meaning without the others. */
const TOGETHER: readonly (readonly Name[])[] = [
  ['lng', 'lat'],
  ['star', 'starCertificate', 'starValidUntil'],
];

function typedOf(place: OwnPlace): Typed {
  const { name, address, lng, lat, phone, filingNo, star, starCertificate, starValidUntil } = place;
  return {
    ...{ name, address, phone, filingNo: filingNo ?? '', lng: String(lng), lat: String(lat) },
    ...{ star: star === 0 ? '' : String(star), starCertificate: starCertificate ?? '' },
    starValidUntil: starValidUntil ?? '',
  };
}

/** What is typed, and of it what differs from what stands. */
export function useProposal(place: OwnPlace) {
  const before = typedOf(place);
  const [typed, setTyped] = useState(before);
  const isChanged = (name: Name) => typed[name].trim() !== before[name];
  const names = (Object.keys(typed) as Name[]).filter((name) => {
    const group = TOGETHER.find((each) => each.includes(name)) ?? [name];
    return group.some(isChanged);
  });
  const asked = Object.fromEntries(
    names.map((name) => [name, NUMBERS.includes(name) ? numberOf(typed[name]) : typed[name].trim()]),
  ) as ProposeChange;
  return { typed, asked, set: (part: Partial<Typed>) => setTyped({ ...typed, ...part }) };
}
