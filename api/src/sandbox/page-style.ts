/** The demonstration page has its own few rules: it must look unlike the service it serves. */
export const STYLE = `
:root { color-scheme: light; }
body { margin: 0; background: #f6f7f9; color: #1f2328; font: 400 16px/1.6 "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; }
header { background: #1f2328; color: #fff; padding: 16px; }
header h1 { font-size: 20px; margin: 0; }
header p { margin: 4px 0 0; color: #d8dee4; }
main { max-width: 960px; margin: 0 auto; padding: 16px; }
section { background: #fff; border: 1px solid #d8dee4; border-radius: 12px; padding: 16px; margin-bottom: 16px; overflow-x: auto; }
h2 { font-size: 17px; margin: 0 0 8px; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; padding: 8px; border-top: 1px solid #d8dee4; vertical-align: top; }
th { color: #47505a; font-weight: 400; white-space: nowrap; }
.code { font: 600 22px/1.4 ui-monospace, "SFMono-Regular", Menlo, monospace; letter-spacing: 2px; white-space: nowrap; }
.number { font-family: ui-monospace, "SFMono-Regular", Menlo, monospace; white-space: nowrap; }
.tag { display: inline-block; border: 1px solid #fff; border-radius: 6px; padding: 0 8px; margin-right: 8px; font-size: 15px; }
.quiet { color: #47505a; }
.error { color: #a40e0b; }
label { display: block; margin: 12px 0 4px; }
input, button, select { font: inherit; min-height: 44px; border: 1px solid #747c85; border-radius: 8px; padding: 0 12px; background: #fff; color: #1f2328; }
input { width: 100%; max-width: 360px; box-sizing: border-box; }
button { background: #0d519b; border-color: #0d519b; color: #fff; cursor: pointer; }
button[aria-pressed="true"] { background: #fff; color: #1f2328; border-color: #1f2328; font-weight: 600; }
form.inline { display: inline-block; margin: 0 8px 8px 0; }
a { color: #0d519b; }
a.again { display: inline-flex; align-items: center; min-height: 44px; border: 1px solid #747c85; border-radius: 8px; padding: 0 16px; text-decoration: none; }
@media (max-width: 640px) {
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tr { display: block; border-top: 1px solid #d8dee4; padding: 8px 0; }
  td { display: block; border: 0; padding: 2px 0; }
}
`;
