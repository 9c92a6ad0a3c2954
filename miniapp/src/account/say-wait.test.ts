import { sayWait, waitOf } from './say-wait';

test('a wait is said in the unit people think in, never too short', () => {
  expect([1, 59.2, 90, 120, 121, 900, 7199, 7200, 86_400].map(sayWait)).toEqual([
    '1 秒',
    '60 秒',
    '90 秒',
    '120 秒',
    '3 分钟',
    '15 分钟',
    '120 分钟',
    '2 小时',
    '24 小时',
  ]);
});

test('only a number of seconds from the server is a wait', () => {
  expect([
    waitOf({ retryAfterSeconds: 40 }),
    waitOf({ retryAfterSeconds: '40' }),
    waitOf({}),
    waitOf(undefined),
  ]).toEqual([40, undefined, undefined, undefined]);
});
