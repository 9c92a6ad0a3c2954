/** A phone has no arrow keys. */
export function useArrows(_listId: string, _ways: { turn: (by: number) => void; back: () => void }): void {}
