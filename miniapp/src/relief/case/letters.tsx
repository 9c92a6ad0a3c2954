import { sayDate, sayDateTime } from '@jianghan/shared/calendar/words';
import { isolated } from '@jianghan/shared/isolated';
import type { GrantView, ReliefOwn } from '@jianghan/shared/relief/schemas';
import { Block } from '../../components/block';
import { Box } from '../../components/box';
import { Heading } from '../../components/heading';
import { Notice } from '../../components/notice';
import { Row } from '../../components/row';
import { Paragraph, Text } from '../../components/text';
import { sayYuan } from '../words';

function Part({ name, children }: { name: string; children: string | null }) {
  if (children === null) return null;
  return (
    <Box className="relief-part">
      <Text className="relief-part-name">{name}</Text>
      <Text className="relief-words">{children}</Text>
    </Box>
  );
}

/** What was decided against the person, in full: facts, basis, reasons, and what can be done (R-50…R-57). */
export function Letters({ of }: { of: ReliefOwn }) {
  return (
    <>
      {of.notices.map((letter) => (
        <Box key={letter.at} className="relief-letter">
          <Heading level={2}>{letter.title}</Heading>
          <Block padded>
            <Paragraph size="second" tone="quiet">
              {`${sayDateTime(letter.at)} 送达这里，可以到街道窗口领纸质的`}
            </Paragraph>
            <Part name="事实">{letter.facts}</Part>
            <Part name="依据">{letter.basis}</Part>
            <Part name="理由">{letter.reasons}</Part>
            <Part name="不服怎么办">{letter.remedy}</Part>
          </Block>
        </Box>
      ))}
    </>
  );
}

/** To whom it went, why, and by when they answer (R-05… ). */
export function Sent({ of }: { of: ReliefOwn }) {
  if (of.forwarded === null) return null;
  const { to, name, reason, on, answerBy } = of.forwarded;
  return (
    <Notice title={`已转给${to}`}>
      <Paragraph>{`${isolated(name)}，${sayDate(on)} 转出，${sayDate(answerBy)} 以前回话。`}</Paragraph>
      <Paragraph>{reason}</Paragraph>
    </Notice>
  );
}

/** What may follow later, and by when. */
export function Promised({ of }: { of: ReliefOwn }) {
  return (
    <>
      {of.promised.map(({ items, dueOn }) => (
        <Notice key={dueOn} tone="warn" title={`${sayDate(dueOn)} 以前补上`}>
          <Paragraph>{items.map(isolated).join('、')}</Paragraph>
          <Paragraph size="second">先办着，不用等这些。</Paragraph>
        </Notice>
      ))}
    </>
  );
}

/** 先行救助 stands before what was given in advance, so that nobody waits for it a second time. */
function titleOf(grant: GrantView) {
  const { title, note } = wordsOf(grant);
  return { title, note: grant.isPrepaid ? `先行救助 · ${note}` : note };
}

function wordsOf({ kind, amountFen, what, quantity, provider, payOn }: GrantView) {
  if (kind === 'money')
    return { title: sayYuan(amountFen ?? 0), note: payOn ? `${sayDate(payOn)} 发` : '发到银行账户' };
  if (kind === 'goods') return { title: `${isolated(what ?? '')} ${quantity ?? 1} 件`, note: '实物' };
  return { title: what ?? '', note: provider ?? '服务' };
}

const TRANSFERS = { none: '准备发', under_way: '在路上', arrived: '已到账', failed: '没有到账' } as const;

const stateOf = ({ isStopped, isDelivered, transfer }: GrantView): string => {
  if (isStopped) return '不再发';
  return transfer === null ? (isDelivered ? '已送到' : '准备送') : TRANSFERS[transfer];
};

/** What was granted, each thing by itself. */
export function Given({ of }: { of: ReliefOwn }) {
  if (of.grants.length === 0) return null;
  return (
    <>
      <Heading level={2}>帮了什么</Heading>
      <Block>
        {of.grants.map((grant) => (
          <Row key={grant.grantId} {...titleOf(grant)} value={stateOf(grant)} />
        ))}
      </Block>
    </>
  );
}
