import { v7 } from 'uuid';
import { takeRandom } from '../crypto/random';

/** A UUIDv7: made by the application, so that a field's seal can be bound to its row before the row exists; in order of time. */
export function newId(): string {
  return v7({ random: takeRandom(16) });
}
