import { ensureBuilt, outputOf } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { Problem, runMain, stepper } from './steps.mjs';

/** `npm run build:weapp` and `npm run build:h5`, from a fresh clone too. */
async function main() {
  const target = process.argv[3];
  if (target !== 'h5' && target !== 'weapp') throw new Problem('h5 | weapp');
  const step = stepper(2);
  await step('安装依赖 / installing packages', ensureInstalled);
  await step(`构建 / building ${target}`, (note) => ensureBuilt(target, note));
  process.stdout.write(`      ${outputOf(target)}\n`);
  return 0;
}

runMain(main);
