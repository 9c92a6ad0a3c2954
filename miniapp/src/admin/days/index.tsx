import { addDays, dateOf, monthEnd } from '@jianghan/shared/calendar/dates';
import { listPlanDays, type ManagedOffice } from '@jianghan/shared/planning/contract';
import { useState } from 'react';
import { Block } from '../../components/block';
import { Notice } from '../../components/notice';
import { Remote } from '../../components/remote';
import { Paragraph } from '../../components/text';
import { useParams } from '../../navigate';
import { useRemote } from '../../use-remote';
import { Frame } from '../frame';
import { useOffice } from '../use-office';
import { DayForm } from './day-form';
import { Month } from './month';

/** The month of an office: what is ordinary, what departs from it, and how many are booked. */
export default function Days() {
  const { offices, office } = useOffice();
  return (
    <Frame title="特别的日子" staleAt={offices.staleAt}>
      <Remote of={offices}>
        {() => office && <OfOffice key={office.officeId} office={office} onMade={offices.retry} />}
      </Remote>
    </Frame>
  );
}

function OfOffice({ office, onMade }: { office: ManagedOffice; onMade: () => void }) {
  const { on: asked = '' } = useParams();
  const [month, setMonth] = useState((asked || dateOf(new Date())).slice(0, 7));
  const [chosen, setChosen] = useState(asked);
  const [done, setDone] = useState<string>();
  const days = useRemote(listPlanDays, { params: { officeId: office.officeId }, query: { month } });
  const day = days.data?.items.find(({ on }) => on === chosen);
  const made = (said: string) => {
    setDone(said);
    days.retry();
    onMade();
  };
  const turn = (to: string) => {
    setMonth(to);
    setChosen('');
    setDone(undefined);
  };
  return (
    <>
      <Paragraph size="second" tone="quiet">{`${office.name}。点一天来改；今天和以前的日子不能改。`}</Paragraph>
      {done && <Notice tone="done" title={done} urgent />}
      <Block label="月历">
        <Month
          month={month}
          days={days.data?.items ?? []}
          chosen={chosen}
          onChoose={(on) => {
            setChosen(on);
            setDone(undefined);
          }}
          earlier={addDays(`${month}-01`, -1).slice(0, 7)}
          later={addDays(monthEnd(`${month}-01`), 1).slice(0, 7)}
          onTurn={turn}
        />
      </Block>
      <Remote of={days} rows={2}>
        {() => day && <DayForm key={`${day.on} ${office.version}`} office={office} day={day} onMade={made} />}
      </Remote>
    </>
  );
}
