import { z } from 'zod';
import { config } from '../config';
import { Breaker } from '../outside/breaker';
import { askPatiently } from './ask';
import { withToken } from './token';

/** One subscribe message (W-04). `data` holds one fitted value for each key of the template. */
export interface SubscribeMessage {
  openid: string;
  templateId: string;
  /** Page of the mini-program without a leading slash. */
  page: string;
  data: Readonly<Record<string, string>>;
}

const breaker = new Breaker('wechat-messages');
const Nothing = z.unknown();

/** Sends it and answers with WeChat's errcode, 0 for success. Throws NoAnswer when nobody can say what became of it. */
export async function sendSubscribeMessage({ openid, templateId, page, data }: SubscribeMessage): Promise<number> {
  const answer = await withToken((token) =>
    askPatiently({
      path: '/cgi-bin/message/subscribe/send',
      query: { access_token: token },
      body: {
        touser: openid,
        template_id: templateId,
        page,
        data: Object.fromEntries(Object.entries(data).map(([key, value]) => [key, { value }])),
        miniprogram_state: config.wechat.state,
        lang: 'zh_CN',
      },
      answer: Nothing,
      breaker,
    }),
  );
  return answer.errcode;
}
