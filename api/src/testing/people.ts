import { checkDigitOf, type Sex } from '@jianghan/shared/identity';

let serial = 0;

export interface Traits {
  sex?: Sex;
  /** Calendar date of birth. */
  born?: string;
}

export interface Person {
  name: string;
  idNumber: string;
  phone: string;
}

const GIVEN = ['小宁', '欣', '国强', '䶮', '秋月', '子涵', '伟'];
const FAMILY = ['周', '林', '欧阳', '郑', '王', '赵'];

/** Somebody who exists nowhere: a valid ID number, a phone, a name; never the same person twice in a test file. */
export function makePerson({ sex = serial % 2 === 0 ? 'male' : 'female', born = '1992-06-15' }: Traits = {}): Person {
  serial += 1;
  const order = (serial % 499) * 2 + (sex === 'male' ? 1 : 0);
  const digits = `4201${String(2 + Math.floor(serial / 499)).padStart(2, '0')}${born.replaceAll('-', '')}${String(order).padStart(3, '0')}`;
  return {
    name: `${FAMILY[serial % FAMILY.length]}${GIVEN[serial % GIVEN.length]}`,
    idNumber: digits + checkDigitOf(digits),
    phone: `139${String(serial).padStart(8, '0')}`,
  };
}
