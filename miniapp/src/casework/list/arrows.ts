/** A phone has no arrow keys. */
export function useArrows(_listId: string, _turn: (by: number) => void): void {}
