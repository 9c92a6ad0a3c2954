import { searchAudit } from '@jianghan/shared/trust/audit';
import { useState } from 'react';
import { useRemote } from '../../use-remote';

const PAGE_SIZE = 20;
const NOTHING = { object: '', person: '', from: '', to: '' };

export type SearchFields = typeof NOTHING;

/** What is typed, and what was asked for with it: a line is looked for when 查 is pressed, not at each letter. */
export function useSearch() {
  const [typed, setTyped] = useState<SearchFields>(NOTHING);
  const [asked, setAsked] = useState<Partial<SearchFields> & { cursor?: string }>({});
  const lines = useRemote(
    searchAudit,
    { query: { limit: PAGE_SIZE, ...asked } },
    { isEmpty: ({ items }) => items.length === 0 },
  );
  const search = () => {
    const given = Object.entries(typed).map(([name, value]) => [name, value.trim()] as const);
    setAsked(Object.fromEntries(given.filter(([, value]) => value !== '')));
  };
  const set = (field: keyof SearchFields) => (value: string) => setTyped((before) => ({ ...before, [field]: value }));
  return {
    typed,
    set,
    search,
    lines,
    later: (cursor: string) => setAsked((before) => ({ ...before, cursor })),
    isLater: asked.cursor !== undefined,
  };
}
