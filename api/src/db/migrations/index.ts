import { accounts } from './001-accounts';
import { platform } from './002-platform';
import { casefile } from './003-casefile';
import { marriage } from './004-marriage';
import { wechat } from './005-wechat';
import { staff } from './006-staff';
import { partner } from './007-partner';
import { messages } from './008-messages';
import { trust } from './009-trust';
import { hall } from './010-hall';
import { officeAdmin } from './011-office-admin';
import { ofAge } from './012-of-age';
import { relief } from './013-relief';
import { payment } from './014-payment';
import { reliefDesk } from './015-relief-desk';
import { keptBans } from './016-kept-bans';
import { longReplies } from './017-long-replies';
import { eldercare } from './018-eldercare';
import { care } from './019-care';
import type { Migration } from './migration';

export const MIGRATIONS: readonly Migration[] = [
  accounts,
  platform,
  casefile,
  marriage,
  wechat,
  staff,
  partner,
  messages,
  trust,
  hall,
  officeAdmin,
  ofAge,
  relief,
  payment,
  reliefDesk,
  keptBans,
  longReplies,
  eldercare,
  care,
];
