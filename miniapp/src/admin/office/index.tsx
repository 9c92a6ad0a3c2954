import { useState } from 'react';
import { Notice } from '../../components/notice';
import { Remote } from '../../components/remote';
import { Empty } from '../../components/state-block';
import { useParams } from '../../navigate';
import { Frame } from '../frame';
import { useOffice } from '../use-office';
import { DetailsForm } from './details-form';
import { HoursForm } from './hours-form';
import { NewOffice } from './new-office';
import { SeatsForm } from './seats-form';

/** Address, hours and seats of one office; each is changed by itself, after a look at what it does. */
export default function OfficePage() {
  const { id } = useParams();
  const { offices, office } = useOffice();
  const [done, setDone] = useState<string>();
  const onMade = (said: string) => {
    setDone(said);
    offices.retry();
  };
  if (id === 'new') {
    return (
      <Frame title="新增登记处">
        <NewOffice />
      </Frame>
    );
  }
  return (
    <Frame title={office?.name ?? '登记处'} staleAt={offices.staleAt}>
      {done && <Notice tone="done" title={done} urgent />}
      <Remote of={offices}>
        {() =>
          office === undefined ? (
            <Empty title="没有找到这个登记处" icon="place" step={{ text: '看所有登记处', to: '/admin/offices' }} />
          ) : (
            <>
              <DetailsForm key={`details ${office.version}`} office={office} onMade={() => onMade('地址和电话已改')} />
              <HoursForm
                key={`hours ${office.version}`}
                office={office}
                onMade={() => onMade('办公时间已改，号同时跟着改了')}
              />
              <SeatsForm key={`seats ${office.version}`} office={office} onMade={() => onMade('号数已改')} />
            </>
          )
        }
      </Remote>
    </Frame>
  );
}
