import { ENDPOINTS } from '@jianghan/shared/endpoints';
import { everyPage } from './output';
import { mainButton, type OpenPage, otherActions, Phone } from './phone';
import { QUERY, REPLIES } from './replies';
import { depthOf, everyNode, type TreeNode, wordsIn } from './tree';

/** WeChat's own scoring rules for a page. */
const SET_DATA_BYTES = 64 * 1024;
const SET_DATA_A_SECOND = 20;
const NODES = 1000;
const DEPTH = 30;

const rootOf = ({ data }: { data: { root?: TreeNode } }): TreeNode => data.root ?? {};

/** Whether the main button, or on a page without one anything at all, does something when it is pressed. */
async function answersToAPress(phone: Phone, page: OpenPage): Promise<boolean> {
  const main = mainButton(rootOf(page));
  for (const node of main ? [main] : otherActions(rootOf(page))) {
    const before = phone.asked.length + phone.sent.length;
    await phone.tap(page, node);
    if (phone.asked.length + phone.sent.length > before) return true;
  }
  return false;
}

test('the replies of these tests are replies of the contract', () => {
  const wrong = ENDPOINTS.flatMap(({ name, reply }) => {
    const given = REPLIES[name];
    const result = given === undefined ? undefined : reply.safeParse(given);
    return result && !result.success ? [`${name}: ${result.error.message}`] : [];
  });
  expect(wrong).toEqual([]);
});

test('the mini-program starts, signs in without a question, and asks only declared endpoints', async () => {
  const phone = new Phone();
  await phone.start();
  const home = await phone.open('home/index');
  expect(phone.asked).toEqual(expect.arrayContaining(['login', 'request loginWithWechat', 'request listMyCases']));
  expect(phone.asked.filter((words) => words.includes('undeclared'))).toEqual([]);
  expect(wordsIn(rootOf(home))).toEqual(expect.arrayContaining(['结婚登记预约', '其他民政事项']));
  expect(phone.errors).toEqual([]);
});

test.each(everyPage().map((route) => ({ route })))(
  '$route opens, stays within WeChat’s limits, and its main action answers',
  async ({ route }) => {
    const phone = new Phone();
    await phone.start();
    const page = await phone.open(route, QUERY);
    const root = rootOf(page);
    expect(wordsIn(root).join('')).not.toBe('');
    expect(everyNode(root).length).toBeLessThan(NODES);
    expect(depthOf(root)).toBeLessThan(DEPTH);

    expect(await answersToAPress(phone, page)).toBe(true);

    expect(Math.max(...phone.sent.map(({ bytes }) => bytes))).toBeLessThanOrEqual(SET_DATA_BYTES);
    const mostInASecond = phone.sent.map(
      ({ at }) => phone.sent.filter((other) => other.at >= at && other.at < at + 1000).length,
    );
    expect(Math.max(...mostInASecond)).toBeLessThanOrEqual(SET_DATA_A_SECOND);
    expect(phone.asked.filter((words) => words.includes('undeclared'))).toEqual([]);
    expect(phone.errors).toEqual([]);
  },
);
