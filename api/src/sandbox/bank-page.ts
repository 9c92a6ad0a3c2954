import { html } from './html';
import { frame } from './page';

/** A batch that has been let go, as the bank of the demo sees it. */
interface Sent {
  id: string;
  number: string;
  rows: number;
  waiting: number;
}

/** The page of the stand-in for a bank: what came in, and its answers to take away. */
export function bankPage(batches: readonly Sent[]): string {
  const rows = batches.map(
    ({
      id,
      number,
      rows: count,
      waiting,
    }) => html`<tr><td class="number">${number}</td><td>${count} 笔，未回 ${waiting}</td>
<td><a href="/sandbox/bank/${id}.xlsx" download>回盘 xlsx</a> <a href="/sandbox/bank/${id}.csv" download>回盘 CSV</a></td></tr>`,
  );
  const table = html`<table><thead><tr><th scope="col">批次</th><th scope="col">笔数</th><th scope="col">银行的回复</th></tr></thead><tbody>${rows}</tbody></table>`;
  return frame(
    html`<section><h2>演示银行</h2><p>这里代替银行，没有真的转账。已放行的批次在这里取回盘文件，再到“救助发放”里导入。账号校验位对不上的，演示银行回复失败。</p>
${batches.length === 0 ? html`<p>还没有放行的批次。</p>` : table}<p><a href="/sandbox">返回演示台</a></p></section>`,
  );
}
