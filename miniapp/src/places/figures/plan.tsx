import { timeOf } from '@jianghan/shared/calendar/dates';
import {
  type EldercareFigures,
  getEldercareFiguresFile,
  type MeasureView,
} from '@jianghan/shared/eldercare/contract-figures';
import { reachedText, wordsOf } from '@jianghan/shared/eldercare/figure-words';
import { NEEDS } from '@jianghan/shared/eldercare/places';
import { Block } from '../../components/block';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { CsvRow } from '../../components/csv-row';
import { Heading } from '../../components/heading';
import { Tag } from '../../components/tag';
import { Paragraph } from '../../components/text';
import { Track } from '../../components/track';
import { barOf, besideText, sourceText, valueText } from './words';

interface PlanProps {
  figures: EldercareFigures;
  query: { street?: string };
  onAgain: () => void;
}

/** What there is beside what the plan wants, as plain bars with their numbers in words. */
export function Plan({ figures, query, onAgain }: PlanProps) {
  const { name, measures, needs, unsaid, asOf } = figures;
  return (
    <>
      <Heading level={2}>{`${name}，现在和规划`}</Heading>
      <Block>
        <Box as="ul" role="list" label="现在和规划">
          {measures.map((one) => (
            <Measure key={one.measure} of={one} />
          ))}
        </Box>
      </Block>
      {unsaid > 0 && (
        <Paragraph size="small" tone="quiet">
          {`${unsaid} 家机构没有说明护理型床位，没有算进占比。`}
        </Paragraph>
      )}
      <Heading level={2} aside={`共 ${figures.communities} 个社区`}>
        15 分钟内有的社区
      </Heading>
      <Block padded>
        <Box as="ul" role="list" label="15 分钟内有的社区" className="figures-needs">
          {needs.map(({ need, covered, communities }) => (
            <Box as="li" role="listitem" key={need} className="figures-need">
              <Box as="span">{NEEDS[need]}</Box>
              <Track tone="green" share={communities === 0 ? 0 : covered / communities} />
              <Box as="span" className="figures-need-count">{`${covered} 个`}</Box>
            </Box>
          ))}
        </Box>
      </Block>
      <Block iconRows>
        <CsvRow endpoint={getEldercareFiguresFile} request={{ query }} />
      </Block>
      <Box className="figures-as-of">
        <Paragraph size="small" tone="quiet">{`数据截至 ${timeOf(asOf)}。规划没有给 15 分钟覆盖定比例。`}</Paragraph>
        <Button look="text" small onPress={onAgain}>
          再算一次
        </Button>
      </Box>
    </>
  );
}

function Measure({ of }: { of: MeasureView }) {
  const { title, how } = wordsOf(of.measure);
  const [bar, beside, source] = [barOf(of), besideText(of), sourceText(of)];
  const reached = reachedText(of.measure, of.lacking);
  return (
    <Box as="li" role="listitem" className="figures-measure">
      <Box className="figures-measure-head">
        <Box as="span" className="figures-measure-title">
          {title}
        </Box>
        <Box as="span" className={of.value === null ? 'figures-measure-none' : 'figures-measure-value'}>
          {valueText(of)}
        </Box>
      </Box>
      {bar && <Track {...bar} />}
      <Box className="figures-measure-beside">
        {beside !== '' && <Box as="span">{beside}</Box>}
        {reached !== undefined && <Tag tone={of.lacking === 0 ? 'done' : 'warn'}>{reached}</Tag>}
      </Box>
      <Paragraph size="small" tone="quiet">
        {`${how}。${source === '' ? '规划没有定这个数。' : `来源：${source}。`}`}
      </Paragraph>
    </Box>
  );
}
