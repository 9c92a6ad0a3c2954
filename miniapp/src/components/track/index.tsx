import { Box } from '../box';
import './style.css';

interface TrackProps {
  /** 0 to 1; what is more fills the whole. */
  share: number;
  /** A mark that the bar is measured against, 0 to 1. */
  goal?: number;
  tone?: 'blue' | 'green';
}

/** A plain bar, silent: the same number stands beside it in words. */
export function Track({ share, goal, tone = 'blue' }: TrackProps) {
  return (
    <Box silent className={`track track-${tone}`}>
      <Box className="track-fill" style={{ width: `${Math.min(1, share) * 100}%` }} />
      {goal !== undefined && <Box className="track-goal" style={{ left: `${Math.min(1, goal) * 100}%` }} />}
    </Box>
  );
}
