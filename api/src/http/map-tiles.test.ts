import { listCommunities } from '@jianghan/shared/eldercare/contract-finder';

const KEY = '0123456789abcdef0123456789abcdef';
// The configuration is read at import, so the key comes first.
process.env.TIANDITU_KEY = KEY;
const { useApi } = require('../testing/api') as typeof import('../testing/api');

const api = useApi();

test('with a key of 天地图 the pages get it, and the browser may fetch pictures there and nowhere else', async () => {
  const response = await api.anyone.fetch('/healthz', {});
  const policy = response.headers.get('content-security-policy') ?? '';
  expect(/img-src ([^;]*)/.exec(policy)?.[1]).toBe("'self' data: https://t0.tianditu.gov.cn");
  expect(/connect-src ([^;]*)/.exec(policy)?.[1]).toBe("'self'");
  expect((await api.anyone.call(listCommunities, {})).mapKey).toBe(KEY);
});
