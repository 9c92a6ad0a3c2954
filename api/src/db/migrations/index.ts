import { accounts } from './001-accounts';
import { platform } from './002-platform';
import { casefile } from './003-casefile';
import { marriage } from './004-marriage';
import { wechat } from './005-wechat';

/** SQL that means the same on SQLite and MySQL; `mysql` and `sqlite` hold the few statements that cannot. */
export interface Migration {
  name: string;
  up: readonly string[];
  down: readonly string[];
  only?: { mysql: readonly string[]; sqlite: readonly string[] };
}

export const MIGRATIONS: readonly Migration[] = [accounts, platform, casefile, marriage, wechat];
