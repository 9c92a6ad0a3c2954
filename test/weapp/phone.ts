import { dirname, join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { readOutput } from './output';
import { endpointOf, REPLIES } from './replies';
import { Timers } from './timers';
import { nodesOfClass, type TreeNode, writeAt } from './tree';

const API = 'http://127.0.0.1:3000/api/v1';

type Options = Record<string, unknown> & { success?: (result: unknown) => void; complete?: (result: unknown) => void };
type Methods = Record<string, (...given: unknown[]) => unknown>;

export interface OpenPage extends Record<string, unknown> {
  data: { root?: TreeNode };
  route: string;
}

export interface Sent {
  at: number;
  bytes: number;
}

/** A phone with nothing but WeChat on it: no document, no window, no fetch. Runs the built files as WeChat would. */
export class Phone {
  readonly timers = new Timers();
  /** Every `setData`, with its size. */
  readonly sent: Sent[] = [];
  /** What the mini-program asked of the phone, such as `navigateTo /me/index`. */
  readonly asked: string[] = [];
  readonly errors: string[] = [];
  private readonly loaded = new Map<string, { exports: unknown }>();
  private readonly storage = new Map<string, unknown>();
  private readonly pages: OpenPage[] = [];
  private app: Methods = {};
  private declared: Methods = {};
  private readonly world: Record<string, unknown>;

  constructor() {
    const { setTimeout, setInterval, clear } = this.timers;
    this.world = createContext({
      wx: this.wx(),
      App: (app: Methods) => {
        this.app = app;
      },
      Page: (page: Methods) => {
        this.declared = page;
      },
      Component: () => undefined,
      Behavior: (behavior: unknown) => behavior,
      getApp: () => this.app,
      getCurrentPages: () => this.pages,
      setTimeout,
      setInterval,
      clearTimeout: clear,
      clearInterval: clear,
      console: { ...console, error: (...words: unknown[]) => this.errors.push(words.map(String).join(' ')) },
    }) as Record<string, unknown>;
  }

  /** Starts the mini-program, as a tap on its icon does. */
  async start(): Promise<void> {
    this.run('app.js');
    this.app.onLaunch?.({ path: 'home/index', query: {}, scene: 1001 });
    this.app.onShow?.({ path: 'home/index', query: {}, scene: 1001 });
    await this.timers.pass(100);
  }

  /** Opens a page and waits until it is quiet. */
  async open(route: string, query: Record<string, string> = {}): Promise<OpenPage> {
    this.run(`${route}.js`);
    const page = this.newPage(route, this.declared);
    this.pages.push(page);
    call(page, 'onLoad', query);
    call(page, 'onShow');
    call(page, 'onReady');
    await this.timers.pass(1_000);
    return page;
  }

  /** A finger on a node. */
  async tap(page: OpenPage, node: TreeNode): Promise<void> {
    const target = { id: node.sid, dataset: { sid: node.sid } };
    const touch = { target, currentTarget: target, timeStamp: this.timers.now };
    call(page, 'eh', { ...touch, type: 'tap', detail: {} });
    // A button with an ability answers through WeChat, after the person agreed.
    call(page, 'eh', { ...touch, type: 'getphonenumber', detail: { code: 'phone-code', errMsg: 'getPhoneNumber:ok' } });
    await this.timers.pass(500);
  }

  private newPage(route: string, declared: Methods): OpenPage {
    const data = structuredCloneOf(declared.data) as { root?: TreeNode };
    const setData = (changes: Record<string, unknown>, done?: () => void) => {
      const text = JSON.stringify(changes);
      this.sent.push({ at: this.timers.now, bytes: Buffer.byteLength(text) });
      for (const [path, value] of Object.entries(JSON.parse(text))) writeAt(data, path, value);
      if (done) this.timers.setTimeout(done);
    };
    return Object.assign(Object.create(declared), { data, route, options: {}, setData, selectComponent: () => null });
  }

  private run(path: string): unknown {
    const known = this.loaded.get(path);
    if (known) return known.exports;
    const module = { exports: {} as unknown };
    this.loaded.set(path, module);
    const wrapped = runInContext(
      `(function (require, module, exports) {${readOutput(path)}\n})`,
      this.world as object,
      {
        filename: path,
      },
    ) as (require: (other: string) => unknown, module: unknown, exports: unknown) => void;
    wrapped(
      (other) => this.run(join(dirname(path), other.endsWith('.js') ? other : `${other}.js`)),
      module,
      module.exports,
    );
    return module.exports;
  }

  private wx() {
    const noted =
      (name: string, result: object = {}) =>
      (options: Options = {}) => {
        const detail = options.url ?? options.phoneNumber ?? options.selector ?? options.title ?? '';
        this.asked.push(`${name} ${String(detail)}`.trim());
        return answered(options, { errMsg: `${name}:ok`, ...result }, this.timers);
      };
    const names = [
      'navigateTo',
      'redirectTo',
      'navigateBack',
      'switchTab',
      'reLaunch',
      'makePhoneCall',
      'pageScrollTo',
      'showToast',
      'requestSubscribeMessage',
      'openLocation',
      'setClipboardData',
      'downloadFile',
      'openDocument',
      'openPrivacyContract',
      'addPhoneCalendar',
      'showModal',
      'setVisualEffectOnCapture',
    ];
    return {
      ...Object.fromEntries(names.map((name) => [name, noted(name)])),
      setNavigationBarTitle: (options: Options = {}) => answered(options, {}, this.timers),
      login: noted('login', { code: 'wechat-code' }),
      getNetworkType: (options: Options) => answered(options, { networkType: 'wifi' }, this.timers),
      onNetworkStatusChange: () => undefined,
      getAppBaseInfo: () => ({ fontSizeSetting: 17, SDKVersion: '3.8.0' }),
      getSystemInfoSync: () => ({ fontSizeSetting: 17, SDKVersion: '3.8.0', platform: 'android' }),
      canIUse: () => true,
      getStorageSync: (key: string) => this.storage.get(key) ?? '',
      setStorageSync: (key: string, value: unknown) => {
        this.storage.set(key, value);
      },
      removeStorageSync: (key: string) => {
        this.storage.delete(key);
      },
      getStorageInfoSync: () => ({ keys: [...this.storage.keys()] }),
      nextTick: (run: () => void) => this.timers.setTimeout(run),
      request: (options: Options) => this.request(options),
      getUpdateManager: () => ({
        onCheckForUpdate: () => undefined,
        onUpdateReady: () => undefined,
        onUpdateFailed: () => undefined,
      }),
      createSelectorQuery: () => ({}),
    };
  }

  private request(options: Options) {
    const path = String(options.url).replace(API, '').replace(/\?.*$/, '');
    const endpoint = endpointOf(String(options.method), path);
    this.asked.push(`request ${endpoint?.name ?? `undeclared ${path}`}`);
    const reply = endpoint && REPLIES[endpoint.name];
    const result = reply
      ? { statusCode: endpoint.status, data: structuredCloneOf(reply), header: {} }
      : { statusCode: 404, data: { code: 'not_found' }, header: {} };
    answered(options, { errMsg: 'request:ok', ...result }, this.timers);
    return { abort: () => undefined };
  }
}

function answered(options: Options, result: object, timers: Timers): void {
  timers.setTimeout(() => {
    options.success?.(result);
    options.complete?.(result);
  });
}

function call(page: OpenPage, name: string, ...given: unknown[]): void {
  const method = page[name];
  if (typeof method === 'function') method.apply(page, given);
}

const structuredCloneOf = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? {}));

/** The main button, when there is one that is not waiting for something else. */
export function mainButton(root: TreeNode): TreeNode | undefined {
  return nodesOfClass(root, 'btn-main').find(({ cl }) => !/\b(btn-busy|btn-idle)\b/.test(cl ?? ''));
}

/** Whatever else a finger may press, the likeliest first. */
export function otherActions(root: TreeNode): TreeNode[] {
  return ['btn', 'row', 'choice', 'pressable', 'help-call'].flatMap((name) => nodesOfClass(root, name));
}
