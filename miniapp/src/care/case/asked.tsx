import { sayDate, sayDateTime } from '@jianghan/shared/calendar/words';
import { ORDER_KINDS } from '@jianghan/shared/care/order-flow';
import { ELDER_RELATIONS } from '@jianghan/shared/care/schemas';
import type { CareMatter, CareOwn } from '@jianghan/shared/care/views';
import { Block } from '../../components/block';
import { Heading } from '../../components/heading';
import { Row } from '../../components/row';
import { Paragraph } from '../../components/text';

type Line = readonly [title: string, words: string | null];

function linesOf(matter: CareMatter): Line[] {
  if (matter.kind === 'visit') {
    return [
      ['参观时间', sayDateTime(matter.startsAt)],
      ['几个人来', `${matter.people} 人`],
      ['想了解的', matter.note],
      ['机构说的原因', matter.reason],
    ];
  }
  if (matter.kind === 'intention') {
    return [
      ['老人', `${matter.elderName}，${matter.elderAge} 岁`],
      ['特困人员', matter.isDestitute ? '是' : '不是'],
      ['想从哪天住', matter.from === null ? null : sayDate(matter.from)],
      ['前面', matter.ahead === null ? null : `前面约 ${matter.ahead} 人`],
      ['床位', matter.room],
      ['机构说的', matter.said],
      ['情况说明', matter.note],
    ];
  }
  if (matter.kind === 'home_service') {
    return [
      ['服务', ORDER_KINDS[matter.service]],
      ['老人', matter.elderName],
      ['上门地址', matter.address],
      ['什么时候', matter.scheduleText],
      ['要注意的', matter.note],
      ['服务商说的原因', matter.reason],
    ];
  }
  return [['街道', matter.street]];
}

/** What was asked, as it was written. */
export function Asked({ of: { matter, contact } }: { of: CareOwn }) {
  const { place } = matter;
  const contactWords = `${contact.name}（${ELDER_RELATIONS[contact.relation]}）${contact.phone}`;
  const lines = [...linesOf(matter), ['联系人', contactWords] as const];
  return (
    <>
      {matter.kind === 'advice' && (
        <>
          <Heading level={2}>问和答</Heading>
          <Block padded>
            {matter.talk.map(({ at, by, text }) => (
              <Paragraph key={`${at} ${by}`} className="care-words">
                {`${by === 'adviser' ? '顾问答' : '您问'}（${sayDateTime(at)}）：${text}`}
              </Paragraph>
            ))}
          </Block>
        </>
      )}
      <Heading level={2}>要了什么</Heading>
      <Block>
        {place && <Row title={place.name} note={place.address} to={`/eldercare/place?placeId=${place.placeId}`} />}
        {lines.map(([title, words]) => words !== null && <Row key={title} title={title} note={words} />)}
      </Block>
    </>
  );
}
