import { execFileSync } from 'node:child_process';
import { which } from './which';

/** macOS and Windows bring Chinese fonts; elsewhere fontconfig is asked. */
export function hasChineseFont(): boolean {
  if (process.platform !== 'linux') return true;
  const fcList = which(['fc-list']);
  return fcList !== undefined && execFileSync(fcList, [':lang=zh', 'family'], { encoding: 'utf8' }).trim() !== '';
}
