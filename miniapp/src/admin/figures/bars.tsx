import { sayDate } from '@jianghan/shared/calendar/words';
import { percent } from '@jianghan/shared/figures/csv';
import type { Period } from '@jianghan/shared/figures/schemas';
import { Block } from '../../components/block';
import { Box } from '../../components/box';
import { Track } from '../../components/track';

interface BarsProps {
  label: string;
  by: Period;
  bars: readonly { from: string; share: number | null }[];
  /** A mark that every bar is measured against. */
  goal?: number;
}

/** Plain bars, each with its number in words; the table below holds the same numbers. */
export function Bars({ label, by, bars, goal }: BarsProps) {
  const known = bars.filter(({ share }) => share !== null);
  if (known.length === 0) return <Block padded>还没有数。</Block>;
  return (
    <Block padded label={label}>
      <Box as="ul" role="list" label={label} className="admin-bars">
        {known.map(({ from, share }) => (
          <Box as="li" role="listitem" key={from} className="admin-bar-line">
            <Box as="span">{sayPeriod(from, by)}</Box>
            <Track share={share ?? 0} goal={goal} />
            <Box as="span" className="admin-bar-value">
              {percent(share)}
            </Box>
          </Box>
        ))}
      </Box>
    </Block>
  );
}

/** 12月18日, 12月14日起, 2026年12月 */
export function sayPeriod(from: string, by: Period): string {
  if (by === 'month') return `${from.slice(0, 4)}年${Number(from.slice(5, 7))}月`;
  const day = sayDate(from).split(' ')[0] ?? from;
  return by === 'week' ? `${day}起` : day;
}
