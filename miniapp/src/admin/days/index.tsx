import { addDays, dateOf, monthEnd } from '@jianghan/shared/calendar/dates';
import { listPlanDays, type ManagedOffice } from '@jianghan/shared/planning/contract';
import { useState } from 'react';
import { Block } from '../../components/block';
import { Notice } from '../../components/notice';
import { Remote } from '../../components/remote';
import { Empty } from '../../components/state-block';
import { Paragraph } from '../../components/text';
import { useParams } from '../../navigate';
import { useRemote } from '../../use-remote';
import { Frame } from '../frame';
import { useOffice } from '../use-office';
import { DayForm } from './day-form';
import { Month } from './month';

const TITLE = '特别的日子';

/** The month of an office: what is ordinary, what departs from it, and how many are booked. */
export default function Days() {
  const { offices, office } = useOffice();
  if (office)
    return <OfOffice key={office.officeId} office={office} staleAt={offices.staleAt} onMade={offices.retry} />;
  return (
    <Frame title={TITLE} staleAt={offices.staleAt}>
      <Remote of={offices} rows={4}>
        {() => <Empty title="没有找到这个登记处" icon="place" step={{ text: '看所有登记处', to: '/admin/offices' }} />}
      </Remote>
    </Frame>
  );
}

interface OfOfficeProps {
  office: ManagedOffice;
  staleAt: string | undefined;
  onMade: () => void;
}

function OfOffice({ office, staleAt, onMade }: OfOfficeProps) {
  const { on: asked = '' } = useParams();
  const [month, setMonth] = useState((asked || dateOf(new Date())).slice(0, 7));
  const [chosen, setChosen] = useState(asked);
  const [done, setDone] = useState<string>();
  const days = useRemote(listPlanDays, { params: { officeId: office.officeId }, query: { month } });
  const day = days.data?.items.find(({ on }) => on === chosen);
  const choose = (on: string) => {
    setChosen(on);
    setDone(undefined);
  };
  const made = (said: string) => {
    setDone(said);
    days.retry();
    onMade();
  };
  const turn = (to: string) => {
    setMonth(to);
    choose('');
  };
  const calendar = (
    <>
      <Paragraph size="second" tone="quiet">{`${office.name}。点一天来改；今天和以前的日子不能改。`}</Paragraph>
      <Block>
        <Month
          month={month}
          days={days.data?.items ?? []}
          chosen={chosen}
          onChoose={choose}
          earlier={addDays(`${month}-01`, -1).slice(0, 7)}
          later={addDays(monthEnd(`${month}-01`), 1).slice(0, 7)}
          onTurn={turn}
        />
      </Block>
    </>
  );
  return (
    <Frame
      title={TITLE}
      staleAt={staleAt}
      list={calendar}
      listLabel="月历"
      isOpen={chosen !== ''}
      onBackToList={() => choose('')}
    >
      {done && <Notice tone="done" title={done} urgent />}
      <Remote of={days} rows={2}>
        {() =>
          day ? (
            <DayForm key={`${day.on} ${office.version}`} office={office} day={day} onMade={made} />
          ) : (
            <Paragraph tone="quiet">在月历上点一天，这里就能改。</Paragraph>
          )
        }
      </Remote>
    </Frame>
  );
}
