import type { Source } from './sources';

/** A way of writing that is not allowed, and where. */
interface Ban {
  pattern: RegExp;
  why: string;
  where: (source: Source) => boolean;
}

/** This file and its test name what they forbid. */
const isOurs = ({ path }: Source) => !/^test\/check\/texts(\.test)?\.ts$/.test(path);

const isPure = (source: Source) => source.path.startsWith('shared/src/') && !source.isTest;

const isApi = (source: Source) => source.path.startsWith('api/src/') && !source.isTest;

const isPage = (source: Source) => source.path.startsWith('miniapp/src/') && !source.isTest;

const BANS: readonly Ban[] = [
  {
    pattern: /\b(test|it|describe)\.(only|skip|todo)\b|\bx(test|it|describe)\(/,
    why: 'a test that does not run',
    where: isOurs,
  },
  {
    pattern: /@ts-(ignore|nocheck|expect-error)|biome-ignore|eslint-disable/,
    why: 'a check switched off',
    where: isOurs,
  },
  { pattern: /\b(TODO|FIXME|XXX)\b/, why: 'unfinished work', where: isOurs },
  { pattern: /jest\.mock\(\s*['"](\.|@jianghan)/, why: 'a mock of our own code', where: isOurs },
  {
    // Comments may name the trap.
    pattern: /^(?!\s*(\*|\/\*|\/\/)).*\+(\?|:[a-z])/,
    why: 'Sequelize does not replace a ? or :name that follows + directly; write “+ ?”',
    where: (source) => /^(api\/src|test\/load)\//.test(source.path),
  },
  {
    pattern: /\bprocess\.[a-z]|\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bfetch\(|\blocalStorage\b/,
    why: 'shared is pure: no clock, no chance, no environment, no network',
    where: isPure,
  },
  {
    pattern: /\bprocess\.env\b/,
    why: 'config.ts is the only reader of the environment',
    where: (source) => isApi(source) && source.path !== 'api/src/config.ts',
  },
  {
    pattern: /\bfetch\(|\bTaro\.request\b|\bXMLHttpRequest\b/,
    why: 'request.ts and its transport are the only callers of the network',
    where: (source) => isPage(source) && !/^miniapp\/src\/request(-transport)?(\.h5)?\.ts$/.test(source.path),
  },
];

const SAYS_NOTHING = /(^|\/)(utils?|helpers?|common|misc)(\/|\.)/;

/** Every line that is written in a way the house does not allow, and every file whose name says nothing. */
export function forbiddenTexts(sources: readonly Source[]): string[] {
  return sources.flatMap((source) => {
    const bans = BANS.filter(({ where }) => where(source));
    const lines = source.text.split('\n').flatMap((line, index) => {
      const ban = bans.find(({ pattern }) => pattern.test(line));
      return ban ? [`${source.path}:${index + 1}: ${ban.why}: ${line.trim()}`] : [];
    });
    return SAYS_NOTHING.test(source.path) ? [`${source.path}: a name that says nothing`, ...lines] : lines;
  });
}
