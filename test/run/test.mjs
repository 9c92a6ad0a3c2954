import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ensureInstalled } from './install.mjs';
import { ROOT } from './places.mjs';
import { runMain, stepper } from './steps.mjs';

/** `npm test`: sets up, then hands over to TypeScript, which can run only after the installation. */
async function main() {
  await stepper(1)('安装依赖 / installing packages', ensureInstalled);
  const require = createRequire(join(ROOT, 'package.json'));
  require('tsx/cjs');
  return require('./test/run/test-all.ts').testAll(process.argv.slice(3));
}

runMain(main);
