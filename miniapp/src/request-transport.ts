import Taro from '@tarojs/taro';
import { NoAnswer, retryAfterOf, type Transport } from './wire';

const header = (headers: Record<string, unknown>, name: string) =>
  Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1] as string | undefined;

/** WeChat's own way to the network. */
export const transport: Transport = async ({ method, url, headers, body, timeoutMs }) => {
  try {
    const reply = await Taro.request({ url, method, header: { ...headers }, data: body, timeout: timeoutMs });
    return {
      status: reply.statusCode,
      body: reply.data,
      retryAfter: retryAfterOf(header(reply.header ?? {}, 'retry-after')),
    };
  } catch {
    throw new NoAnswer();
  }
};
