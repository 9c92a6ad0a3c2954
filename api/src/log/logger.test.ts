import { UniqueConstraintError } from 'sequelize';
import { createLogger } from './logger';
import { REDACTED_FIELDS } from './redaction';

function linesOf(say: (logger: ReturnType<typeof createLogger>) => void): string[] {
  const lines: string[] = [];
  say(createLogger('info', { write: (line) => lines.push(line) }));
  return lines;
}

test.each([...REDACTED_FIELDS])('a field called %s never reaches the log, at the top or two levels down', (field) => {
  const [line = ''] = linesOf((logger) =>
    logger.info({ [field]: 'canary', a: { [field]: 'canary', b: { [field]: 'canary' } } }),
  );
  expect(line).not.toContain('canary');
  expect(line).toContain('[redacted]');
});

test('an error is logged by kind and place; numbers and Chinese words in its message are blotted out', () => {
  const [line = ''] = linesOf((logger) =>
    logger.error({ err: new TypeError('no 周小宁 with 420103199001010010 at 13800005678') }),
  );
  expect(JSON.parse(line).err).toMatchObject({ type: 'TypeError', message: 'no * with * at *' });
  expect(JSON.parse(line).err.at[0]).toContain('logger.test.ts');
});

test("a database error's statement and values stay out", () => {
  const parent = Object.assign(new Error('Duplicate entry'), { sql: 'INSERT canary', parameters: { a: 'canary' } });
  const error = new UniqueConstraintError({
    message: 'Validation error',
    parent: parent as never,
    fields: { phone: 'canary' },
  });
  const [line = ''] = linesOf((logger) => logger.error({ err: error }));
  expect(line).not.toContain('canary');
});

test('no value makes a second line', () => {
  const lines = linesOf((logger) => logger.info({ endpoint: 'a\r\n{"level":60}\u2028' }, 'b\nc'));
  expect(lines).toHaveLength(1);
  expect(lines[0]?.trimEnd()).not.toMatch(/[\r\n]/);
});
