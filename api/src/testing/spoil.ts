import { z } from 'zod';

type Json = Record<string, unknown>;
type Path = readonly string[];

interface Schema {
  type?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
}

/** Values that no field should take for what it is not: other types, operators, code, very long text. */
export const HOSTILE: readonly unknown[] = [
  null,
  true,
  12.5,
  -1,
  '',
  'x',
  [],
  ['a'],
  {},
  { $ne: 1 },
  { where: {} },
  "' OR 1=1 --",
  '<script>alert(1)</script>',
  '\u0000\r\n',
  'A'.repeat(100_000),
];

/** Every field of a body, nested ones and the first item of lists too, by its path. */
export function fieldPaths(schema: z.ZodType): Path[] {
  return walk(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema, []);
}

function walk(schema: Schema, path: Path): Path[] {
  const below = [
    ...Object.entries(schema.properties ?? {}).map(([name, inner]) => [name, inner] as const),
    ...(schema.items === undefined ? [] : [['0', schema.items] as const]),
  ];
  return below.flatMap(([name, inner]) => [[...path, name], ...walk(inner, [...path, name])]);
}

/** The objects of a body, itself among them: where an unknown field could hide. */
export function objectPaths(body: Json, path: Path = []): Path[] {
  const inner = Object.entries(body).filter(([, value]) => isObject(value));
  return [path, ...inner.flatMap(([name, value]) => objectPaths(value as Json, [...path, name]))];
}

/** A copy with one value put in another's place. */
export function replaced(value: unknown, path: Path, by: unknown): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return by;
  if (Array.isArray(value)) return [replaced(value[0], rest, by), ...value.slice(1)];
  const object = isObject(value) ? value : {};
  return { ...object, [name]: replaced(object[name], rest, by) };
}

/** The body as text with one more field in the object at `path`; text, because `__proto__` is no key in a literal. */
export function withField(body: Json, path: Path, [key, value]: readonly [string, unknown]): string {
  const marked = replaced(body, [...path, '#'], value);
  return JSON.stringify(marked).replace('"#":', `${JSON.stringify(key)}:`);
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
