import { timeOf } from '@jianghan/shared/calendar/dates';
import { Box } from '../components/box';

const TOWER = [
  'M4 103.2H112M18 103V62h80v41M14 62h88M18 74h80M28 103V74M40 103V74M76 103V74M88 103V74M50 103V88a8 8 0 0 1 16 0v15',
  'M24 68h6M36 68h6M74 68h6M86 68h6M42 62V24h32v38M39 24h38M46 24v-6h24v6M50 18v-4h16v4M53 14l5-8 5 8M58 6V1M48 56h4M56 56h4M64 56h4',
].join('');

function hand(turn: number, length: number): string {
  const angle = turn * 2 * Math.PI;
  return `M58 38l${(Math.sin(angle) * length).toFixed(2)} ${(-Math.cos(angle) * length).toFixed(2)}`;
}

/** The clock tower of the old customs house as a picture for a style: its hands show Shanghai's hour. */
function towerAt(now: Date): string {
  const [hour = 0, minute = 0] = timeOf(now).split(':').map(Number);
  const hands = hand(((hour % 12) + minute / 60) / 12, 5.5) + hand(minute / 60, 7.7);
  const svg = [
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 116 104' fill='none' stroke='%23B9C2CB' stroke-width='1.5' stroke-linejoin='round' stroke-linecap='round'>",
    `<path d='${TOWER}'/><circle cx='58' cy='38' r='10' fill='%23fff' stroke='%2347505A'/><path d='${hands}' stroke='%239F210F' stroke-width='1.8'/></svg>`,
  ].join('');
  return `url("data:image/svg+xml,${svg.replace(/</g, '%3C').replace(/>/g, '%3E')}")`;
}

/** The one ornament of the app. */
export function ClockTower({ now }: { now: Date }) {
  return <Box silent className="home-tower" style={{ backgroundImage: towerAt(now) }} />;
}
