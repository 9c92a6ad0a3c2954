import { create } from 'zustand';

/** So many lie side by side and can still be read. */
export const MOST_COMPARED = 3;

interface Compared {
  ids: readonly string[];
}

/** The places put aside to be compared, while the app is open. */
export const useCompared = create<Compared>(() => ({ ids: [] }));

export function compareAlso(id: string): void {
  const { ids } = useCompared.getState();
  if (!ids.includes(id) && ids.length < MOST_COMPARED) useCompared.setState({ ids: [...ids, id] });
}

export function compareNoMore(id: string): void {
  useCompared.setState({ ids: useCompared.getState().ids.filter((other) => other !== id) });
}
