import { createRequire } from 'node:module';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './places.mjs';

/** Bridges of containers and virtual machines: no phone is behind them. */
const NO_PHONE_THERE = /^(docker|br-|veth|virbr|vmnet|vboxnet|tun|utun|tap|zt|tailscale)/;

/** The address under which a phone in the same network finds this machine. */
export function lanAddress() {
  for (const [name, addresses] of Object.entries(networkInterfaces())) {
    if (NO_PHONE_THERE.test(name)) continue;
    const found = addresses?.find(
      ({ family, internal, address }) => family === 'IPv4' && !internal && !address.startsWith('169.254.'),
    );
    if (found) return found.address;
  }
  return undefined;
}

/** @param {string} url */
function qrCode(url) {
  // Loaded here and not above: before the first installation it does not exist.
  const { renderUnicodeCompact } = createRequire(join(ROOT, 'api/package.json'))('uqr');
  const code = renderUnicodeCompact(url, { border: 2 });
  // A camera needs dark on light: in a terminal both colours are set, whatever the person's theme is.
  return process.stdout.isTTY ? code.replace(/^.+$/gm, '  \x1b[97;40m$&\x1b[0m') : code.replace(/^/gm, '  ');
}

/** @typedef {import('./serve.mjs').DemoPerson} DemoPerson */

const NAME_WIDTH = 18;

/**
 * Chinese characters take two columns of a terminal.
 * @param {string} name
 */
function padded(name) {
  const width = [...name].reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0);
  return name + ' '.repeat(Math.max(1, NAME_WIDTH - width));
}

/** @param {DemoPerson[]} people */
function peopleLines(people) {
  if (people.length === 0) return [];
  const lines = people.map(({ name, phone, note }) => `    ${padded(name)}${phone}  ${note}`);
  return ['  演示人员 / demo people (验证码见 / codes at /sandbox):', ...lines, ''];
}

/**
 * What the person at the keyboard reads when everything runs.
 * @param {{ port: number, people: DemoPerson[], folder: string }} facts
 */
export function welcome({ port, people, folder }) {
  const lan = lanAddress();
  const phone = lan ? [`  手机 / phone    http://${lan}:${port}`, '', qrCode(`http://${lan}:${port}`)] : [];
  return [
    '',
    '  江汉民政掌上办 已启动 / is running',
    '',
    `  本机 / here     http://localhost:${port}`,
    ...phone,
    '',
    ...peopleLines(people),
    `  日志 / log: ${join(folder, 'server.log')}`,
    '  停止 / stop: Ctrl-C    清空数据 / empty the data: npm run reset',
    '',
  ].join('\n');
}
