import { sayDateTime } from '@jianghan/shared/calendar/words';
import { cancelBatch, downloadBatch, getBatch, listPayments, releaseBatch } from '@jianghan/shared/payment/contract';
import type { BatchView, FileFormat, PaymentState } from '@jianghan/shared/payment/schemas';
import { Block } from '../../components/block';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { Heading } from '../../components/heading';
import { Notice } from '../../components/notice';
import { Remote } from '../../components/remote';
import { Row } from '../../components/row';
import { StaffPage } from '../../components/staff-page';
import { useParams } from '../../navigate';
import { saveFile } from '../../save-file';
import { useCommand } from '../../use-command';
import { useRemote } from '../../use-remote';
import { PaymentProblem, PaymentRows } from '../parts';
import { sayYuan } from '../words';
import { Returned } from './returned';
import '../style.css';

interface Props {
  of: BatchView;
  onDone: () => void;
}

/** In groups of four, as one compares it aloud; it breaks between them. */
const grouped = (checksum: string) => checksum.replace(/(.{4})(?=.)/g, '$1 ');

function Facts({ of }: Pick<Props, 'of'>) {
  return (
    <Block>
      <Row title="状态" value={of.stateText} note={sayDateTime(of.releasedAt ?? of.madeAt)} />
      <Row title="笔数和合计" value={`${of.rows} 笔 · ${sayYuan(of.totalFen)}`} />
      <Row title="校验码" value={grouped(of.checksum)} note="和文件第一行一致" />
      <Row title="银行回复" value={`到账 ${of.paid}，失败 ${of.failed}，未回 ${of.waiting}`} />
    </Block>
  );
}

/** Before it leaves: another one looks at number, total and checksum. */
function Waiting({ of, onDone }: Props) {
  const release = useCommand(releaseBatch);
  const cancel = useCommand(cancelBatch);
  const params = { batchId: of.batchId };
  const done = async (work: Promise<unknown>) => {
    if (await work) onDone();
  };
  return (
    <>
      {of.flagged > 0 && (
        <Notice tone="warn" title={`有 ${of.flagged} 笔的收款账户要先核对`}>
          户名和申请人不一样，或者账户是决定以后才填的。不对的，先作废这一批，再把那一笔退回。
        </Notice>
      )}
      <PaymentProblem of={release.problem ?? cancel.problem} />
      <Box className="payment-steps">
        {of.isMine ? (
          <Notice tone="warn" title="这一批是您编的，要由另一位放行">
            请另一位区级经办人核对笔数、合计和校验码；填过账户的人也不行。
          </Notice>
        ) : (
          <Button
            onPress={() => void done(release.run({ params, body: { checksum: of.checksum } }))}
            busy={release.busy}
            busyText="正在放行"
          >
            核对无误，放行
          </Button>
        )}
        <Button
          look="line"
          onPress={() => void done(cancel.run({ params, body: {} }))}
          busy={cancel.busy}
          busyText="正在作废"
        >
          作废这一批
        </Button>
      </Box>
    </>
  );
}

function Sent({ of, onDone }: Props) {
  const download = useCommand(downloadBatch);
  const takeFile = async (format: FileFormat) => {
    const file = await download.run({ params: { batchId: of.batchId }, body: { format } });
    if (file) saveFile(file);
  };
  return (
    <>
      <Heading level={2}>给银行的文件</Heading>
      <PaymentProblem of={download.problem} />
      <Box className="payment-steps">
        <Button onPress={() => void takeFile('xlsx')} busy={download.busy} busyText="正在取文件">
          下载 xlsx
        </Button>
        <Button look="line" onPress={() => void takeFile('csv')} disabled={download.busy}>
          下载 CSV
        </Button>
      </Box>
      <Returned batchId={of.batchId} onDone={onDone} />
    </>
  );
}

interface PaymentsProps {
  batchId: string;
  state: PaymentState;
  title: string;
  only?: 'flagged';
}

function Payments({ batchId, state, title, only }: PaymentsProps) {
  const seen = useRemote(listPayments, { query: { state, batchId, limit: 50, ...(only && { only }) } });
  if (seen.data?.items.length === 0) return null;
  return (
    <>
      <Heading level={2}>{title}</Heading>
      <Remote of={seen}>{({ items }) => <PaymentRows items={items} />}</Remote>
    </>
  );
}

/** A batch for the bank: looked at and let go by another one, sent, and answered. */
export default function PaymentBatch() {
  const { batchId = '' } = useParams();
  const seen = useRemote(getBatch, { params: { batchId } });
  return (
    <StaffPage title="发放批次" fallback="/payment/work">
      <Remote of={seen}>
        {(of) => (
          <>
            <Heading level={2}>{of.number}</Heading>
            <Facts of={of} />
            {of.state === 'made' && <Waiting of={of} onDone={seen.retry} />}
            {(of.state === 'released' || of.state === 'answered') && <Sent of={of} onDone={seen.retry} />}
            <Payments key={`failed ${of.failed}`} batchId={batchId} state="failed" title="没有到账的" />
            {of.state === 'made' && of.flagged > 0 && (
              <Payments batchId={batchId} state="batched" title="账户要核对的" only="flagged" />
            )}
            {of.state === 'made' && <Payments batchId={batchId} state="batched" title="这一批的付款" />}
            <Button look="text" onPress={seen.retry}>
              刷新
            </Button>
          </>
        )}
      </Remote>
    </StaffPage>
  );
}
