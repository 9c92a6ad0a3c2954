import { STREETS } from './streets';

/** Somebody in trouble, for the examples of the interface and for tests: nothing said but what must be. */
export const EXAMPLE_NEED = {
  street: STREETS[6]?.officeId ?? '',
  community: null,
  place: '建设大道 1 号',
  cause: 'fire',
  began: 'today',
  story: null,
  isDanger: false,
  isSmall: null,
  persons: 1,
} as const;
