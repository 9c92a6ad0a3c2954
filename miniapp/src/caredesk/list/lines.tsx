import type { CareListItem } from '@jianghan/shared/care/views';
import { Block } from '../../components/block';
import { Box } from '../../components/box';
import { Icon } from '../../components/icon';
import { Pressable } from '../../components/pressable';
import { sayCare, sayNext } from '../words';

const SIGN = { danger: 'warning', warn: 'clock' } as const;

export const lineId = (caseId: string) => `caredesk-line-${caseId}`;

interface LinesProps {
  items: readonly CareListItem[];
  chosenId: string | undefined;
  onChoose: (caseId: string) => void;
}

/** The cases, the most urgent first. */
export function Lines({ items, chosenId, onChoose }: LinesProps) {
  return (
    <Block className="caredesk-lines" label="办件">
      {items.map((item) => (
        <Line key={item.caseId} item={item} isOn={item.caseId === chosenId} onChoose={onChoose} />
      ))}
    </Block>
  );
}

interface LineProps {
  item: CareListItem;
  isOn: boolean;
  onChoose: (caseId: string) => void;
}

function Line({ item, isOn, onChoose }: LineProps) {
  const next = sayNext(item, new Date());
  const sign = next.tone === 'danger' || next.tone === 'warn' ? SIGN[next.tone] : undefined;
  return (
    <Pressable
      id={lineId(item.caseId)}
      className={isOn ? 'caredesk-line caredesk-line-on' : 'caredesk-line'}
      pressed={isOn}
      onPress={() => onChoose(item.caseId)}
    >
      <Box as="span" className="caredesk-line-who">
        {sayCare(item)}
      </Box>
      <Box as="span" className={`caredesk-line-next tone-${next.tone}`}>
        {sign !== undefined && <Icon name={sign} size={16} />}
        {next.text}
      </Box>
      <Box as="span" className="caredesk-line-note">
        {`${item.stateText} · ${item.officeName}`}
      </Box>
      <Box as="span" className="caredesk-line-on-day">
        {next.on}
      </Box>
    </Pressable>
  );
}
