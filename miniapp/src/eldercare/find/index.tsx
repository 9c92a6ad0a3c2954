import { type FoundPlaces, findPlaces, WITHIN } from '@jianghan/shared/eldercare/contract-finder';
import { useEffect } from 'react';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { Heading } from '../../components/heading';
import { Help } from '../../components/help';
import { LiveRegion } from '../../components/live-region';
import { Page } from '../../components/page';
import { Remote } from '../../components/remote';
import { Paragraph } from '../../components/text';
import { useParams } from '../../navigate';
import { useTheme } from '../../theme/theme';
import { useRemote } from '../../use-remote';
import { PlaceMap } from '../map';
import { filtersIn, MOST, queryOf, useWanted, type Wanted, want } from '../wanted';
import { HOW_RECKONED, TITLE } from '../words';
import { NeedChips } from './chips';
import { Missing } from './missing';
import { PlaceRow } from './place-row';
import { Questions } from './questions';
import { WhereBar } from './where-bar';
import '../style.css';

/** What is near, as a list and as a map of the same answer (4.1). In elder mode two questions come first. */
export default function Find() {
  const { elder } = useTheme();
  const isOpen = useWanted(({ from, isAnywhere }) => from === null && !isAnywhere);
  useAddress();
  return elder && isOpen ? <Questions /> : <Answer />;
}

/** A link may say what is looked for: the level of a self-check, a need. */
function useAddress() {
  const { level } = useParams();
  useEffect(() => {
    if (level !== undefined && /^[0-4]$/.test(level)) want({ level: Number(level) });
  }, [level]);
}

function Answer() {
  const wanted = useWanted();
  const isPoint = wanted.from?.kind === 'point';
  const found = useRemote(findPlaces, { query: queryOf(wanted) as never }, { keepsNothing: isPoint });
  return (
    <Page title={TITLE} fallback="/services" staleAt={found.staleAt}>
      <WhereBar />
      <Remote of={found} rows={4}>
        {(data) => <Places found={data} />}
      </Remote>
      <Paragraph size="small" tone="quiet">
        {HOW_RECKONED}
      </Paragraph>
      <Heading level={2}>不会挑，问问人</Heading>
      <Box className="elder-ways">
        <Button look="line" icon="message" to="/care/ask">
          问养老顾问
        </Button>
        <Button look="line" icon="list" to="/eldercare/self-check">
          测一测需要哪种照护
        </Button>
      </Box>
      <Help />
    </Page>
  );
}

function headline({ total }: FoundPlaces, { from, within }: Wanted): string {
  if (from === null || within === 'all') return `一共 ${total} 处`;
  return total === 0 ? `${WITHIN[within]}没有` : `${WITHIN[within]}有 ${total} 处`;
}

function Places({ found }: { found: FoundPlaces }) {
  const wanted = useWanted();
  const filters = filtersIn(wanted);
  const { items, total } = found;
  const words = headline(found, wanted);
  return (
    <>
      <NeedChips counts={found.counts} />
      {items.length > 0 && <PlaceMap found={found} />}
      <Box className="elder-sorted">
        <Heading level={2}>{words}</Heading>
        <Button look="text" small to="/eldercare/filters">
          {filters === 0 ? '筛选和排序' : `筛选和排序（${filters}）`}
        </Button>
        <LiveRegion hidden>{words}</LiveRegion>
      </Box>
      {items.length > 0 && (
        <Box as="ul" className="surface elder-places">
          {items.map((item, at) => (
            <Box as="li" key={item.placeId}>
              <PlaceRow item={item} place={at + 1} />
            </Box>
          ))}
        </Box>
      )}
      {items.length < total && items.length < MOST && (
        <Button look="line" icon="down" onPress={() => want({ shown: MOST })}>
          再看一些
        </Button>
      )}
      {items.length < total && items.length >= MOST && (
        <Paragraph size="second" tone="quiet">{`先列出 ${MOST} 处，用筛选可以找得更准。`}</Paragraph>
      )}
      <Missing found={found} />
    </>
  );
}
