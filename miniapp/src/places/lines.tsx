import { Block } from '../components/block';
import { Box } from '../components/box';
import { Button } from '../components/button';
import { Pressable } from '../components/pressable';
import { Remote } from '../components/remote';
import { Skeleton } from '../components/skeleton';
import { Empty, Failed } from '../components/state-block';
import { Tag } from '../components/tag';
import type { TagTone } from '../components/tag/props';
import type { List } from './use-list';

export interface Line {
  id: string;
  name: string;
  note: string;
  tag?: { tone: TagTone; text: string } | undefined;
}

interface LinesProps<T> {
  of: List<T>;
  line: (item: T) => Line;
  chosenId: string | undefined;
  onChoose: (id: string) => void;
  /** What an empty list says. */
  nothing: string;
}

/** A list of the register in its four states. */
export function Lines<T>({ of, line, chosenId, onChoose, nothing }: LinesProps<T>) {
  const { items, state, problem, refresh } = of;
  if (items.length === 0 && state === 'loading') return <Skeleton rows={4} />;
  if (items.length === 0 && state === 'failed') {
    const failed = { state, data: undefined, error: problem, retry: refresh, staleAt: undefined } as const;
    return <Remote of={failed}>{() => null}</Remote>;
  }
  if (items.length === 0) return <Empty title={nothing} icon="done" step={{ text: '刷新', onPress: refresh }} />;
  return (
    <Block>
      {items.map(line).map(({ id, name, note, tag }) => (
        <Pressable
          key={id}
          className={id === chosenId ? 'places-line places-line-on' : 'places-line'}
          pressed={id === chosenId}
          onPress={() => onChoose(id)}
        >
          <Box as="span" className="places-line-name">
            {name}
          </Box>
          {tag && <Tag tone={tag.tone}>{tag.text}</Tag>}
          <Box as="span" className="places-line-note">
            {note}
          </Box>
        </Pressable>
      ))}
      {state === 'failed' && <Failed title={problem?.title} onRetry={refresh} />}
      {of.hasMore && (
        <Box className="places-more">
          <Button look="text" onPress={of.loadMore}>
            往下还有
          </Button>
        </Box>
      )}
    </Block>
  );
}

interface PilesProps<V extends string> {
  names: Readonly<Record<V, string>>;
  value: V;
  onChange: (value: V) => void;
}

/** Which part of a list. */
export function Piles<V extends string>({ names, value, onChange }: PilesProps<V>) {
  return (
    <Box className="places-piles" role="group" label="看哪一类">
      {(Object.entries(names) as [V, string][]).map(([name, text]) => (
        <Pressable
          key={name}
          className={name === value ? 'places-pile places-pile-on' : 'places-pile'}
          pressed={name === value}
          onPress={() => onChange(name)}
        >
          {text}
        </Pressable>
      ))}
    </Box>
  );
}
