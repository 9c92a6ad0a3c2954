import type { Me } from '@jianghan/shared/account/contract';
import { Button } from '../../components/button';
import { Help } from '../../components/help';
import { Page } from '../../components/page';
import { Review } from '../../components/review';
import { Tag } from '../../components/tag';
import { Paragraph } from '../../components/text';
import { Intro } from '../intro';
import { ProblemNotice } from '../problem-notice';
import { sayDay } from '../say-day';
import { useReveal } from './use-reveal';

/** Who is proved already sees what is on record, and may look at it in full. */
export function Proved({ me }: { me: Me }) {
  const { identity, toggle, busy, problem } = useReveal();
  const shown = identity ?? { name: me.name, idNumber: me.idNumber, phone: me.phone };
  const items = [
    { question: '姓名', answer: shown.name },
    { question: '身份证号', answer: shown.idNumber },
    { question: '手机号', answer: shown.phone },
  ];
  const reveal = (
    <Button look="text" onPress={() => void toggle()} busy={busy} busyText="正在打开">
      {identity ? '遮住' : '显示完整信息'}
    </Button>
  );
  return (
    <Page title="实名" ownHeading fallback="/me">
      <Tag tone="done">已实名</Tag>
      <Intro title="您的身份信息" />
      <ProblemNotice problem={problem} />
      <Review title={`${provedOn(me)}核验通过`} items={items} action={reveal} />
      <Paragraph size="second" tone="quiet">
        姓名、身份证号有变动，请带身份证到窗口更正。换手机号也在窗口办。
      </Paragraph>
      <Help />
    </Page>
  );
}

const provedOn = (me: Me) => (me.realNameAt ? `${sayDay(me.realNameAt)} ` : '');
