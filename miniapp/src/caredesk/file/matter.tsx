import { sayDate, sayDateTime } from '@jianghan/shared/calendar/words';
import { QUEUE_CLASSES } from '@jianghan/shared/care/intention-flow';
import { ORDER_KINDS } from '@jianghan/shared/care/order-flow';
import type { CareMatter } from '@jianghan/shared/care/views';
import { ABILITY_LEVELS } from '@jianghan/shared/eldercare/places';
import { isolated } from '@jianghan/shared/isolated';
import { Fragment } from 'react';
import { Block } from '../../components/block';
import { Box } from '../../components/box';
import { Heading } from '../../components/heading';
import { Paragraph } from '../../components/text';

type Pair = readonly [name: string, value: string | null];
type Of<K extends CareMatter['kind']> = Extract<CareMatter, { kind: K }>;

/** What was asked, as each kind has it. */
export function Matter({ of }: { of: CareMatter }) {
  if (of.kind === 'advice') return <Advice of={of} />;
  return (
    <Block padded>
      <Heading level={3}>事情</Heading>
      <Pairs of={pairsOf(of)} />
    </Block>
  );
}

function pairsOf(of: Exclude<CareMatter, { kind: 'advice' }>): Pair[] {
  if (of.kind === 'visit') return visitPairs(of);
  return of.kind === 'intention' ? intentionPairs(of) : orderPairs(of);
}

const said = (text: string | null) => (text === null ? null : isolated(text));

function visitPairs({ place, startsAt, people, note, reason }: Of<'visit'>): Pair[] {
  return [
    ['参观时间', sayDateTime(startsAt)],
    ['哪里', place.name],
    ['几个人来', `${people} 人`],
    ['想了解的', said(note)],
    ['取消的原因', said(reason)],
  ];
}

const classOf = (number: number | null) =>
  number === null ? null : `第 ${number} 类：${QUEUE_CLASSES[number as keyof typeof QUEUE_CLASSES]}`;

function intentionPairs(of: Of<'intention'>): Pair[] {
  const { place, elderName, elderAge, isDestitute, from, level, ahead, room, note } = of;
  return [
    ['老人', `${isolated(elderName)}，${elderAge} 岁`],
    ['特困人员', isDestitute ? '家属说是，请核对' : '不是'],
    ['哪里', place.name],
    ['想什么时候住', from === null ? '没有说' : `${sayDate(from)}起`],
    ['情况说明', said(note)],
    ['评估等级', level === null ? '还没评估' : (ABILITY_LEVELS[level] ?? null)],
    ['轮候类别', classOf(of.class)],
    ['排在哪里', ahead === null ? null : ahead === 0 ? '轮到了，前面没有人' : `前面还有 ${ahead} 人`],
    ['床位', said(room)],
    ['约定或说明', said(of.said)],
  ];
}

function orderPairs({ place, service, elderName, address, scheduleText, note, reason }: Of<'home_service'>): Pair[] {
  return [
    ['什么服务', ORDER_KINDS[service]],
    ['老人', isolated(elderName)],
    ['地址', isolated(address)],
    ['什么时候', scheduleText],
    ['谁去', place.name],
    ['要注意的', said(note)],
    ['原因', said(reason)],
  ];
}

function Pairs({ of: pairs }: { of: readonly Pair[] }) {
  return (
    <Box className="caredesk-facts">
      {pairs.map(
        ([name, value]) =>
          value !== null && (
            <Fragment key={name}>
              <Box className="caredesk-facts-name">{name}</Box>
              <Box className="caredesk-words">{value}</Box>
            </Fragment>
          ),
      )}
    </Box>
  );
}

/** The talk, and the self-check only where the family handed it over. */
function Advice({ of: { street, talk, ability } }: { of: Of<'advice'> }) {
  return (
    <>
      <Block padded>
        <Heading level={3} aside={street}>
          问答
        </Heading>
        <Box as="ol" label="问答">
          {talk.map(({ at, by, text }) => (
            <Box as="li" key={`${at} ${by}`} className="caredesk-event">
              <Box className="caredesk-event-when">
                {`${by === 'family' ? '家属' : '养老顾问'} · ${sayDateTime(at)}`}
              </Box>
              <Box className="caredesk-words">{isolated(text)}</Box>
            </Box>
          ))}
        </Box>
      </Block>
      {ability !== null && (
        <Block padded>
          <Heading level={3}>家属交来的自测</Heading>
          <Pairs
            of={[
              ['得分', `${ability.score} 分`],
              ['大约', ABILITY_LEVELS[ability.level] ?? null],
            ]}
          />
          <Paragraph size="second" tone="quiet">
            自己测的，不是评估结果；家属单独同意后交来，只用来答复这一件。
          </Paragraph>
        </Block>
      )}
    </>
  );
}
