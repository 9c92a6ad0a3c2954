import { HOSTILE_TEXTS } from './hostile-samples';
import { isolated } from './isolated';
import { withoutUnseen } from './unseen';

test('words from right to left are set apart from what stands beside them; nothing else is touched', () => {
  for (const text of ['שלום', 'مريم 12', '甲אב乙', '\u{1e922}\u{1e923}', 'ﷺ', 'ܐܒ'])
    expect([...isolated(text)].map((letter) => letter.codePointAt(0))).toEqual([
      0x2068,
      ...[...text].map((letter) => letter.codePointAt(0)),
      0x2069,
    ]);
  for (const text of ['', '张三', 'Aida · 12', '龙䶮𠮷', 'ñ', '〇']) expect(isolated(text)).toBe(text);
});

test('what sets them apart can be typed by nobody, and so is closed by nobody before its end', () => {
  expect(withoutUnseen(isolated(HOSTILE_TEXTS.rightToLeft))).toBe(HOSTILE_TEXTS.rightToLeft);
  expect(withoutUnseen('甲\u2069乙\u2068')).toBe('甲乙');
});
