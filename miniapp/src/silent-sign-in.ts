import { loginWithWechat, type SignedIn } from '@jianghan/shared/account/contract';
import Taro from '@tarojs/taro';
import { call } from './request';

/** WeChat knows who opened it: one code, one session, no question (W-01). */
export async function silentSignIn(): Promise<SignedIn | undefined> {
  const { code } = await Taro.login();
  return code ? call(loginWithWechat, { body: { code } }) : undefined;
}
