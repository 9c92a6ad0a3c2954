import { HALL_SERVICE_TEXTS, type SheetItem } from '@jianghan/shared/hall/schemas';
import { Fragment } from 'react';
import { Block } from '../components/block';
import { Box } from '../components/box';
import { Heading } from '../components/heading';
import { Notice } from '../components/notice';
import { Paragraph } from '../components/text';
import { TicketActions } from './ticket-actions';
import { sayResult, sayWhen, sayWho } from './words';

const NEEDS = { barrier_free: '无障碍', sign_language: '手语', ethnic_language: '民族语言' } as const;

interface CasePaneProps {
  item: SheetItem;
  keysOn: boolean;
  onMoved: (item: SheetItem) => void;
}

/** Everything about one line of the day, and what can be done with it. */
export function CasePane({ item, keysOn, onMoved }: CasePaneProps) {
  const { ticket } = item;
  return (
    <Block padded label={sayWho(item)}>
      <Heading level={2} look="title" aside={item.stateText}>
        {ticket === null ? sayWho(item) : `${ticket.label} · ${sayWho(item)}`}
      </Heading>
      <Box className="hall-facts">
        {factsOf(item).map(([name, value]) => (
          <Fragment key={name}>
            <Box className="hall-facts-name">{name}</Box>
            <Box>{value}</Box>
          </Fragment>
        ))}
      </Box>
      {item.birthdayHint && (
        <Notice tone="warn" title="今天满婚龄">
          一方当天是生日，请核对身份证。
        </Notice>
      )}
      {ticket === null ? (
        <Paragraph tone="quiet">还没到。人到了请先签到；来不了的，当天结束后系统会记下。</Paragraph>
      ) : (
        <TicketActions key={ticket.ticketId} ticket={ticket} keysOn={keysOn} onMoved={onMoved} />
      )}
    </Block>
  );
}

function factsOf(item: SheetItem): [string, string][] {
  const { ticket, needs } = item;
  const facts: [string, string | undefined][] = [
    ['事项', HALL_SERVICE_TEXTS[item.service]],
    ['时间', sayWhen(item)],
    ['编号', item.reference ?? undefined],
    ...item.people.map(({ name, idNumber }): [string, string] => [name, idNumber]),
    ['颁证', item.ceremonyWanted === null ? undefined : wishOf(item)],
    ['辅导', item.counselling === 'yes' ? '需要' : undefined],
    ['协助', needs.length > 0 ? needs.map((need) => NEEDS[need]).join('、') : undefined],
    ['优先', ticket?.priority ? '是' : undefined],
    ['窗口', ticket?.window ? `${ticket.window} 号窗口` : undefined],
    ['结果', sayResult(item)],
    ['更正', ticket?.isCorrected ? '更正过，原来的记录留着' : undefined],
  ];
  return facts.filter((fact): fact is [string, string] => fact[1] !== undefined);
}

function wishOf({ ceremonyWanted, guests }: SheetItem): string {
  return ceremonyWanted === 'yes' ? `想参加，来宾 ${guests ?? 0} 人` : '不参加';
}
