import { parseArgs } from 'node:util';
import { CommandFailure, runCommand, say } from '../command';
import { type Affected, affectedByCopy, affectedByUse } from './breach';
import { staffOfLogin } from './store-audit';

const OPTIONS = {
  from: { type: 'string' },
  to: { type: 'string' },
  staff: { type: 'string' },
  'whole-database': { type: 'boolean', default: false },
} as const;

/**
 * `npm run breach:affected -- --from <instant> --to <instant> [--staff <login> | --whole-database]`: a line for each
 * person, as CSV. Without `--whole-database` it lists whose data the audit says was shown or changed in the window.
 */
void runCommand(async (args) => {
  const { values } = parseArgs({ args: [...args], options: OPTIONS });
  const [from, until] = [instant(values.from, '--from'), instant(values.to, '--to')];
  const people = values['whole-database']
    ? affectedByCopy(until)
    : affectedByUse({ from, until, staffId: await staffId(values.staff) });
  say('kind,id,name,phone,fields');
  let count = 0;
  for await (const person of people) {
    say(line(person));
    count += 1;
  }
  say(`# ${count} people`);
  return true;
});

function instant(text: string | undefined, name: string): Date {
  const at = new Date(text ?? '');
  if (Number.isNaN(at.getTime()))
    throw new CommandFailure(`${name} must be an instant such as 2026-11-23T00:00:00+08:00`);
  return at;
}

async function staffId(login: string | undefined): Promise<string | null> {
  if (login === undefined) return null;
  const id = await staffOfLogin(login);
  if (id === undefined) throw new CommandFailure(`no member of staff is called ${login}`);
  return id;
}

function line({ kind, id, name, phone, fields }: Affected): string {
  return [kind, id, name ?? '', phone ?? '', fields.join('；')]
    .map((cell) => (/[",]/.test(cell) ? `"${cell}"` : cell))
    .join(',');
}
