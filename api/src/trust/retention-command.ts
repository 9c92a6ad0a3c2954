import { runCommand, say } from '../command';
import { previewRetention } from './service-retention';

/** `npm run retention:preview`: what the jobs of the API will take away until midnight; changes nothing. */
void runCommand(async () => {
  const { items, until } = await previewRetention();
  say(`until ${until}:`);
  for (const { what, kept, rows } of items) say(`${String(rows).padStart(8)}  ${what}（${kept}）`);
  return true;
});
