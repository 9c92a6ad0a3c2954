import { sayDateTime } from '@jianghan/shared/calendar/words';
import { listBatches, listDuePayments, listPayments, makeBatch } from '@jianghan/shared/payment/contract';
import type { BatchView, DueCase } from '@jianghan/shared/payment/schemas';
import { Block } from '../../components/block';
import { Button } from '../../components/button';
import { Heading } from '../../components/heading';
import { Remote } from '../../components/remote';
import { Row } from '../../components/row';
import { StaffPage } from '../../components/staff-page';
import { Empty } from '../../components/state-block';
import { Paragraph } from '../../components/text';
import { go } from '../../navigate';
import { useStaff } from '../../staff-session';
import { useCommand } from '../../use-command';
import { useRemote } from '../../use-remote';
import { PaymentProblem, PaymentRows } from '../parts';
import { sayYuan } from '../words';

const MOST = 50;

function Due({ items }: { items: readonly DueCase[] }) {
  return (
    <Block>
      {items.map(({ caseId, reference, name, stateText, amountFen, hasAccount, dueAt }) => (
        <Row
          key={caseId}
          title={`${name ?? '姓名未知'} · ${sayYuan(amountFen)}`}
          note={`${reference} · ${stateText}${dueAt === null ? '' : ` · ${sayDateTime(dueAt)}前`}`}
          value={hasAccount ? '开始发放' : '缺账户'}
          to={`/payment/case?caseId=${caseId}`}
        />
      ))}
    </Block>
  );
}

function sayBatch({ rows, totalFen, paid, failed, waiting, state }: BatchView): string {
  const answered =
    state === 'released' || state === 'answered' ? ` · 到账 ${paid}，失败 ${failed}，未回 ${waiting}` : '';
  return `${rows} 笔 · ${sayYuan(totalFen)}${answered}`;
}

/** Let go by themselves, with no answer of the bank entered: nothing else would remind of them. */
function Unanswered() {
  const sent = useRemote(listPayments, { query: { state: 'released', only: 'single', limit: MOST } });
  if (sent.data?.items.length === 0) return null;
  return (
    <>
      <Heading level={2}>单笔已交银行，等记结果</Heading>
      <Remote of={sent}>{({ items }) => <PaymentRows items={items} />}</Remote>
    </>
  );
}

/** For who keeps the batches: what waits for one, and those there are. */
function Batches() {
  const ready = useRemote(listPayments, { query: { state: 'ready', limit: MOST } });
  const batches = useRemote(listBatches, { query: { limit: MOST } });
  const making = useCommand(makeBatch);
  const make = async () => {
    const made = await making.run({ body: { officeId: null } });
    if (made) go(`/payment/batch?batchId=${made.batchId}`);
  };
  return (
    <>
      <Heading level={2}>等着发放的付款</Heading>
      <Remote of={ready}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title="没有等着发放的付款">在“要发放的件”里开始发放后，付款出现在这里。</Empty>
          ) : (
            <>
              <PaymentRows items={items} />
              <PaymentProblem of={making.problem} />
              <Button onPress={() => void make()} busy={making.busy} busyText="正在编批次">
                编成一批
              </Button>
            </>
          )
        }
      </Remote>
      <Heading level={2}>批次</Heading>
      <Remote of={batches}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title="还没有批次" />
          ) : (
            <Block>
              {items.map((batch) => (
                <Row
                  key={batch.batchId}
                  title={batch.number}
                  note={sayBatch(batch)}
                  value={batch.stateText}
                  to={`/payment/batch?batchId=${batch.batchId}`}
                />
              ))}
            </Block>
          )
        }
      </Remote>
    </>
  );
}

/** What is to be paid: cases first, then payments and their batches. */
export default function PaymentWork() {
  const due = useRemote(listDuePayments, { query: { limit: MOST } });
  const isDistrict = useStaff(({ me }) => me?.roles.some(({ role }) => role === 'district_officer') ?? false);
  return (
    <StaffPage title="救助发放" fallback="/staff/home">
      <Heading level={2}>要发放的件</Heading>
      <Paragraph size="second">已确认的、没有到账的、下一期到日子的。开始发放的人不能放行。</Paragraph>
      <Remote of={due}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title="现在没有要发放的件">确认救助以后，会出现在这里。</Empty>
          ) : (
            <Due items={items} />
          )
        }
      </Remote>
      {isDistrict && <Unanswered />}
      {isDistrict && <Batches />}
      <Button look="text" onPress={due.retry}>
        刷新
      </Button>
    </StaffPage>
  );
}
