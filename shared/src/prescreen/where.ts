import type { Answers } from './answers';

const RESIDENCE = '户口所在地的街道；有居住证的，可以先问江汉区街道';

/** Basic aid is asked for where the household register is, or with a residence permit where that is open (LAW 37). */
export function hukouStreet({ place }: Answers): string {
  if (place === 'wuhan') return '户口所在区的街道';
  if (place === 'elsewhere') return RESIDENCE;
  if (place === 'outside') return '户口所在地的街道';
  if (place === 'nowhere') return '您现在所在的街道，会帮您转';
  return '户口所在的街道（江汉区）';
}

/** Temporary relief is asked for where it happened; elsewhere the street is told and the matter forwarded. */
export function placeOfEmergency({ place }: Answers): string {
  if (place === 'away' || place === 'outside') return '出事地方的街道；出事在江汉区的，在这里申请';
  if (place === 'nowhere') return '您现在所在的街道，或救助管理站；不用填表，说一声就行';
  return '出事地方的街道（江汉区），不看户口';
}

export const anyStreet = (): string => '任何一个街道，不看户口';

export const street = (): string => '街道或社区';

export const automatic = (): string => '不用申请，直接发';
