import type { FoundPlaces } from '@jianghan/shared/eldercare/contract-finder';
import { CIRCLE_NEEDS, NEEDS, type Need } from '@jianghan/shared/eldercare/places';
import { Chip, Chips } from '../../components/chips';
import { useWanted, want } from '../wanted';

/** What somebody needs, each with how many places answer it here. */
export function NeedChips({ counts }: { counts: FoundPlaces['counts'] }) {
  const need = useWanted((state) => state.need);
  return (
    <Chips label="需要什么">
      <Chip isOn={need === null} isEmpty={counts.all === 0} onPress={() => want({ need: null })}>
        {`全部 ${counts.all}`}
      </Chip>
      {(CIRCLE_NEEDS as readonly Need[]).map((one) => (
        <Chip key={one} isOn={need === one} isEmpty={counts.needs[one] === 0} onPress={() => want({ need: one })}>
          {`${NEEDS[one]} ${counts.needs[one]}`}
        </Chip>
      ))}
    </Chips>
  );
}
