import { isolated } from '@jianghan/shared/isolated';
import { getCasePayments, startPayment } from '@jianghan/shared/payment/contract';
import type { CasePayments } from '@jianghan/shared/payment/schemas';
import { Block } from '../../components/block';
import { Button } from '../../components/button';
import { Heading } from '../../components/heading';
import { Remote } from '../../components/remote';
import { Row } from '../../components/row';
import { StaffPage } from '../../components/staff-page';
import { Empty } from '../../components/state-block';
import { useParams } from '../../navigate';
import { useStaff } from '../../staff-session';
import { useCommand } from '../../use-command';
import { useRemote } from '../../use-remote';
import { Doubts, PaymentProblem, PaymentRows } from '../parts';
import { sayYuan } from '../words';
import { AccountForm } from './account-form';
import { Single } from './single';

const START_TEXTS: Partial<Record<CasePayments['state'], string>> = {
  payment_failed: '重新发放',
  paid_in_part: '发放下一期',
};

function Facts({ of }: { of: CasePayments }) {
  const { account, due } = of;
  const later = due.nextOn === null ? '' : `，下一期 ${due.nextOn}`;
  return (
    <Block>
      <Row title="状态" value={of.stateText} note={of.reference} />
      <Row title="现在该发" value={`${sayYuan(due.amountFen)}${later}`} />
      <Row
        title="收款账户"
        value={account === null ? '还没有填' : `${account.holder} · 尾号 ${account.lastFour}`}
        note={
          account === null
            ? ''
            : `${isolated(account.bank)}${account.isSuspect ? ' · 校验位对不上，请核对' : ''}${account.isSetByStaff ? ' · 工作人员代填' : ''}`
        }
      />
    </Block>
  );
}

function Start({ of, onDone }: { of: CasePayments; onDone: () => void }) {
  const start = useCommand(startPayment);
  const send = async () => {
    if (await start.run({ params: { caseId: of.caseId }, body: {} })) onDone();
  };
  return (
    <>
      <PaymentProblem of={start.problem} />
      <Button onPress={() => void send()} busy={start.busy} busyText="正在开始">
        {`${START_TEXTS[of.state] ?? '开始发放'} ${sayYuan(of.due.amountFen)}`}
      </Button>
    </>
  );
}

/** The payments of a case: where to, how much, what became of each. */
export default function PaymentCase() {
  const { caseId = '' } = useParams();
  const seen = useRemote(getCasePayments, { params: { caseId } });
  const roles = useStaff(({ me }) => me?.roles);
  const is = (...wanted: string[]) => roles?.some(({ role }) => wanted.includes(role)) ?? false;
  return (
    <StaffPage title="发放" fallback="/payment/work">
      <Remote of={seen}>
        {(of) => (
          <>
            <Heading level={2}>{of.name ?? '姓名未知'}</Heading>
            <Facts of={of} />
            {of.account !== null && <Doubts of={of.account} />}
            {of.due.canStart && is('street_supervisor', 'district_officer') && <Start of={of} onDone={seen.retry} />}
            {of.canSetAccount && is('street_officer') && <AccountForm caseId={caseId} onSaved={seen.retry} />}
            <Heading level={2}>付款</Heading>
            {of.payments.length === 0 ? <Empty title="还没有开始发放" /> : <PaymentRows items={of.payments} />}
            {of.payments.map((payment) => (
              <Single key={payment.paymentId} of={payment} roles={roles ?? []} onDone={seen.retry} />
            ))}
            <Button look="text" onPress={seen.retry}>
              刷新
            </Button>
          </>
        )}
      </Remote>
    </StaffPage>
  );
}
