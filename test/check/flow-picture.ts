import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asideOf, type Legend, mermaidOf } from '@jianghan/shared/flow/picture';
import { RELIEF_FLOW } from '@jianghan/shared/relief/flow';
import type { ReliefAction, ReliefMover } from '@jianghan/shared/relief/states';
import { ROOT } from './sources';

const README = join(ROOT, 'README.md');
const BEGIN = '<!-- flow: written by `npm run flow:picture` -->';
const END = '<!-- /flow -->';

const LEGEND: Legend<ReliefAction, ReliefMover> = {
  movers: {
    applicant: '本人',
    street_officer: '经办人',
    street_supervisor: '街道负责人',
    district_officer: '区级',
    system: '系统',
  },
  aside: ['withdraw', 'terminate'],
};

/** The picture of the flow with its two lines, as it stands between the marks of the README. */
export function flowSection(): string {
  const diagram = ['```mermaid', mermaidOf(RELIEF_FLOW, LEGEND), '```'].join('\n');
  return [BEGIN, '', diagram, '', ...asideOf(RELIEF_FLOW, LEGEND), '', END].join('\n');
}

export function readReadme(): string {
  return readFileSync(README, 'utf8');
}

/** The README with the picture of today's table in the place of the one it has. */
export function withFlow(readme: string): string {
  const [from, to] = [readme.indexOf(BEGIN), readme.indexOf(END)];
  if (from < 0 || to < from) throw new Error('the README has no marks for the flow');
  return readme.slice(0, from) + flowSection() + readme.slice(to + END.length);
}

export function writeFlow(): void {
  writeFileSync(README, withFlow(readReadme()));
}
