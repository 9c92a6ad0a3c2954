import type { Api } from './asked';
import { Html, html } from './html';
import { type Mood, SLOW_MS } from './mood';
import { STYLE } from './page-style';
import { demoPeople, type RegisteredPerson } from './people';
import type { Sandbox } from './sandbox';
import type { SmsMessage } from './sms';
import type { ShownMessage } from './subscriptions';

/** What a visitor may do to the outside world, by the name of the button. */
export const CHOICES = {
  正常: { kind: 'well' },
  很慢: { kind: 'slow', ms: SLOW_MS },
  答非所问: { kind: 'wrong' },
  断线: { kind: 'dead' },
} as const satisfies Record<string, Mood>;

const SERVICES: readonly { api: Api; label: string }[] = [
  { api: 'SendSms', label: '短信' },
  { api: 'PhoneVerification', label: '实名核验' },
  { api: 'jscode2session', label: '微信登录' },
  { api: 'getuserphonenumber', label: '微信手机号' },
  { api: 'subscribe_send', label: '微信消息' },
];

/** What a visitor needs to sign in as a member of staff of the demo. */
export interface DemoStaffCodes {
  password: string;
  codes: readonly { login: string; name: string; roles: string; code: string | null }[];
}

/** Messages, people, and the switches. It stands still until it is asked, so that nobody loses their place while they read. */
export function mainPage(sandbox: Sandbox, staff: DemoStaffCodes): string {
  return frame(
    html`<section><h2>短信</h2>${messageTable(sandbox.sms.messages)}<p><a class="again" href="/sandbox">刷新，看最新的</a></p></section>
<section><h2>微信消息</h2>${subscribeTable(sandbox.subscriptions.messages)}</section>
<section><h2>演示人物</h2><p class="quiet">都是虚构的人。用手机号登录，验证码看上面；实名时照抄姓名和身份证号。</p>
${peopleTable(sandbox.people.added)}<p><a href="/sandbox/people">添加一个人</a></p></section>
<section><h2>银行</h2><p>救助发放的批次放行后，<a href="/sandbox/bank">演示银行</a>替银行回复，没有真的转账。</p></section>
<section id="staff"><h2>工作人员的动态码</h2><p class="quiet">演示账号的密码都是 <span class="number">${staff.password}</span>，在<a href="/staff/sign-in">工作台</a>登录。每个码只能用一次，30 秒换一个。</p>
${staffTable(staff.codes)}</section>
<section><h2>外部服务的状态</h2>${SERVICES.map((service) => switchRow(sandbox, service))}</section>
<section><h2>微信开发者工具</h2><p>用工具打开小程序时，登录码由工具发出；这里把它算作一位演示微信用户，手机号是 ${demoPeople[0]?.phone ?? ''}。每个码只能用一次。</p></section>`,
  );
}

/** The form by which visitors register people of their own. */
export function peoplePage(problem = ''): string {
  return frame(
    html`<section><h2>添加一个人</h2><p>添加后，这三项在实名核验时会“一致”。请用虚构的信息；重启后要重新添加。</p>
${problem === '' ? '' : html`<p class="error" role="alert">${problem}</p>`}
<form method="post" action="/sandbox/people">
<label for="name">姓名</label><input id="name" name="name" autocomplete="off" required>
<label for="idNumber">身份证号（校验码要对）</label><input id="idNumber" name="idNumber" autocomplete="off" required>
<label for="phone">手机号</label><input id="phone" name="phone" inputmode="tel" autocomplete="off" required>
<p><button type="submit">添加</button> <a href="/sandbox">返回</a></p></form></section>`,
  );
}

/** What every page of the stand-ins has around it. */
export function frame(content: Html): string {
  return html`<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">
<title>演示台 · 江汉民政掌上办</title><style>${new Html(STYLE)}</style></head><body>
<header><h1><span class="tag">演示</span>外部服务演示台</h1><p>这里代替微信、短信和实名核验。没有真的短信发出，也没有真的人被查询。</p></header>
<main>${content}</main></body></html>`.text;
}

function messageTable(messages: readonly SmsMessage[]): Html {
  if (messages.length === 0) return html`<p>还没有短信。在登录页获取验证码后，这里会显示。</p>`;
  return html`<table><thead><tr><th scope="col">时间</th><th scope="col">手机号</th><th scope="col">验证码</th><th scope="col">内容</th></tr></thead><tbody>${messages.map(
    ({ at, phone, text }) =>
      html`<tr><td>${timeOf(at)}</td><td class="number">${phone}</td><td class="code">${text.match(/\d{6}/)?.[0] ?? ''}</td><td>${text}</td></tr>`,
  )}</tbody></table>`;
}

function subscribeTable(messages: readonly ShownMessage[]): Html {
  if (messages.length === 0) return html`<p>还没有微信消息。在小程序里同意接收后，办件有进展时这里会显示。</p>`;
  return html`<table><thead><tr><th scope="col">时间</th><th scope="col">收信人</th><th scope="col">模板</th><th scope="col">内容</th></tr></thead><tbody>${messages.map(
    ({ at, openid, title, lines }) =>
      html`<tr><td>${timeOf(at)}</td><td class="number">${openid.slice(0, 16)}</td><td>${title}</td><td>${lines.join(' · ')}</td></tr>`,
  )}</tbody></table>`;
}

function peopleTable(added: readonly RegisteredPerson[]): Html {
  const rows = [...demoPeople, ...added.map((person) => ({ ...person, note: '访客添加' }))];
  return html`<table><thead><tr><th scope="col">姓名</th><th scope="col">身份证号</th><th scope="col">手机号</th><th scope="col">说明</th></tr></thead><tbody>${rows.map(
    ({ name, idNumber, phone, note }) =>
      html`<tr><td>${name}</td><td class="number">${idNumber}</td><td class="number">${phone}</td><td>${note}</td></tr>`,
  )}</tbody></table>`;
}

function staffTable(staff: DemoStaffCodes['codes']): Html {
  return html`<table><thead><tr><th scope="col">账号</th><th scope="col">姓名</th><th scope="col">角色</th><th scope="col">动态码</th></tr></thead><tbody>${staff.map(
    ({ login, name, roles, code }) =>
      html`<tr><td class="number">${login}</td><td>${name}</td><td>${roles}</td><td class="code">${code ?? '请等下一个'}</td></tr>`,
  )}</tbody></table>`;
}

function switchRow(sandbox: Sandbox, { api, label }: { api: Api; label: string }): Html {
  const now = sandbox.moods.kindOf(api);
  return html`<div role="group" aria-label="${label}"><p>${label}</p>${Object.entries(CHOICES).map(
    ([choice, { kind }]) => html`<form class="inline" method="post" action="/sandbox/moods">
<input type="hidden" name="api" value="${api}"><button name="choice" value="${choice}" aria-pressed="${String(kind === now)}">${choice}</button></form>`,
  )}</div>`;
}

function timeOf(at: Date): string {
  return at.toLocaleTimeString('zh-CN', { timeZone: 'Asia/Shanghai', hour12: false });
}
