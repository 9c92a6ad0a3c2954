/** Police, ambulance, fire brigade. */
export const DANGER = [
  { phone: '110', who: '报警' },
  { phone: '120', who: '急救' },
  { phone: '119', who: '火警' },
] as const;
