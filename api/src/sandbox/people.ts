import { checkDigitOf } from '@jianghan/shared/identity';

export interface RegisteredPerson {
  name: string;
  idNumber: string;
  phone: string;
}

export interface DemoPerson extends RegisteredPerson {
  /** What playing this person shows. */
  note: string;
}

/** Invented people. Their numbers have right check digits and belong to nobody we know of. */
export const demoPeople: readonly DemoPerson[] = [
  demo('周小宁', '42010319900101001', ['13800000101', '男，和林欣是一对，可以直接约结婚登记']),
  demo('林欣', '42010319920315002', ['13800000102', '女，和周小宁是一对']),
  demo('王国强', '42010319850720003', ['13800000103', '男，和赵秋月是一对，可以比一比谁先约到']),
  demo('赵秋月', '42011219881111004', ['13800000104', '女，和王国强是一对']),
  demo('陈子涵', '42010320090501005', ['13800000105', '男，未满 22 周岁，约不了']),
  demo('刘雨桐', '42010320100909006', ['13800000106', '女，未满 20 周岁，约不了']),
  demo('郑闰生', '42010320000229007', ['13800000107', '男，2 月 29 日出生']),
  demo('阿依古丽·买买提', '65010319940808008', ['13800000108', '女，姓名里有间隔号']),
  demo('吴𠮷䶮', '42010319961203009', ['13800000109', '男，姓名里有生僻字']),
  demo('黄嘉明', '81000019930606010', ['13800000110', '女，港澳台居民居住证，要到指定机关']),
];

function demo(name: string, first17: string, [phone, note]: readonly [string, string]): DemoPerson {
  return { name, idNumber: first17 + checkDigitOf(first17), phone, note };
}

/** Whom the real-name stand-in knows: the demo people, and those whom a visitor has added. */
export class PeopleRegister {
  readonly #added: RegisteredPerson[] = [];

  get added(): readonly RegisteredPerson[] {
    return this.#added;
  }

  /** Visitors play their own people; whoever is not registered does not match. */
  add(person: RegisteredPerson): void {
    if (!this.holds(person)) this.#added.push(person);
  }

  holds({ name, idNumber, phone }: RegisteredPerson): boolean {
    return [...demoPeople, ...this.#added].some(
      (known) => known.name === name && known.idNumber === idNumber && known.phone === phone,
    );
  }
}
