import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { which } from './which';

/** Where Debian's fonts-noto-cjk puts them; fontconfig's own tool may be missing beside it. */
const NOTO = '/usr/share/fonts/opentype/noto';

/** macOS and Windows bring Chinese fonts; elsewhere fontconfig is asked. */
export function hasChineseFont(): boolean {
  if (process.platform !== 'linux') return true;
  const fcList = which(['fc-list']);
  if (!fcList) return existsSync(NOTO);
  return execFileSync(fcList, [':lang=zh', 'family'], { encoding: 'utf8' }).trim() !== '';
}
