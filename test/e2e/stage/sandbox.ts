import type { Person } from '@jianghan/api/testing/people';
import { until } from '@jianghan/api/testing/until';

/** Adds somebody to the people whom the real-name stand-in knows, by the form that visitors use. */
export async function register(origin: string, { name, idNumber, phone }: Person): Promise<void> {
  const reply = await fetch(`${origin}/sandbox/people`, {
    method: 'POST',
    headers: { Origin: origin },
    body: new URLSearchParams({ name, idNumber, phone }),
    redirect: 'manual',
  });
  if (reply.status !== 303) throw new Error(`${name} was not registered: ${await reply.text()}`);
}

/** The newest code for this phone, as the page with the messages shows it. */
export async function newestCode(origin: string, phone: string): Promise<string> {
  const page = await (await fetch(`${origin}/sandbox`)).text();
  const shown = new RegExp(`>${phone}</td><td[^>]*>(\\d{6})<`).exec(page);
  if (!shown?.[1]) throw new Error(`no code was sent to ${phone}`);
  return shown[1];
}

/** A code of this member of staff that was not used yet, as the same page shows it: each is good once. */
export async function newestStaffCode(origin: string, login: string): Promise<string> {
  const shown = new RegExp(`>${login}</td><td>[^<]*</td><td>[^<]*</td><td class="code">(\\d{6})<`);
  let code: string | undefined;
  await until(
    `the next code of ${login}`,
    async () => {
      code = shown.exec(await (await fetch(`${origin}/sandbox`)).text())?.[1];
      return code !== undefined;
    },
    40_000,
  );
  return code ?? '';
}
