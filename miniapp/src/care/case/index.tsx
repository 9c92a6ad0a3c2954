import { dateOf } from '@jianghan/shared/calendar/dates';
import { sayDate } from '@jianghan/shared/calendar/words';
import { careState } from '@jianghan/shared/care/flows';
import { CARE_KIND_TEXTS } from '@jianghan/shared/care/schemas';
import type { CareOwn } from '@jianghan/shared/care/views';
import { HOTLINE } from '../../call-phone';
import { Block } from '../../components/block';
import { Box } from '../../components/box';
import { Facts } from '../../components/facts';
import { Heading } from '../../components/heading';
import { Help } from '../../components/help';
import { Page } from '../../components/page';
import { Remote } from '../../components/remote';
import { Row } from '../../components/row';
import { Empty } from '../../components/state-block';
import { Tag } from '../../components/tag';
import { Paragraph } from '../../components/text';
import { ProblemNotice } from '../problem-notice';
import { Asked } from './asked';
import { Steps } from './steps';
import { useCase, useMoves } from './use-case';
import { Visits } from './visits';
import '../style.css';

const NO_CASE = ['not_found', 'malformed'];
const TONE = { mine_to_do: 'warn', running: 'blue', done: 'quiet' } as const;

/** Who holds it: the place, or the adviser of the street. */
function holderOf({ matter }: CareOwn): { name: string; phone: string } {
  if (matter.place !== null) return matter.place;
  return { name: matter.kind === 'advice' ? `${matter.street}养老顾问` : '养老顾问', phone: HOTLINE };
}

function Whole({ of, onMoved }: { of: CareOwn; onMoved: () => void }) {
  const moves = useMoves(of, onMoved);
  const holder = holderOf(of);
  const { matter } = of;
  return (
    <>
      <Box className="care-head">
        <Tag tone={TONE[careState(of.kind, of.state).group]}>{of.stateText}</Tag>
        <Heading level={1}>{CARE_KIND_TEXTS[of.kind]}</Heading>
        <Paragraph size="second" tone="quiet">
          {`编号 ${of.reference}`}
        </Paragraph>
      </Box>
      <ProblemNotice problem={moves.problem} phone={holder.phone} />
      <Facts
        items={[
          { label: '现在谁在办', value: holder.name },
          { label: '最迟', value: of.dueAt === null ? '没有期限' : sayDate(dateOf(of.dueAt)) },
          { label: '下一步', value: of.nextText },
          { label: '电话', value: holder.phone, phone: holder.phone },
        ]}
      />
      {matter.kind === 'home_service' && <Visits visits={matter.visits} moves={moves} />}
      <Asked of={of} />
      <Steps of={of} moves={moves} />
      <Block iconRows>
        <Row icon="list" title="从头到尾" note="哪天到了哪一步" to={`/casefile/detail?caseId=${of.caseId}`} />
      </Block>
    </>
  );
}

/** One case of eldercare for the family: who has it, by when, what next, what is theirs to do. */
export default function CareCasePage() {
  const own = useCase();
  const { data } = own;
  const holder = data && holderOf(data);
  return (
    <Page
      title="办件进度"
      ownHeading={data !== undefined}
      fallback="/progress"
      phone={holder?.phone}
      staleAt={own.staleAt}
    >
      {own.error !== undefined && NO_CASE.includes(own.error.code) ? (
        <Empty title="没有找到这个办件" icon="search" step={{ text: '看全部办件', to: '/progress' }}>
          可能链接不全，或者不是用这个账号办的。也可以拨 12345，报办件编号。
        </Empty>
      ) : (
        <Remote of={own} rows={4}>
          {(of) => <Whole of={of} onMoved={own.retry} />}
        </Remote>
      )}
      <Help office={holder} />
    </Page>
  );
}
