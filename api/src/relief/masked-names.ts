import { maskName } from '@jianghan/shared/masking';
import { decryptField } from '../crypto/fields';

const MOST_KEPT = 10_000;
const kept = new Map<string, string>();

/**
 * The name of a case as a list shows it. A list that is looked at again opens nothing twice: what is kept is the masked
 * name, under the very value that was opened for this row; a value that is sealed anew is another one.
 */
export function maskedName(caseId: string, sealed: string): string {
  const key = `${caseId} ${sealed}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const masked = maskName(decryptField(sealed, { table: 'relief_cases', rowId: caseId, column: 'name_enc' }));
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, masked);
  return masked;
}
