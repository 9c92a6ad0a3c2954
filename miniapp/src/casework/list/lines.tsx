import type { ReliefListItem } from '@jianghan/shared/relief/schemas-staff';
import { Block } from '../../components/block';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { Icon } from '../../components/icon';
import { Pressable } from '../../components/pressable';
import { Remote } from '../../components/remote';
import { Skeleton } from '../../components/skeleton';
import { Empty, Failed } from '../../components/state-block';
import { sayCase, sayDue, sayPlace } from '../words';
import type { useWork } from './use-work';

const SIGN = { danger: 'warning', warn: 'clock' } as const;

export const lineId = (caseId: string) => `casework-line-${caseId}`;

interface LinesProps {
  work: ReturnType<typeof useWork>;
  chosenId: string | undefined;
  onChoose: (caseId: string) => void;
  /** What an empty list says. */
  nothing: string;
}

/** The cases, the most urgent first. */
export function Lines({ work, chosenId, onChoose, nothing }: LinesProps) {
  const { items, state, problem } = work;
  if (items.length === 0 && state === 'loading') return <Skeleton rows={4} />;
  if (items.length === 0 && problem !== undefined && state === 'failed') {
    const of = { state, data: undefined, error: problem, retry: work.refresh, staleAt: undefined } as const;
    return <Remote of={of}>{() => null}</Remote>;
  }
  if (items.length === 0) return <Empty title={nothing} icon="done" />;
  return (
    <Block className="casework-lines" label="办件">
      {items.map((item) => (
        <Line key={item.caseId} item={item} isOn={item.caseId === chosenId} onChoose={onChoose} />
      ))}
      {state === 'failed' && <Failed title={problem?.title} onRetry={work.refresh} />}
      {work.hasMore && (
        <Button look="text" onPress={work.loadMore}>
          往下还有
        </Button>
      )}
    </Block>
  );
}

interface LineProps {
  item: ReliefListItem;
  isOn: boolean;
  onChoose: (caseId: string) => void;
}

function Line({ item, isOn, onChoose }: LineProps) {
  const due = sayDue(item);
  const sign = due.tone === 'danger' || due.tone === 'warn' ? SIGN[due.tone] : undefined;
  return (
    <Pressable
      id={lineId(item.caseId)}
      className={isOn ? 'casework-line casework-line-on' : 'casework-line'}
      pressed={isOn}
      onPress={() => onChoose(item.caseId)}
    >
      <Box as="span" className="casework-line-who">
        {sayCase(item)}
        {item.isDanger && (
          <Box as="span" className="casework-line-danger">
            <Icon name="warning" size={16} />
            有危险
          </Box>
        )}
      </Box>
      <Box as="span" className={`casework-line-due tone-${due.tone}`}>
        {sign !== undefined && <Icon name={sign} size={16} />}
        {due.text}
      </Box>
      <Box as="span" className="casework-line-note">
        {sayPlace(item)}
      </Box>
      <Box as="span" className="casework-line-on-day">
        {due.on}
      </Box>
    </Pressable>
  );
}
