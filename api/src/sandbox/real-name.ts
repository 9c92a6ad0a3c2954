import { isIdNumber } from '@jianghan/shared/identity';
import type { PeopleRegister } from './people';
import type { TencentApi } from './tencent';

const DESCRIPTIONS = {
  '0': '认证通过',
  '-4': '三要素信息不一致',
  '-6': '手机号码不合法',
  '-7': '身份证号码有误',
  '-8': '姓名校验不通过',
} as const;

/** The provider's PhoneVerification over the register of demo people. Who is not in it does not match. */
export class RealNameStandIn implements TencentApi {
  readonly service = 'faceid';
  readonly version = '2018-03-01';
  readonly needsRegion = false;
  readonly required = ['IdCard', 'Name', 'Phone'];
  readonly parameters = [...this.required, 'VerifyMode', 'CiphertextBlob', 'EncryptList', 'Iv'];

  constructor(private readonly people: PeopleRegister) {}

  answer(body: Record<string, unknown>): Record<string, unknown> {
    const Result = this.#check(String(body['IdCard']), String(body['Name']), String(body['Phone']));
    return {
      Result,
      Description: DESCRIPTIONS[Result],
      Isp: Result === '0' || Result === '-4' ? '移动' : '',
      ResultDetail: '',
    };
  }

  #check(idNumber: string, name: string, phone: string): keyof typeof DESCRIPTIONS {
    if (!/^1\d{10}$/.test(phone)) return '-6';
    if (!isIdNumber(idNumber)) return '-7';
    if (name.trim() === '') return '-8';
    return this.people.holds({ name, idNumber, phone }) ? '0' : '-4';
  }
}
