import { dateOf } from '@jianghan/shared/calendar/dates';
import { sayDateTime } from '@jianghan/shared/calendar/words';
import type { Draft, Office } from '@jianghan/shared/marriage/schemas';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { Check } from '../../components/choice';
import { Errors } from '../../components/errors';
import { Heading } from '../../components/heading';
import { Help } from '../../components/help';
import { Page } from '../../components/page';
import { Review } from '../../components/review';
import { Paragraph } from '../../components/text';
import { moveFocus } from '../../scroll';
import { errorOf } from '../../use-command';
import { chooseTime } from '../chosen';
import { ProblemNotice } from '../problem-notice';
import { adviceFor, nearestIn } from './advice';
import { BothPeople, Wishes } from './given';
import { SlotLost } from './slot-lost';
import { tick, useBooking } from './use-review';

interface CheckedProps {
  draft: Draft;
  staleAt: string | undefined;
  checkAgain: () => void;
  startsAt: string;
  office: Office | undefined;
  guestsMax: number | undefined;
}

export function Checked({ draft, staleAt, checkAgain, startsAt, office, guestsMax }: CheckedProps) {
  const { ticks, command, send, errors, attempt } = useBooking(draft, checkAgain);
  const partnerName = draft.partner?.name ?? '对方';
  const { problem } = command;
  const lost = problem?.code === 'slot_full';
  return (
    <Page
      title="核对信息"
      ownHeading
      fallback="/marriage/calendar"
      phone={office?.phone}
      staleAt={staleAt}
      onSubmit={send}
      bar={
        <>
          <Box className="review-said">提交后，这个时间就给你们留着</Box>
          <Button submit busy={command.busy} busyText="正在提交，请别关闭">
            {problem?.code === 'no_network' ? '再提交一次' : '提交预约'}
          </Button>
        </>
      }
    >
      <Heading level={1} id="review">
        看一遍，没错就提交
      </Heading>
      <Paragraph size="second" tone="quiet" className="review-lead">
        点「修改」改完会回到这一页，填过的都在。
      </Paragraph>
      <Errors errors={errors} attempt={attempt} />
      {lost ? (
        <SlotLost
          because={problem}
          nearest={nearestIn(problem)}
          lost={startsAt}
          onChoose={(slot) => {
            command.clear();
            moveFocus('review');
            const officeId = office?.officeId ?? '';
            chooseTime({ officeId, on: dateOf(slot.startsAt), slotId: slot.slotId, startsAt: slot.startsAt });
          }}
        />
      ) : (
        <ProblemNotice problem={problem} advice={problem && adviceFor(problem, partnerName)} />
      )}
      <Review
        title="结婚登记"
        editAt="/marriage/calendar?back=review"
        items={[
          { question: '时间', answer: <Box className="review-time">{sayDateTime(startsAt)}</Box> },
          { question: '地点', answer: office?.name ?? '婚姻登记处', note: office?.address },
        ]}
      />
      <BothPeople draft={draft} />
      <Wishes draft={draft} guestsMax={guestsMax} />
      <Heading level={2}>提交前请确认</Heading>
      <Check
        name="declared"
        checked={ticks.declared}
        onChange={(declared) => tick({ declared })}
        error={errorOf(errors, 'declared')}
      >
        我们双方自愿结婚，都没有配偶，彼此没有直系血亲和三代以内旁系血亲关系。
      </Check>
      <Check
        name="partnerAgreed"
        checked={ticks.partnerAgreed}
        onChange={(partnerAgreed) => tick({ partnerAgreed })}
        error={errorOf(errors, 'partnerAgreed')}
      >
        {`${partnerName}同意由我填写以上信息。`}
      </Check>
      <Paragraph size="small" tone="quiet" className="review-fine">
        登记前要如实告诉对方自己的重大疾病，这里不收集。当天看身份证，现场签声明书。不用户口簿，不收费。
      </Paragraph>
      <Help office={office && { name: '婚姻登记处', phone: office.phone }} />
    </Page>
  );
}
