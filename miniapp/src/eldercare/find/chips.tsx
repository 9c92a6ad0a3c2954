import type { FoundPlaces } from '@jianghan/shared/eldercare/contract-finder';
import { CIRCLE_NEEDS, NEEDS, type Need } from '@jianghan/shared/eldercare/places';
import { Box } from '../../components/box';
import { Pressable } from '../../components/pressable';
import { useWanted, want } from '../wanted';

/** What somebody needs, each with how many places answer it here. */
export function Chips({ counts }: { counts: FoundPlaces['counts'] }) {
  const need = useWanted((state) => state.need);
  return (
    <Box role="group" label="需要什么" className="elder-chips">
      <Chip words="全部" count={counts.all} isOn={need === null} onPress={() => want({ need: null })} />
      {(CIRCLE_NEEDS as readonly Need[]).map((one) => (
        <Chip
          key={one}
          words={NEEDS[one]}
          count={counts.needs[one]}
          isOn={need === one}
          onPress={() => want({ need: one })}
        />
      ))}
    </Box>
  );
}

interface ChipProps {
  words: string;
  count: number;
  isOn: boolean;
  onPress: () => void;
}

function Chip({ words, count, isOn, onPress }: ChipProps) {
  const looks = ['elder-chip', isOn && 'elder-chip-on', count === 0 && 'elder-chip-zero'].filter(Boolean).join(' ');
  return (
    <Pressable className={looks} pressed={isOn} onPress={onPress}>
      {`${words} ${count}`}
    </Pressable>
  );
}
