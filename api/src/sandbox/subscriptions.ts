import {
  FIELD_TYPES,
  type FieldType,
  TEMPLATES,
  type TemplateName,
  typeOfKey,
} from '@jianghan/shared/delivery/templates';
import { config } from '../config';
import type { RegisteredTemplate } from '../wechat/templates';
import { type Asked, jsonOf } from './asked';
import { DEVTOOLS_OPENID, failed, type WechatStandIn } from './wechat';

/** A subscribe message as the phone shows it. */
export interface ShownMessage {
  at: Date;
  openid: string;
  title: string;
  lines: readonly string[];
}

const MOST_KEPT = 50;
/** A path of app.json, without a leading slash, and its parameters. */
const PAGE = /^[\w-]+(\/[\w-]+)+(\?[\w-]+=[\w.%-]*(&[\w-]+=[\w.%-]*)*)?$/;

/** WeChat's side of W-04 and W-21: what people agreed to, and what reached their phones. */
export class SubscriptionStandIn {
  readonly #agreed = new Map<string, number>();
  readonly #reached = new Map<string, number>();
  #messages: ShownMessage[] = [];
  #serial = 0;

  constructor(private readonly wechat: WechatStandIn) {}

  /** Newest first. */
  get messages(): readonly ShownMessage[] {
    return this.#messages;
  }

  /** Somebody tapped 允许 for this template, so many times: each is one message. */
  accept(openid: string, templateId: string, times = 1): void {
    this.wechat.admit(openid);
    const key = `${openid} ${templateId}`;
    this.#agreed.set(key, (this.#agreed.get(key) ?? 0) + times);
  }

  /** How many messages this phone has shown. */
  countFor(openid: string): number {
    return this.#reached.get(openid) ?? 0;
  }

  send(asked: Asked): unknown {
    if (!this.wechat.takesToken(asked)) return failed(40001);
    const { touser, template_id, page, data } = jsonOf(asked);
    if (typeof touser !== 'string' || !this.wechat.knows(touser)) return failed(40003);
    const template = registered(template_id);
    if (template === undefined) return failed(40037);
    if (page !== undefined && !(typeof page === 'string' && PAGE.test(page))) return failed(41030);
    const values = valuesOf(data, template.keys);
    if (values === undefined) return failed(47003);
    if (!this.#use(touser, template.id)) return failed(43101);
    this.#show(touser, template, values);
    this.#serial += 1;
    return { errcode: 0, errmsg: 'ok', msgid: this.#serial };
  }

  /** The user of developer tools agrees in the tools, where nobody can see it. */
  #use(openid: string, templateId: string): boolean {
    if (openid === DEVTOOLS_OPENID) return true;
    const key = `${openid} ${templateId}`;
    const left = this.#agreed.get(key) ?? 0;
    if (left > 0) this.#agreed.set(key, left - 1);
    return left > 0;
  }

  #show(openid: string, { name }: Registered, values: readonly string[]): void {
    const { title, fields } = TEMPLATES[name];
    const lines = fields.map(({ label }, at) => `${label}：${values[at]}`);
    this.#messages = [{ at: new Date(), openid, title, lines }, ...this.#messages].slice(0, MOST_KEPT);
    this.#reached.set(openid, this.countFor(openid) + 1);
  }
}

type Registered = RegisteredTemplate & { name: TemplateName };

function registered(id: unknown): Registered | undefined {
  const all = Object.entries(config.wechat.templates) as [TemplateName, RegisteredTemplate][];
  const found = all.find(([, template]) => template.id === id);
  return found === undefined ? undefined : { ...found[1], name: found[0] };
}

/** The value of each key, or undefined when one is missing, empty, or not of its type (W-05). */
function valuesOf(data: unknown, keys: readonly string[]): string[] | undefined {
  const given = (data ?? {}) as Record<string, { value?: unknown } | undefined>;
  const values = keys.map((key) => ({ key, value: given[key]?.value }));
  const isGood = ({ key, value }: (typeof values)[number]) =>
    typeof value === 'string' && FIELD_TYPES[typeOfKey(key) as FieldType].holds.test(value);
  return values.every(isGood) ? values.map(({ value }) => value as string) : undefined;
}
