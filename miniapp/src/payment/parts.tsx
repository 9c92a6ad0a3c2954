import { isolated } from '@jianghan/shared/isolated';
import type { PaymentView } from '@jianghan/shared/payment/schemas';
import { Block } from '../components/block';
import { Notice } from '../components/notice';
import { Row } from '../components/row';
import { Tag } from '../components/tag';
import type { Problem } from '../problem';
import { sayDoubts, sayOutcome, sayRefusal, sayYuan, TONES } from './words';

/** Why a step was not taken, spoken at once; fields say their own. */
export function PaymentProblem({ of }: { of: Problem | undefined }) {
  if (of === undefined || of.errors.length > 0) return null;
  return (
    <Notice tone="warn" title={of.title} urgent>
      {sayRefusal(of)}
    </Notice>
  );
}

type Payee = Pick<PaymentView, 'isOtherHolder' | 'isLateAccount'>;

/** Said before money goes: to whom it goes is for a second pair of eyes, never for a rule alone. */
export function Doubts({ of }: { of: Payee }) {
  const doubts = sayDoubts(of);
  if (doubts.length === 0) return null;
  return (
    <Notice tone="warn" title={doubts.join('，')}>
      请打电话给申请人核对，或看材料，再放行；不对就退回。
    </Notice>
  );
}

/** Payments as rows; each leads to its case. */
export function PaymentRows({ items }: { items: readonly PaymentView[] }) {
  return (
    <Block>
      {items.map((payment) => (
        <Row
          key={payment.paymentId}
          title={`${payment.holder} · 尾号 ${payment.lastFour} · ${sayYuan(payment.amountFen)}`}
          note={`${payment.reference} · ${isolated(payment.bank)} · ${[sayOutcome(payment), ...sayDoubts(payment)].join(' · ')}`}
          value={<Tag tone={TONES[payment.state]}>{sayState(payment)}</Tag>}
          to={`/payment/case?caseId=${payment.caseId}`}
        />
      ))}
    </Block>
  );
}

const sayState = ({ state }: PaymentView) =>
  ({ ready: '待发', batched: '待复核', released: '在途', paid: '到账', failed: '失败', stopped: '退回' })[state];
