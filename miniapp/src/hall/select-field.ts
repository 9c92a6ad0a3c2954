/** A phone's scan comes from its camera, not into the field. */
export function selectField(_id: string): void {}
