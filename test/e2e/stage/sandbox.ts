import type { Person } from '@jianghan/api/testing/people';

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
