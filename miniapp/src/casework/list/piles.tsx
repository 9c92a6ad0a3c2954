import { PILES } from '@jianghan/shared/relief/contract-casework';
import { Box } from '../../components/box';
import { Pressable } from '../../components/pressable';
import type { PileName } from './use-work';

const NAMES = Object.keys(PILES) as PileName[];
const LOOK: Partial<Record<PileName, string>> = { due_today: 'casework-pile-soon', overdue: 'casework-pile-late' };

interface PilesProps {
  counts: Partial<Record<PileName, number>> | undefined;
  value: PileName | null;
  onChange: (pile: PileName) => void;
}

/** New, mine, due today, overdue, waiting for others: how many there are of each. */
export function Piles({ counts, value, onChange }: PilesProps) {
  return (
    <Box className="casework-piles" role="group" label="哪一类">
      {NAMES.map((name) => {
        const count = counts?.[name];
        const look = count === 0 ? undefined : LOOK[name];
        return (
          <Pressable
            key={name}
            className={['casework-pile', value === name && 'casework-pile-on', look].filter(Boolean).join(' ')}
            pressed={value === name}
            onPress={() => onChange(name)}
          >
            <Box as="span" className="casework-pile-count">
              {count ?? '—'}
            </Box>
            {PILES[name]}
          </Pressable>
        );
      })}
    </Box>
  );
}
