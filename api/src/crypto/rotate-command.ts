import { runCommand, say } from '../command';
import { config } from '../config';
import { NEWEST_KEY } from './fields';
import { rotateKeys } from './rotate';

/** `npm run keys:rotate`: every process must have been started with the new key in FIELD_KEYS before. */
void runCommand(async () => {
  say(`sealing anew with key version ${NEWEST_KEY}`);
  const remaining = await rotateKeys(say);
  for (const { table, version, values } of remaining)
    say(`${table}: ${values} values still need key version ${version}`);
  if (remaining.length > 0) return false;
  const old = [...config.fieldKeys.keys()].filter((version) => version !== NEWEST_KEY);
  say(`no value needs an older key than ${NEWEST_KEY}`);
  if (old.length > 0) say(`key versions ${old.join(', ')} may leave FIELD_KEYS once no backup that is kept needs them`);
  return true;
});
