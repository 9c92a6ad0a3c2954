import { createHash, randomBytes } from 'node:crypto';
import { decryptField, encryptField } from '@jianghan/api/crypto/fields';
import { dateOf } from '@jianghan/shared/calendar/dates';
import { assertAges, assertCouple, assertSlotOpen, DEFAULT_BOOKING_PARAMETERS } from '@jianghan/shared/marriage/rules';
import { makeReference } from '@jianghan/shared/reference';
import type { Sequelize, Transaction } from 'sequelize';
import { v7 as uuid } from 'uuid';
import type { Models, Row } from './sequelize-models';

export interface Asked {
  accountId: string;
  slotId: string;
  key: string;
}

/**
 * The same booking as most applications on Sequelize write it: one transaction a request, the slot locked by a find,
 * each table through its model, several rows of a table with bulkCreate. Same rules, same seals, same rows.
 */
export function bookWithModels(sequelize: Sequelize, models: Models, asked: Asked): Promise<{ bookingId: string }> {
  return sequelize.transaction(async (transaction) => {
    const found = { transaction, rejectOnEmpty: true } as const;
    const account = await models.accounts.findByPk(asked.accountId, found);
    const draft = await models.marriage_drafts.findOne({ where: { accountId: asked.accountId }, ...found });
    const partner = await models.marriage_partners.findByPk(draft.get('partnerId') as string, found);
    await models.consents.findOne({
      where: { accountId: asked.accountId, withdrawnAt: null },
      ...found,
    });
    const slot = await models.marriage_slots.findByPk(asked.slotId, {
      lock: transaction.LOCK.UPDATE,
      ...found,
    });
    const people = [openPerson('accounts', account), openPerson('marriage_partners', partner)] as [Person, Person];
    decide(people, slot);
    const live = await models.live_parties.findAll({
      where: { idHash: people.map(({ idHash }) => idHash) },
      transaction,
    });
    if (live.length > 0) throw new Error('already booked');
    await slot.increment('taken', { transaction });
    return writeRows(models, { asked, draft, slot, people }, transaction);
  });
}

interface Person {
  idNumber: string;
  idHash: string;
}

/** Only the ID number is opened: the rules read nothing else. */
function openPerson(table: string, row: Row): Person {
  const place = { table, rowId: row.get('id') as string, column: 'id_number_enc' };
  return { idHash: row.get('idHash') as string, idNumber: decryptField(row.get('idNumberEnc') as string, place) };
}

function decide([own, partner]: [Person, Person], slot: Row): void {
  const couple = {
    own: { ...own, category: 'mainland' as const },
    partner: { ...partner, category: 'mainland' as const },
  };
  const startsAt = slot.get('startsAt') as Date;
  assertSlotOpen({ startsAt }, new Date(), DEFAULT_BOOKING_PARAMETERS);
  assertCouple(couple.own, couple.partner);
  assertAges(couple, dateOf(startsAt), DEFAULT_BOOKING_PARAMETERS);
  if ((slot.get('taken') as number) >= (slot.get('capacity') as number)) throw new Error('slot full');
}

interface Written {
  asked: Asked;
  draft: Row;
  slot: Row;
  people: [Person, Person];
}

async function writeRows(models: Models, written: Written, transaction: Transaction): Promise<{ bookingId: string }> {
  const bookingId = uuid();
  const ids = { bookingId, caseId: bookingId, reference: makeReference('MR', randomBytes(5)), now: new Date() };
  await writeCase(models, { ...written, ...ids }, transaction);
  await writeBooking(models, { ...written, ...ids }, transaction);
  return writeTraces(models, { ...written, ...ids }, transaction);
}

interface Placed extends Written {
  bookingId: string;
  caseId: string;
  reference: string;
  now: Date;
}

async function writeCase(models: Models, placed: Placed, transaction: Transaction): Promise<void> {
  const { asked, slot, reference, caseId, now } = placed;
  const { accountId } = asked;
  const file = {
    kind: 'marriage_booking',
    accountId,
    officeId: slot.get('officeId'),
    version: 1,
  };
  const times = { happensAt: slot.get('startsAt'), openedAt: now, updatedAt: now };
  await models.case_files.create(
    { id: caseId, reference, state: 'awaiting_partner', ...file, ...times },
    { transaction },
  );
  const event = { version: 1, action: 'book', toState: 'awaiting_partner', actorKind: 'resident', actorId: accountId };
  await models.case_events.create({ caseId, at: now, ...event }, { transaction });
}

async function writeBooking(models: Models, placed: Placed, transaction: Transaction): Promise<void> {
  const { asked, draft, people, bookingId, now } = placed;
  const { partnerId, ceremony, guests, counselling, needsJson } = draft.get() as Record<string, unknown>;
  const wishes = { ceremony, guests, counselling, needsJson, isBirthday: false };
  const checkInToken = randomBytes(16).toString('base64url');
  const { slotId } = asked;
  await models.marriage_bookings.create(
    { id: bookingId, slotId, partnerId, checkInToken, bookedAt: now, ...wishes },
    { transaction },
  );
  await models.live_parties.bulkCreate(
    people.map(({ idHash }) => ({ idHash, serviceGroup: 'MARRY', bookingId })),
    { transaction },
  );
}

async function writeTraces(models: Models, placed: Placed, transaction: Transaction): Promise<{ bookingId: string }> {
  const { asked, slot, reference, bookingId, caseId, now } = placed;
  const { accountId, key } = asked;
  const done = { action: 'booking.made', objectKind: 'marriage_booking', objectId: bookingId, traceId: uuid() };
  await models.audit_entries.create(
    { id: uuid(), at: now, actorKind: 'resident', actorId: accountId, ...done },
    { transaction },
  );
  const message = { topic: 'marriage.booked', dedupKey: `marriage.booked ${caseId}`, accountId, caseId };
  await models.outbox.create({ id: uuid(), createdAt: now, availableAt: now, ...message }, { transaction });
  const reply = { bookingId, caseId, reference, version: 1, state: 'awaiting_partner', startsAt: slot.get('startsAt') };
  const place = { table: 'idempotency_keys', rowId: `${accountId} ${key}`, column: 'reply_enc' };
  const bodyHash = createHash('sha256').update(asked.slotId).digest('hex');
  await models.idempotency_keys.create(
    {
      accountId,
      idempotencyKey: key,
      endpoint: 'bookMarriage',
      bodyHash,
      createdAt: now,
      replyEnc: encryptField(JSON.stringify(reply), place),
    },
    { transaction },
  );
  return reply;
}
