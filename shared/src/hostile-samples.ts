/** What people and programs type to be taken for something else; each is shown as it stands. */
export const HOSTILE_TEXTS = {
  html: '<b id="planted">粗</b><img src=x onerror="planted=1">',
  script: '</p><script>globalThis.planted=1</script>',
  svg: '<svg onload="globalThis.planted=1"><circle/></svg>',
  template: '\u0024{globalThis.planted=1}`\u0024{7*7}`',
  braces: '{{constructor.constructor("planted=1")()}}',
  equals: '=HYPERLINK("http://x.invalid","领钱")',
  plus: "+cmd|' /C calc'!A0",
  minus: '-2+3+cmd|x',
  at: '@SUM(1+1)*cmd|x',
  entity: '&lt;b&gt;&#x202E;&amp;"\'',
  rare: '龙䶮𠮷𡈽·阿不都热合曼•〇',
  rightToLeft: 'שרה כהן (מרים) 2026 مريم!',
  lines: '甲\n=1+1\t乙',
} as const;

/** Text that nobody can see and that turns its neighbours round. */
export const UNSEEN_TEXTS = [
  '张\u202E三',
  '\u2066三张\u2069',
  '三\u200F张',
  '张\u061C三',
  '张\u0007三',
  '张\uD842三',
  '张\0三',
];
