import { createRequire } from 'node:module';
import { ensureInstalled } from './install.mjs';
import { runMain, stepper } from './steps.mjs';

/** `npm test`: sets up, then hands over to TypeScript, which can run only after the installation. */
async function main() {
  await stepper(1)('安装依赖 / installing packages', ensureInstalled);
  const require = createRequire(import.meta.url);
  require('tsx/cjs');
  return require('./test-all.ts').testAll(process.argv.slice(3));
}

runMain(main);
