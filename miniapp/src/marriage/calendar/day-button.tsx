import { Box } from '../../components/box';
import { Pressable } from '../../components/pressable';
import { Text } from '../../components/text';
import type { DayCell } from './month';

/** In the browser the sentence stands inside the button, so that its name is its content. */
const onWeapp = process.env.TARO_ENV === 'weapp';

/** Id of the chosen day, for the focus. */
export const CHOSEN = 'chosen-day';

/** What can be looked at: a day with times, or one whose opening is still to come. */
const opens = ({ state }: DayCell) => state === 'free' || state === 'full' || state === 'unreleased';

/** One day as a real button: number, lunar day, places in words. */
export function Day({ cell, chosen, onChoose }: { cell: DayCell; chosen: boolean; onChoose: (on: string) => void }) {
  const { on, number, small, mark, words, state, isOutside, spoken } = cell;
  const className = [
    'calendar-cell',
    state === 'free' && 'calendar-free',
    isOutside && 'calendar-outside',
    chosen && 'calendar-chosen',
  ];
  return (
    <Box as="li" role="listitem">
      <Pressable
        id={chosen ? CHOSEN : undefined}
        className={className.filter(Boolean).join(' ')}
        label={onWeapp ? spoken : undefined}
        pressed={opens(cell) ? chosen : undefined}
        disabled={!opens(cell)}
        onPress={() => onChoose(on)}
      >
        {!onWeapp && <Text className="spoken">{spoken}</Text>}
        <Box as="span" className="calendar-number" silent>
          {number}
          {mark && (
            <Box as="span" className={mark === '休' ? 'calendar-mark' : 'calendar-mark calendar-mark-work'}>
              {mark}
            </Box>
          )}
        </Box>
        <Box as="span" className="calendar-small" silent>
          {small}
        </Box>
        <Box as="span" className="calendar-words" silent>
          {words}
        </Box>
      </Pressable>
    </Box>
  );
}
