import { parseArgs } from 'node:util';
import { ROLE_NAMES } from '@jianghan/shared/staff/roles';
import { NewStaff } from '@jianghan/shared/staff/schemas';
import { CommandFailure, runCommand, say } from '../command';
import { migrateUp } from '../db/migrate';
import { isFirstRole, isTaken, makeFirst } from './service-first';

const USAGE =
  'usage: npm run staff:first -- --login zhou.xiaoning --name 周小宁 [--role administrator|security_administrator]';

/**
 * `npm run staff:first`: the first administrator, then with `--role security_administrator` the first of those, by
 * another person. Whoever comes after is made on the pages; this refuses as soon as there is one.
 */
void runCommand(async (args) => {
  const { role, ...person } = read(args);
  await migrateUp();
  const password = await makeFirst(role, person, new Date()).catch((error: unknown) => {
    throw isTaken(error) ? new CommandFailure(`the login ${person.login} is taken`) : error;
  });
  if (password === undefined) {
    say(`there is one already: ${role}; accounts are made on the pages, at /staff/accounts`);
    return false;
  }
  say(`${ROLE_NAMES[role]} ${person.login}, made`);
  say(`initial password, shown this once and good for seven days: ${password}`);
  say('sign in at /staff/sign-in, set up an authenticator and choose a password of your own');
  return true;
});

function read(args: readonly string[]) {
  const options = { login: { type: 'string' }, name: { type: 'string' }, role: { type: 'string' } } as const;
  try {
    const { login, name, role = 'administrator' } = parseArgs({ args: [...args], options }).values;
    const person = NewStaff.safeParse({ login, name });
    if (!person.success) throw new Error(person.error.issues.map(({ message }) => message).join('; '));
    if (!isFirstRole(role)) throw new Error('--role is administrator or security_administrator');
    return { ...person.data, role };
  } catch (error) {
    throw new CommandFailure(`${(error as Error).message}\n${USAGE}`);
  }
}
