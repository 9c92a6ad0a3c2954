import { PERSONAL_COLUMNS, type PersonalColumn, RETENTIONS } from '@jianghan/shared/personal-data';

/** One purpose as the resident reads it. */
export interface Use {
  purpose: string;
  /** Names of what is used for it; sensitive ones are marked (P-02). */
  what: string;
  basis: string;
  kept: string;
}

const BY_CONSENT = '身份信息经您单独同意；其余为办事必需，依法告知您';
const BY_DUTY = '办事必需，依法告知您';
/** Hashes and sealed copies have no name of their own in the registry. */
const UNREADABLE = '加密或单向摘要处理过的记录，看不出是谁';

function namesOf(columns: readonly PersonalColumn[]): string {
  const names = columns
    .filter(({ exportName }) => exportName !== null)
    .map(({ exportName, sensitive }) => (sensitive ? `${exportName}（敏感）` : `${exportName}`));
  return names.length > 0 ? [...new Set(names)].join('、') : UNREADABLE;
}

/** Purposes in the order of the registry, each with everything the house keeps for it: the page cannot fall behind it. */
export function listUses(columns: readonly PersonalColumn[] = PERSONAL_COLUMNS): Use[] {
  const purposes = [...new Set(columns.map(({ purpose }) => purpose))];
  return purposes.map((purpose) => {
    const own = columns.filter((column) => column.purpose === purpose);
    return {
      purpose,
      what: namesOf(own),
      basis: own.some(({ consent }) => consent !== null) ? BY_CONSENT : BY_DUTY,
      kept: [...new Set(own.map(({ retention }) => RETENTIONS[retention]))].join('；'),
    };
  });
}
