export type Tokens = Readonly<Record<string, string>>;

/** Custom properties of every rule in the style sheet, by selector. */
function rulesOf(css: string): { selectors: string[]; tokens: Tokens }[] {
  const rules = css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{}]+)\{([^}]*)\}/g);
  return [...rules].map(([, selectors = '', body = '']) => ({
    selectors: selectors.split(',').map((selector) => selector.trim()),
    tokens: Object.fromEntries(
      [...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
    ),
  }));
}

/** The tokens that hold on an element with these theme classes, later rules over earlier ones. */
export function tokensFor(css: string, classes: readonly string[]): Tokens {
  const holds = (selector: string) => classes.includes(selector.replace('.', ''));
  const layers = rulesOf(css).filter(({ selectors }) => selectors.some(holds));
  return Object.assign({}, ...layers.map(({ tokens }) => tokens));
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG contrast ratio of two `#rrggbb` colours, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}
