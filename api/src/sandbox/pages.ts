import { IdNumber, PersonName, Phone } from '@jianghan/shared/fields';
import { Refusal } from '@jianghan/shared/refusal';
import { z } from 'zod';
import type { Context, Middleware, Next } from '../http/context';
import { assertOwnOrigin } from '../http/origin';
import { APIS } from './asked';
import { CHOICES, type DemoStaffCodes, mainPage, peoplePage } from './page';
import { sandbox } from './sandbox';

const MOST_FORM_BYTES = 4096;
const Person = z.object({ name: PersonName, idNumber: IdNumber, phone: Phone });
const Switch = z.object({ api: z.enum(APIS), choice: z.enum(Object.keys(CHOICES) as (keyof typeof CHOICES)[]) });

/** `/sandbox` on the public port of a demo: what would have left the house, and who may be played. */
export function sandboxPages(staffCodes: () => Promise<DemoStaffCodes>): Middleware {
  return (ctx, next) => serve(ctx, next, staffCodes);
}

async function serve(ctx: Context, next: Next, staffCodes: () => Promise<DemoStaffCodes>): Promise<void> {
  switch (`${ctx.method === 'HEAD' ? 'GET' : ctx.method} ${ctx.path}`) {
    case 'HEAD /sandbox':
    case 'GET /sandbox':
      return show(ctx, mainPage(sandbox, await staffCodes()));
    case 'GET /sandbox/people':
      return show(ctx, peoplePage());
    case 'POST /sandbox/people':
      return addPerson(ctx, await readForm(ctx));
    case 'POST /sandbox/moods':
      return switchMood(ctx, await readForm(ctx));
    default:
      await next();
  }
}

function addPerson(ctx: Context, form: Record<string, string>): void {
  const person = Person.safeParse(form);
  if (!person.success) {
    show(ctx, peoplePage(person.error.issues[0]?.message));
    return;
  }
  sandbox.people.add(person.data);
  ctx.redirect('/sandbox');
  ctx.status = 303;
}

function switchMood(ctx: Context, form: Record<string, string>): void {
  const { api, choice } = Switch.parse(form);
  sandbox.behave(api, CHOICES[choice]);
  ctx.redirect('/sandbox');
  ctx.status = 303;
}

function show(ctx: Context, page: string): void {
  ctx.state.endpoint = 'sandbox';
  ctx.state.isQuiet = true;
  ctx.type = 'text/html; charset=utf-8';
  ctx.body = page;
}

async function readForm(ctx: Context): Promise<Record<string, string>> {
  assertOwnOrigin(ctx);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of ctx.req) {
    size += (chunk as Buffer).length;
    if (size > MOST_FORM_BYTES) throw new Refusal('too_large');
    chunks.push(chunk as Buffer);
  }
  return Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString('utf8')));
}
