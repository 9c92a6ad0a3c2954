import { maskIdNumber, maskName, maskPhone } from '@jianghan/shared/masking';
import { type PersonalColumn, RETENTIONS } from '@jianghan/shared/personal-data';
import { LEFT_OUT_OF_RELIEF } from '@jianghan/shared/trust/left-out';
import type { OwnData, OwnGroup } from '@jianghan/shared/trust/own-data';
import type { Transaction } from 'sequelize';
import { record } from '../audit/audit';
import { decryptField } from '../crypto/fields';
import { toDate } from '../db/sql';
import { transact } from '../db/transact';
import { type Call, signedIn } from '../http/call';
import { assertSteppedUp } from '../http/scope';
import { isLockedAtClosing } from './closing';
import { COPIED, findOwner, listOwned, type Owner, placeOf, type StoredRow } from './store-owned';

/** What is kept about the resident, by the registry; names and numbers masked (C-44). */
export async function getMyData(call: Call): Promise<OwnData> {
  const owner = await findOwner(null, signedIn(call).accountId);
  return readAll(null, owner, { now: call.now, isMasked: true });
}

/** The same in clear. The line of the audit is in the same transaction: if it cannot be written, nothing is handed over. */
export async function exportMyData(call: Call): Promise<OwnData> {
  const { accountId } = signedIn(call);
  assertSteppedUp(call);
  return transact(async (tx) => {
    await record(tx, { call, action: 'account.data_copied', object: { kind: 'account', id: accountId } });
    return readAll(tx, await findOwner(tx, accountId), { now: call.now, isMasked: false });
  });
}

interface Manner {
  now: Date;
  isMasked: boolean;
}

async function readAll(tx: Transaction | null, owner: Owner, manner: Manner): Promise<OwnData> {
  const groups: OwnGroup[] = [];
  for (const part of COPIED) {
    const rows = await listOwned(tx, owner, part);
    const { purpose, retention } = part.columns[0] as PersonalColumn;
    groups.push({
      table: part.table,
      purpose,
      kept: RETENTIONS[retention],
      atClosing: isLockedAtClosing(retention) ? 'locked' : 'deleted',
      rows: rows.map((row) =>
        part.columns.map((column) => ({ name: nameOf(column), value: say(row, column, manner) })),
      ),
    });
  }
  const hasRelief = groups.some(({ table, rows }) => table === 'relief_cases' && rows.length > 0);
  return { madeAt: manner.now.toISOString(), groups, leftOut: hasRelief ? [...LEFT_OUT_OF_RELIEF] : [] };
}

const nameOf = ({ exportName }: PersonalColumn) => exportName as string;

/** Instants as ISO text whatever the database makes of them. */
const WRITTEN_INSTANT = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}/;

function say(row: StoredRow, { table, column }: PersonalColumn, { isMasked }: Manner): string | null {
  const stored = row[column] ?? null;
  if (stored === null) return null;
  if (column.endsWith('_enc')) {
    const clear = decryptField(String(stored), placeOf(table, row, column));
    return isMasked ? masked(column, clear) : clear;
  }
  if (stored instanceof Date || WRITTEN_INSTANT.test(String(stored)))
    return toDate(stored as Date | string).toISOString();
  return String(stored);
}

function masked(column: string, clear: string): string {
  if (column.startsWith('name')) return maskName(clear);
  if (column.startsWith('id_number')) return maskIdNumber(clear);
  if (column.startsWith('phone')) return maskPhone(clear);
  return `${clear.slice(0, 2)}****`;
}
