/** Which text colour stands on which ground. The test holds each pair to its contrast in every theme. */
export const PAIRS = [
  ...(['ink', 'quiet'] as const).flatMap((text) =>
    (
      [
        'paper',
        'ground',
        'sunk',
        'brand-tint',
        'rose-tint',
        'blue-tint',
        'green-tint',
        'warn-tint',
        'danger-tint',
        'done-tint',
      ] as const
    ).map((ground) => [text, ground] as const),
  ),
  ...(['brand', 'rose', 'blue', 'green', 'warn', 'danger', 'done'] as const).flatMap((text) =>
    ([`${text}-tint`, 'paper', 'ground'] as const).map((ground) => [text, ground] as const),
  ),
  // The chosen line of a list.
  ...(['warn', 'danger', 'done'] as const).map((text) => [text, 'blue-tint'] as const),
  ['rose-deep', 'rose-tint'] as const,
  ...(['brand', 'brand-press', 'rose', 'blue', 'green', 'ink'] as const).map((ground) => ['on-solid', ground] as const),
] as const;

/** Outlines of controls: the edge must be seen, 3:1 (WCAG 1.4.11). */
export const OUTLINES = [
  ['edge', 'paper'],
  ['edge', 'ground'],
  ['blue', 'ground'],
] as const;
