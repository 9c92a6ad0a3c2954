/**
 * Settings of a production process on loopback: nothing of the sandbox, no network ceiling (all load comes from one
 * address). Must be set before anything of the API is imported.
 */
export function productionEnvironment(databaseUrl: string): Record<string, string> {
  return {
    NODE_ENV: 'production',
    DATABASE_URL: databaseUrl,
    PUBLIC_URL: 'https://bench.invalid',
    FIELD_KEYS: '1:00112233445566778899aabbccddeeff',
    LOOKUP_KEY: 'ffeeddccbbaa99887766554433221100',
    WECHAT_APPID: 'wx0123456789abcdef',
    WECHAT_SECRET: 'not-contacted',
    TENCENT_SECRET_ID: 'not-contacted',
    TENCENT_SECRET_KEY: 'not-contacted',
    SMS_SDK_APP_ID: '1400000001',
    SMS_SIGN_NAME: 'bench',
    SMS_TEMPLATE_ID: '1',
    HOST: '127.0.0.1',
    NETWORK_LIMIT: '0',
    LOG_LEVEL: 'warn',
  };
}

/** The same, but outside production: only there may WeChat be a stand-in. */
export function sandboxEnvironment(databaseUrl: string): Record<string, string> {
  return {
    ...productionEnvironment(databaseUrl),
    NODE_ENV: 'demo',
    PUBLIC_URL: '',
    WECHAT_SECRET: 'sandbox',
    WECHAT_TEMPLATES: 'booked:bench-booked;changed:bench-changed;reminder:bench-reminder',
  };
}
