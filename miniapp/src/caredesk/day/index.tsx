import { dateOf, timeOf } from '@jianghan/shared/calendar/dates';
import { sayDate } from '@jianghan/shared/calendar/words';
import { openProviderDay } from '@jianghan/shared/care/contract-desk';
import { ORDER_KINDS } from '@jianghan/shared/care/order-flow';
import type { DayVisit, OrderVisitView } from '@jianghan/shared/care/views';
import { isolated } from '@jianghan/shared/isolated';
import { getStaffMe } from '@jianghan/shared/staff/contract';
import type { StaffMe } from '@jianghan/shared/staff/schemas';
import { useState } from 'react';
import { newAttempt } from '../../attempt';
import { Block } from '../../components/block';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { RadioGroup } from '../../components/choice';
import { Heading } from '../../components/heading';
import { LiveRegion } from '../../components/live-region';
import { Notice } from '../../components/notice';
import { Remote } from '../../components/remote';
import { Empty } from '../../components/state-block';
import { Paragraph } from '../../components/text';
import { WhenField } from '../../components/when-field';
import { useParams } from '../../navigate';
import { callInSession } from '../../session';
import { useRemote } from '../../use-remote';
import { CaredeskFrame } from '../frame';
import { Pages } from '../pages';
import { usePages } from '../use-pages';
import { VisitSteps } from '../visit-steps';

/** The day of a provider: whom to visit when, where and by which phone, each step by one press at the door. */
export default function DayPage() {
  const me = useRemote(getStaffMe, {});
  const { officeId } = useParams();
  return (
    <CaredeskFrame title="一天的上门" here="/caredesk/day" wide>
      <Remote of={me} rows={4}>
        {({ roles }) => <Day offices={officesOf(roles, officeId)} />}
      </Remote>
    </CaredeskFrame>
  );
}

interface Office {
  officeId: string;
  name: string;
}

const WHO_GO: readonly string[] = ['provider', 'facility_operator'];

/** The places somebody works for; whoever has the whole district comes with the address of one. */
function officesOf(roles: StaffMe['roles'], asked: string | undefined): Office[] {
  const own = roles.flatMap(({ role, officeId, officeName }) =>
    officeId !== null && WHO_GO.includes(role) ? [{ officeId, name: officeName ?? '' }] : [],
  );
  if (own.length > 0 || asked === undefined) return own;
  return [{ officeId: asked, name: '' }];
}

const PAGE = 20;

function Day({ offices }: { offices: readonly Office[] }) {
  const [officeId, setOffice] = useState(offices[0]?.officeId ?? null);
  const [date, setDate] = useState(() => dateOf(new Date()));
  const [told, setTold] = useState('');
  const key = officeId === null || date === '' ? null : `${officeId} ${date}`;
  const day = usePages<DayVisit>(key, (cursor) => {
    const body = { officeId: officeId ?? '', date, limit: PAGE, ...(cursor === null ? {} : { cursor }) };
    return callInSession(openProviderDay, { body }, { attempt: newAttempt() });
  });
  if (officeId === null) {
    return (
      <Empty title="没有您的服务商" icon="home" step={{ text: '看养老待办', to: '/caredesk/list' }}>
        从一单上门服务里可以打开那一家的一天。
      </Empty>
    );
  }
  const done = (words: string, visit: OrderVisitView) => {
    setTold(words);
    day.put(({ visitId }) => visitId === visit.visitId, visit);
  };
  return (
    <>
      {offices.length > 1 && (
        <RadioGroup
          name="officeId"
          legend="哪一家"
          options={offices.map(({ officeId: value, name }) => ({ value, label: name }))}
          value={officeId}
          onChange={setOffice}
        />
      )}
      <WhenField kind="date" name="date" label="哪一天" value={date} onChange={setDate} />
      <LiveRegion>{told !== '' && <Notice tone="done" title={told} />}</LiveRegion>
      <Pages
        of={day}
        nothing={<Empty title={date === '' ? '请选哪一天' : `${sayDate(date)}没有上门`} icon="calendar" />}
      >
        {(visits) => (
          <Box as="ul" className="caredesk-days" label="上门">
            {visits.map((visit) => (
              <Box as="li" key={visit.visitId}>
                <One visit={visit} onDone={done} onOvertaken={day.refresh} />
              </Box>
            ))}
          </Box>
        )}
      </Pages>
      <Paragraph size="small" tone="quiet">
        每打开一次都记一行审计。地址和电话只用来上门。
      </Paragraph>
    </>
  );
}

interface OneProps {
  visit: DayVisit;
  onDone: (words: string, visit: OrderVisitView) => void;
  onOvertaken: () => void;
}

function One({ visit, onDone, onOvertaken }: OneProps) {
  const { startsAt, service, elderName, address, phone, note, stateText, said, caseId, reference } = visit;
  const name = `${timeOf(startsAt)} ${isolated(elderName)}`;
  return (
    <Block padded label={name}>
      <Heading level={2} look="plain" aside={stateText}>
        {`${name} · ${ORDER_KINDS[service]}`}
      </Heading>
      <Paragraph className="caredesk-words">{isolated(address)}</Paragraph>
      {note !== null && <Notice tone="blue" title={isolated(note)} />}
      {said !== null && (
        <Box as="span" className="caredesk-written">
          {isolated(said)}
        </Box>
      )}
      <Box className="caredesk-acts">
        <Button look="line" small icon="phone" phone={phone} label={`打电话 ${phone}，${name}`}>
          {phone}
        </Button>
        <Button look="text" small to={`/caredesk/case?caseId=${caseId}`} label={`看整单 ${reference}`}>
          看整单
        </Button>
      </Box>
      <VisitSteps caseId={caseId} visit={visit} name={name} onDone={onDone} onOvertaken={onOvertaken} />
    </Block>
  );
}
