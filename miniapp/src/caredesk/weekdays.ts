const NAMES = ['一', '二', '三', '四', '五', '六', '日'];

/** The days of the week as choices; 1 is Monday. */
export const WEEKDAY_OPTIONS = NAMES.map((name, at) => ({
  value: String(at + 1),
  label: `周${name}`,
}));
