import { sayDate } from '@jianghan/shared/calendar/words';
import type { ReplyOf } from '@jianghan/shared/contract';
import type { getPublicPaper } from '@jianghan/shared/relief/contract-casework';
import { Box } from '../../components/box';
import { Heading } from '../../components/heading';
import { fullDate, sayPhones } from './words';

/** One page for the board of the community: whoever reads it learns no more than the law wants known. */
export function PublicSheet({ of }: { of: ReplyOf<typeof getPublicPaper> }) {
  const { title, name, community, persons, lane, help, on, until, officeName, officePhone } = of;
  const lines = [
    ['申请人', name],
    ['社区', community ?? officeName],
    ['受助人数', `${persons} 人`],
    ['救助类型', `临时救助（${lane}）`],
    [until === null ? '救助内容' : '拟给救助', help.join('；')],
  ] as const;
  return (
    <Box as="article" className="casework-sheet" label={title}>
      <Box className="casework-sheet-title">
        <Heading level={2} look="display">
          {title}
        </Heading>
      </Box>
      {lines.map(([label, words]) => (
        <Box key={label} className="casework-sheet-text">{`${label}：${words}`}</Box>
      ))}
      <Box className="casework-sheet-text">
        {until === null
          ? `对这项救助有意见，请打${sayPhones(officeName, officePhone)}。`
          : `公示到 ${fullDate(until)}（${sayDate(until).split(' ')[1] ?? ''}）为止。有异议请在这以前打${sayPhones(officeName, officePhone)}，或到街道窗口说；我们替您保密。`}
      </Box>
      <Box className="casework-sheet-end">
        <Box>{`${officeName}（盖章）`}</Box>
        <Box>{fullDate(on)}</Box>
      </Box>
    </Box>
  );
}
