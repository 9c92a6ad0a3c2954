import registry from '../../../miniapp/src/pages.json';

/** Every address of the app, tabs first, without its parameters. */
export const ROUTES: readonly string[] = [
  ...registry.tabs.map(({ url }) => url),
  ...Object.entries(registry.subpackages).flatMap(([root, names]) => names.map((name) => `/${root}/${name}`)),
];
