import { PERSONAL_COLUMNS } from '@jianghan/shared/personal-data';
import { listUses } from './uses';

test('everything the registry names stands on the page, and nothing else', () => {
  const named = PERSONAL_COLUMNS.flatMap(({ exportName }) => exportName ?? []);
  const shown = listUses().flatMap(({ what }) => what.split('、').map((name) => name.replace('（敏感）', '')));
  for (const name of named) expect(shown).toContain(name);
  expect(listUses().map(({ purpose }) => purpose)).toEqual([...new Set(PERSONAL_COLUMNS.map((one) => one.purpose))]);
});

test('sensitive values are marked, and an identity number stands on a consent', () => {
  const withNumber = listUses().filter(({ what }) => what.includes('身份证号'));
  expect(withNumber.length).toBeGreaterThan(1);
  for (const use of withNumber) {
    expect(use.what).toContain('身份证号（敏感）');
    expect(use.basis).toContain('单独同意');
  }
});

test('every use says how long', () => {
  for (const { kept } of listUses()) expect(kept).not.toBe('');
});
