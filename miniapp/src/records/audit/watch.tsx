import { sayDateTime } from '@jianghan/shared/calendar/words';
import { type AuditAlert, getAuditChain, listAuditAlerts, markAlertSeen } from '@jianghan/shared/trust/audit';
import { Block } from '../../components/block';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { Heading } from '../../components/heading';
import { Remote } from '../../components/remote';
import { Row } from '../../components/row';
import { Empty } from '../../components/state-block';
import { Paragraph } from '../../components/text';
import { useCommand } from '../../use-command';
import { useRemote } from '../../use-remote';
import { RecordsProblem } from '../problem';

function Alert({ of, onSeen, busy }: { of: AuditAlert; onSeen: () => void; busy: boolean }) {
  return (
    <Box role="listitem" className="records-line">
      <Paragraph>{`${of.staffLogin ?? of.staffId} 看了 ${of.looks} 件不在当天办的件`}</Paragraph>
      <Paragraph
        size="second"
        tone="quiet"
      >{`${sayDateTime(of.since)} 起，${sayDateTime(of.raisedAt)} 提醒`}</Paragraph>
      {of.seenAt ? (
        <Paragraph size="second" tone="quiet">{`${sayDateTime(of.seenAt)} 已看`}</Paragraph>
      ) : (
        <Box className="records-actions">
          <Button look="line" small onPress={onSeen} busy={busy} busyText="正在记">
            我看过了
          </Button>
        </Box>
      )}
    </Box>
  );
}

/** Unusual looking, newest first. */
export function Alerts() {
  const alerts = useRemote(listAuditAlerts, { query: { limit: 20 } }, { isEmpty: ({ items }) => items.length === 0 });
  const marking = useCommand(markAlertSeen);
  const seen = async (alertId: string) => {
    if (await marking.run({ params: { alertId }, body: {} })) alerts.retry();
  };
  return (
    <>
      <Heading level={2}>不寻常的查询</Heading>
      <RecordsProblem problem={marking.problem} />
      <Remote of={alerts} empty={<Empty title="没有不寻常的查询" icon="done" />} rows={2}>
        {({ items }) => (
          <Block padded>
            <Box role="list" label="提醒">
              {items.map((alert) => (
                <Alert key={alert.alertId} of={alert} busy={marking.busy} onSeen={() => void seen(alert.alertId)} />
              ))}
            </Box>
          </Block>
        )}
      </Remote>
    </>
  );
}

/** How far the chain is. Whether every line is as it was is for the command, which reads them all. */
export function Chain() {
  const chain = useRemote(getAuditChain, {});
  return (
    <>
      <Heading level={2}>审计链</Heading>
      <Remote of={chain} rows={2}>
        {({ seals, headHash, sealedAt, unsealed }) => (
          <>
            <Block>
              <Row title="封了多少块" value={`${seals} 块`} />
              <Row title="最近一次" value={sealedAt ? sayDateTime(sealedAt) : '还没有'} />
              <Row title="还没封的" value={`${unsealed.count} 行`} />
              <Row title="等得最久的一行" value={unsealed.oldestAt ? sayDateTime(unsealed.oldestAt) : '没有'} />
            </Block>
            {headHash && (
              <Paragraph size="small" tone="quiet" className="records-id">
                {`链头 ${seals}:${headHash}`}
              </Paragraph>
            )}
            <Paragraph size="second">逐行核对用命令 npm run audit:verify；把链头抄下来，下次核对时带上。</Paragraph>
          </>
        )}
      </Remote>
    </>
  );
}
