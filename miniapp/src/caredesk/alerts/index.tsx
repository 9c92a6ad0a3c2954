import { sayDateTime } from '@jianghan/shared/calendar/words';
import { listCareAlerts, settleCareAlert } from '@jianghan/shared/care/contract-desk';
import { ORDER_KINDS } from '@jianghan/shared/care/order-flow';
import type { CareAlert } from '@jianghan/shared/care/views';
import { isolated } from '@jianghan/shared/isolated';
import { useState } from 'react';
import { Block } from '../../components/block';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { Heading } from '../../components/heading';
import { LiveRegion } from '../../components/live-region';
import { Notice } from '../../components/notice';
import { Empty } from '../../components/state-block';
import { State } from '../../components/tag';
import { Paragraph } from '../../components/text';
import { callInSession } from '../../session';
import { useCommand } from '../../use-command';
import { inputOf, type MoveField, type Typed } from '../fields';
import { CaredeskFrame } from '../frame';
import { MoveForm } from '../move-form';
import { Pages } from '../pages';
import { usePages } from '../use-pages';

const PAGE = 20;

/** Visits that were cancelled, missed or disputed: on this list until somebody has looked after the elder. */
export default function Alerts() {
  const [told, setTold] = useState('');
  const alerts = usePages<CareAlert>('alerts', (cursor) =>
    callInSession(listCareAlerts, { query: { limit: PAGE, ...(cursor === null ? {} : { cursor }) } }),
  );
  const done = (words: string) => {
    setTold(words);
    alerts.refresh();
  };
  return (
    <CaredeskFrame title="上门提醒" here="/caredesk/alerts">
      <LiveRegion>{told !== '' && <Notice tone="done" title={told} />}</LiveRegion>
      <Pages
        of={alerts}
        nothing={
          <Empty title="没有等着过问的" icon="done" step={{ text: '看养老待办', to: '/caredesk/list' }}>
            有上门取消、没做成、说不对的，会出现在这里。
          </Empty>
        }
      >
        {(items) =>
          items.map((alert) => <One key={alert.alertId} alert={alert} onDone={done} onOvertaken={alerts.refresh} />)
        }
      </Pages>
    </CaredeskFrame>
  );
}

const NOTE: readonly MoveField[] = [
  { kind: 'text', name: 'note', label: '怎么处理的', most: 500, hint: '例如打过电话，老人在女儿家' },
];

interface OneProps {
  alert: CareAlert;
  onDone: (words: string) => void;
  onOvertaken: () => void;
}

function One({ alert, onDone, onOvertaken }: OneProps) {
  const { alertId, caseId, reference, officeName, service, startsAt, state, stateText, said, at } = alert;
  const settling = useCommand(settleCareAlert);
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState<Typed>({});
  const name = `${sayDateTime(startsAt)} ${ORDER_KINDS[service]}`;
  const settle = async () => {
    const body = inputOf(NOTE, typed) as { note: string };
    const reply = await settling.run({ params: { alertId }, body });
    if (reply !== undefined) onDone(`${name}：处理已记下`);
  };
  return (
    <Block padded label={name}>
      <Box className="caredesk-head">
        <Heading level={2} look="plain">
          {name}
        </Heading>
        <State tone={state === 'cancelled' ? 'warn' : 'danger'}>{stateText.replace(/^您/, '家属')}</State>
      </Box>
      <Paragraph size="second" tone="quiet">{`${officeName} · 编号 ${reference} · ${sayDateTime(at)}报来`}</Paragraph>
      {said !== null && (
        <Box as="span" className="caredesk-written">
          {isolated(said)}
        </Box>
      )}
      {isOpen ? (
        <MoveForm
          button="记下处理"
          fields={NOTE}
          path=""
          running={settling}
          typed={typed}
          onTyped={setTyped}
          onSend={() => void settle()}
          onCancel={() => setOpen(false)}
          onOvertaken={onOvertaken}
        />
      ) : (
        <Box className="caredesk-acts">
          <Button small label={`记下处理，${name}`} onPress={() => setOpen(true)}>
            记下处理
          </Button>
          <Button look="line" small to={`/caredesk/case?caseId=${caseId}`} label={`看整单和电话，${name}`}>
            看整单和电话
          </Button>
        </Box>
      )}
    </Block>
  );
}
