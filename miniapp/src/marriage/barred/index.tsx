import { dateOf } from '@jianghan/shared/calendar/dates';
import { sayDate } from '@jianghan/shared/calendar/words';
import { listBars, unbarBooker } from '@jianghan/shared/marriage/partner-contract';
import { useState } from 'react';
import { Block } from '../../components/block';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { Help } from '../../components/help';
import { LiveRegion } from '../../components/live-region';
import { Page } from '../../components/page';
import { Remote } from '../../components/remote';
import { Row } from '../../components/row';
import { Empty } from '../../components/state-block';
import { Paragraph } from '../../components/text';
import { useCommand } from '../../use-command';
import { useRemote } from '../../use-remote';
import { ProblemNotice } from '../problem-notice';
import { useDoors } from '../use-doors';
import './index.css';

/** Those who can no longer type my ID number into a booking; lifted as easily as set. */
export default function Barred() {
  const bars = useRemote(listBars, { query: {} }, { isEmpty: ({ items }) => items.length === 0 });
  useDoors(bars.error);
  const command = useCommand(unbarBooker);
  const [said, setSaid] = useState('');
  const lift = async (barId: string) => {
    if (!(await command.run({ params: { barId }, body: {} }))) return;
    setSaid('这个人又可以填写您了');
    bars.retry();
  };
  return (
    <Page title="不让再填写我的人" fallback="/marriage/claims" staleAt={bars.staleAt}>
      <ProblemNotice problem={command.problem} />
      <LiveRegion>{said}</LiveRegion>
      <Remote
        of={bars}
        empty={
          <Empty title="一个也没有" icon="shield" step={{ text: '看有没有人填了您', to: '/marriage/claims' }}>
            拒绝预约时，可以同时选“以后也不让这个人再填写我”。
          </Empty>
        }
      >
        {({ items }) => (
          <>
            <Paragraph size="second">这些人预约时不能再填您的身份证号。</Paragraph>
            {items.map(({ barId, bookerName, barredAt }) => (
              <Block key={barId} iconRows label={bookerName}>
                <Row icon="person" title={bookerName} note={`${sayDate(dateOf(barredAt))} 起`} />
                <Box className="barred-lift">
                  <Button
                    look="text"
                    label={`让${bookerName}又可以填写我`}
                    busy={command.busy}
                    busyText="正在改"
                    onPress={() => void lift(barId)}
                  >
                    又可以填写我
                  </Button>
                </Box>
              </Block>
            ))}
          </>
        )}
      </Remote>
      <Help office={undefined} />
    </Page>
  );
}
