import { addDays, instantOf } from './dates';

/** From the vernal equinox on, one every 15° of the sun's way. */
const TERMS = (
  '春分 清明 谷雨 立夏 小满 芒种 夏至 小暑 大暑 立秋 处暑 白露 ' +
  '秋分 寒露 霜降 立冬 小雪 大雪 冬至 小寒 大寒 立春 雨水 惊蛰'
).split(' ');
const J2000_MS = Date.UTC(2000, 0, 1, 12);
const CENTURY_MS = 36_525 * 86_400_000;
/** Universal time runs behind the uniform time of the formulas, in our decades. */
const DELTA_T_MS = 70_000;

/** Apparent longitude of the sun in degrees, to 0.01°, a quarter of an hour (J. Meeus, Astronomical Algorithms, chapter 25). */
function sunLongitude(instant: Date): number {
  const t = (instant.getTime() + DELTA_T_MS - J2000_MS) / CENTURY_MS;
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const anomaly = radians(357.52911 + 35_999.05029 * t - 0.0001537 * t * t);
  const centre =
    (1.914602 - 0.004817 * t) * Math.sin(anomaly) +
    (0.019993 - 0.000101 * t) * Math.sin(2 * anomaly) +
    0.000289 * Math.sin(3 * anomaly);
  const node = radians(125.04 - 1934.136 * t);
  const longitude = 280.46646 + 36_000.76983 * t + 0.0003032 * t * t + centre - 0.00569 - 0.00478 * Math.sin(node);
  return ((longitude % 360) + 360) % 360;
}

/** The solar term that begins on a date in Shanghai, or null. Reckoned here because the library's answer depends on the device's time zone. */
export function solarTermOn(date: string): string | null {
  const before = Math.floor(sunLongitude(instantOf(date, '00:00')) / 15);
  const after = Math.floor(sunLongitude(instantOf(addDays(date, 1), '00:00')) / 15);
  return before === after ? null : (TERMS[after] ?? null);
}
