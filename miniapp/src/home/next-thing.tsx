import { type CaseSummary, listMyCases } from '@jianghan/shared/casefile/contract';
import { addressOf, toneOf, whenOf } from '../casefile-words';
import { Block } from '../components/block';
import { Box } from '../components/box';
import { Button } from '../components/button';
import { Heading } from '../components/heading';
import { Tag } from '../components/tag';
import { Paragraph, Text } from '../components/text';
import { useSession } from '../session';
import { useRemote } from '../use-remote';

const byTime = (a: CaseSummary, b: CaseSummary) => (a.happensAt ?? '9').localeCompare(b.happensAt ?? '9');

/** What waits for the person first, then what comes soonest. */
export function nextOf(cases: readonly CaseSummary[]): { next?: CaseSummary; toDo: number } {
  const toDo = cases.filter(({ group }) => group === 'mine_to_do');
  const running = cases.filter(({ group }) => group === 'running').sort(byTime);
  return { next: toDo[0] ?? running[0], toDo: toDo.length };
}

export function useNext(): { next?: CaseSummary; toDo: number } {
  const signedIn = useSession(({ status }) => status === 'in');
  const cases = useRemote(listMyCases, { query: { limit: 20 } }, { when: signedIn });
  return signedIn && cases.data ? nextOf(cases.data.items) : { toDo: 0 };
}

/** The one matter that counts now; the only red button of the page when it waits for the person. */
export function NextThing() {
  const { next, toDo } = useNext();
  if (!next) return null;
  const when = whenOf(next);
  return (
    <Block padded className="home-next">
      <Box className="home-next-top">
        <Tag tone={toneOf(next)}>{next.stateText}</Tag>
        {toDo > 0 && (
          <Text size="small" tone="quiet">
            {`需要您处理 · ${toDo} 件`}
          </Text>
        )}
      </Box>
      <Heading level={2} look="plain">
        {next.title}
      </Heading>
      {when && (
        <Paragraph size="second" strong>
          {when}
        </Paragraph>
      )}
      <Box className="home-next-act">
        <Paragraph size="second" tone="quiet">
          {next.note}
        </Paragraph>
        <Button small look={toDo > 0 ? 'main' : 'line'} to={addressOf(next)}>
          {toDo > 0 ? '去处理' : '看详情'}
        </Button>
      </Box>
    </Block>
  );
}
