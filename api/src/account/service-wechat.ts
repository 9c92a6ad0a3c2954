import type { Call } from '../http/call';
import { openidOfLoginCode, phoneOfPhoneCode } from '../wechat/client';
import { findOrMakeByOpenid, transactOnAccounts } from './service-accounts';
import { type Entered, enter } from './service-entry';
import { joinByPhone } from './service-join';

/** Both codes are exchanged with WeChat before the transaction; each is good once (W-01, W-03). */
export async function loginWithWechat(
  call: Call,
  { code, phoneCode }: { code: string; phoneCode?: string | undefined },
): Promise<Entered> {
  const openid = await openidOfLoginCode(code, call.now);
  const phone = phoneCode === undefined ? null : await phoneOfPhoneCode(phoneCode);
  return transactOnAccounts(async (tx) => {
    const account = await (phone === null
      ? findOrMakeByOpenid(tx, call, { openid })
      : joinByPhone(tx, call, { openid, phone }));
    return enter(tx, call, { accountId: account.id, client: 'weapp' });
  });
}
