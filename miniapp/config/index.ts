import path from 'node:path';
import { defineConfig, type UserConfigExport } from '@tarojs/cli';
import { subpackages, tabs } from '../src/pages.json';

/** Attributes a screen reader needs: Taro's templates drop every aria attribute that is not listed here. */
const ARIA = Object.fromEntries(
  [
    'role',
    'label',
    'hidden',
    'checked',
    'selected',
    'disabled',
    'expanded',
    'live',
    'atomic',
    'level',
    'busy',
    'labelledby',
    'describedby',
  ].map((name) => [`aria-${name}`, '']),
);
const SPOKEN = ['View', 'Text', 'Button', 'Image', 'Input', 'Textarea', 'ScrollView', 'Label'];

/** Workspace sources and packages that ship newer syntax than ES2018. */
const needsCompiling = (file: string) =>
  /[\\/]shared[\\/]src[\\/]/.test(file) || /[\\/]node_modules[\\/](zod|zustand|uqr|chinese-days)[\\/]/.test(file);

const compile = { include: [needsCompiling as unknown as string] };
const postcss = { pxtransform: { enable: false, config: {} }, autoprefixer: { enable: true, config: {} } };
/** The browser's faces are native elements, so tag names in style sheets mean what they say. */
const h5Postcss = { ...postcss, htmltransform: { enable: false, config: {} } };
const terser = { enable: true, config: { output: { quote_keys: false, keep_quoted_props: false, comments: false } } };

interface Chain {
  resolve: { alias: { set(name: string, target: string): void } };
}
/** chinese-days ships ES modules inside a CommonJS package. */
const webpackChain = (chain: Chain) => {
  const root = path.dirname(
    require.resolve('chinese-days/package.json', { paths: [path.resolve(__dirname, '../../shared')] }),
  );
  chain.resolve.alias.set('chinese-days$', path.join(root, 'dist/index.min.js'));
};

/** Plain addresses in the browser: `/marriage/guide`, not `/marriage/guide/index`. */
const customRoutes = Object.fromEntries([
  ...tabs.map((tab) => [`/${tab.name}/index`, tab.url]),
  ...Object.entries(subpackages as Record<string, string[]>).flatMap(([root, names]) =>
    names.map((name) => [`/${root}/${name}/index`, `/${root}/${name}`]),
  ),
]);

/** Taro's own style sheet brings an icon font and forbids selecting text; our elements need none of it. */
const h5WebpackChain = (chain: Chain) => {
  webpackChain(chain);
  chain.resolve.alias.set(
    '@tarojs/components/dist/taro-components/taro-components.css',
    path.resolve(__dirname, '../src/theme/none.css'),
  );
};

const outputRoot = process.env.TARO_ENV === 'h5' ? 'dist/h5' : 'dist/weapp';

const config: UserConfigExport<'webpack5'> = {
  projectName: 'jianghan-miniapp',
  date: '2026-11-23',
  designWidth: 375,
  deviceRatio: { 375: 1 },
  sourceRoot: 'src',
  outputRoot,
  logger: { quiet: true, stats: false },
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  plugins: [['@tarojs/plugin-inject', { components: Object.fromEntries(SPOKEN.map((name) => [name, ARIA])) }]],
  defineConstants: {
    API_BASE: JSON.stringify(process.env.API_BASE ?? 'http://127.0.0.1:3000/api/v1'),
    SUBSCRIBE_TEMPLATES: JSON.stringify(process.env.SUBSCRIBE_TEMPLATES ?? ''),
  },
  terser,
  mini: {
    compile,
    postcss,
    webpackChain: webpackChain as never,
    optimizeMainPackage: { enable: true },
    miniCssExtractPluginOption: { ignoreOrder: true },
  },
  h5: {
    publicPath: '/',
    staticDirectory: 'static',
    router: {
      mode: 'browser',
      customRoutes,
    },
    output: { filename: 'js/[name].[contenthash:10].js', chunkFilename: 'js/[name].[contenthash:10].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:10].css',
      chunkFilename: 'css/[name].[contenthash:10].css',
    },
    compile,
    postcss: h5Postcss as never,
    webpackChain: h5WebpackChain as never,
  },
};

export default defineConfig<'webpack5'>(config);
