import type { DesignatedOffice, Draft } from '@jianghan/shared/marriage/schemas';
import { useEffect, useRef } from 'react';
import { Button } from '../../components/button';
import { Errors } from '../../components/errors';
import { Heading } from '../../components/heading';
import { Page } from '../../components/page';
import { Review } from '../../components/review';
import { Paragraph } from '../../components/text';
import { useParams } from '../../navigate';
import { moveFocus } from '../../scroll';
import { Elsewhere } from '../elsewhere';
import { ProblemNotice } from '../problem-notice';
import { type PartnerAnswers, partsOf, stopOf } from './answers';
import {
  Ceremony,
  Counselling,
  Guests,
  Needs,
  OwnCategory,
  PartnerCategory,
  PartnerName,
  PartnerNumber,
  PartnerPhone,
} from './fields';
import { PartnerStored } from './partner-stored';
import { dropPartner } from './typed';
import { type People, usePeople } from './use-people';

interface Known {
  draft: Draft;
  guestsMax: number;
  designated: DesignatedOffice | null | undefined;
}

/** Both people and their wishes on one page. */
export function OnePage({ draft, guestsMax, designated }: Known) {
  const people = usePeople(draft);
  const { back } = useParams();
  const { answers, command } = people;
  const stop = command.problem?.code === 'elsewhere' ? 'own' : stopOf(answers);
  const send = async () => {
    if (await people.save(partsOf(answers))) people.leave();
  };
  const elsewhere = <Elsewhere designated={designated} />;
  return (
    <Page
      title="两个人的信息"
      fallback="/marriage/guide"
      onSubmit={send}
      bar={
        !stop && (
          <Button submit busy={command.busy} busyText="正在保存">
            {back === 'review' ? '保存，回去核对' : '下一步：选日子和时间'}
          </Button>
        )
      }
    >
      <Errors errors={people.errors} attempt={people.attempt} />
      <ProblemNotice problem={command.problem?.code === 'elsewhere' ? undefined : command.problem} />
      <Review
        title="您"
        items={[
          { question: '姓名', answer: draft.own.name },
          { question: '身份证', answer: draft.own.idNumber },
          { question: '手机', answer: draft.own.phone, note: '实名时核验过，不用再填' },
        ]}
      />
      <OwnCategory people={people} />
      {stop === 'own' ? elsewhere : <PartnerPart people={people} stop={stop} />}
      {stop !== 'own' && stop && elsewhere}
      {!stop && <Wishes people={people} guestsMax={guestsMax} />}
    </Page>
  );
}

function PartnerPart({ people, stop }: { people: People; stop: ReturnType<typeof stopOf> }) {
  const { draft, answers } = people;
  const anew = answers.partner !== null;
  const shown = useRef(anew);
  useEffect(() => {
    if (shown.current !== anew) moveFocus('partner');
    shown.current = anew;
  }, [anew]);
  if (!answers.partner) return draft.partner && <PartnerStored people={people} partner={draft.partner} />;
  const partner: PartnerAnswers = answers.partner;
  return (
    <>
      <Heading level={2} id="partner" aside={draft.partner && <KeepStored people={people} />}>
        对方
      </Heading>
      {draft.partner && (
        <Paragraph size="second" tone="quiet">
          为了保密，改动时请重新填写。
        </Paragraph>
      )}
      <PartnerCategory people={people} partner={partner} />
      {stop !== 'partner' && (
        <>
          <PartnerName people={people} partner={partner} />
          <PartnerNumber people={people} partner={partner} />
          {!stop && <PartnerPhone people={people} partner={partner} />}
        </>
      )}
    </>
  );
}

function KeepStored({ people }: { people: People }) {
  return (
    <Button look="text" onPress={() => dropPartner(people.draft.own.idNumber)}>
      不改了
    </Button>
  );
}

function Wishes({ people, guestsMax }: { people: People; guestsMax: number }) {
  return (
    <>
      <Heading level={2}>领证那天</Heading>
      <Ceremony people={people} />
      {people.answers.ceremony === 'yes' && <Guests people={people} guestsMax={guestsMax} />}
      <Counselling people={people} />
      <Needs people={people} />
      <Paragraph size="small" tone="quiet" className="people-fine">
        只收预约要用的。健康、户口、学历都不用填。填的内容加密保存，30 天不用就删除。
      </Paragraph>
    </>
  );
}
