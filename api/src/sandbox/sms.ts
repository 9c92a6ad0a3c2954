import { randomUUID } from 'node:crypto';
import { config } from '../config';
import { type TencentApi, TencentError } from './tencent';

export interface SmsMessage {
  at: Date;
  phone: string;
  text: string;
}

const MOST_KEPT = 50;
const MOST_NUMBERS = 200;
/** The texts that are registered with the provider, with the number of their parameters. */
const CODE = { text: '验证码 {1}，{2} 分钟内有效，用于登录江汉民政掌上办。请勿告诉他人。', parameters: 2 };
const NOTICE = { text: '您预约的事项{1}。详情请打开江汉民政掌上办查看，或拨打 {2}。', parameters: 2 };

/** The provider's SendSms; what would reach a phone is kept for the page instead. */
export class SmsStandIn implements TencentApi {
  readonly service = 'sms';
  readonly version = '2021-01-11';
  readonly needsRegion = true;
  readonly required = ['PhoneNumberSet', 'SmsSdkAppId', 'TemplateId'];
  readonly parameters = [...this.required, 'SignName', 'TemplateParamSet', 'ExtendCode', 'SessionContext', 'SenderId'];
  #messages: SmsMessage[] = [];

  /** Newest first. */
  get messages(): readonly SmsMessage[] {
    return this.#messages;
  }

  /** The code in the newest message to this phone. */
  newestCodeFor(phone: string): string | undefined {
    return this.#messages.find((message) => message.phone === phone)?.text.match(/\d{6}/)?.[0];
  }

  answer(body: Record<string, unknown>): Record<string, unknown> {
    const { PhoneNumberSet: numbers, TemplateParamSet: given = [] } = body;
    if (body['SmsSdkAppId'] !== config.sms.sdkAppId) throw new TencentError('InvalidParameterValue.SdkAppIdNotExist');
    if (body['SignName'] !== config.sms.signName)
      throw new TencentError('FailedOperation.SignatureIncorrectOrUnapproved');
    const template = templateOf(body['TemplateId']);
    if (template === undefined) throw new TencentError('FailedOperation.TemplateIncorrectOrUnapproved');
    if (!isTexts(numbers) || numbers.length === 0) throw new TencentError('InvalidParameter');
    if (numbers.length > MOST_NUMBERS) throw new TencentError('LimitExceeded.PhoneNumberCountLimit');
    if (!isTexts(given) || given.length !== template.parameters) {
      throw new TencentError('FailedOperation.TemplateParamSetNotMatchApprovedTemplate');
    }
    return { SendStatusSet: numbers.map((number) => this.#send(number, template.text, given)) };
  }

  #send(number: string, template: string, parameters: readonly string[]): Record<string, unknown> {
    const status = { PhoneNumber: number, SessionContext: '', IsoCode: 'CN' };
    const phone = number.match(/^(?:\+86|0086|86)?(1[3-9]\d{9})$/)?.[1];
    if (phone === undefined) {
      const Code = 'InvalidParameterValue.IncorrectPhoneNumber';
      return { ...status, SerialNo: '', Fee: 0, Code, Message: 'incorrect phone number' };
    }
    const text = template.replace(/\{(\d)\}/g, (_, at: string) => parameters[Number(at) - 1] ?? '');
    const message = { at: new Date(), phone, text: `【${config.sms.signName}】${text}` };
    this.#messages = [message, ...this.#messages].slice(0, MOST_KEPT);
    return { ...status, SerialNo: randomUUID(), Fee: 1, Code: 'Ok', Message: 'send success' };
  }
}

function templateOf(id: unknown): typeof CODE | undefined {
  if (id === config.sms.templateId) return CODE;
  return id === config.sms.noticeTemplateId ? NOTICE : undefined;
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
