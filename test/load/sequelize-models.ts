import { DataTypes, type Model, type ModelAttributes, type ModelStatic, Sequelize } from 'sequelize';

/** Plain rows: the comparison reads and writes them through models as most Sequelize applications do. */
export type Row = Model<Record<string, unknown>, Record<string, unknown>> & Record<string, unknown>;

const id = { type: DataTypes.CHAR(36), primaryKey: true };
const uuid = DataTypes.CHAR(36);
const hash = DataTypes.CHAR(64);
const text = DataTypes.STRING(512);
const whole = DataTypes.INTEGER;
const instant = DataTypes.DATE(3);

const TABLES = {
  sessions: { id, tokenHash: hash, accountId: uuid, expiresAt: instant },
  accounts: { id, nameEnc: text, idNumberEnc: text, idHash: hash, phoneEnc: text, realNameAt: instant },
  consents: { id, accountId: uuid, purpose: text, version: text, withdrawnAt: instant },
  marriage_partners: { id, category: text, nameEnc: text, idNumberEnc: text, idHash: hash, phoneEnc: text },
  marriage_drafts: {
    id,
    accountId: uuid,
    version: whole,
    ownCategory: text,
    partnerId: uuid,
    ceremony: text,
    guests: whole,
    counselling: text,
    needsJson: text,
  },
  marriage_slots: { id, officeId: uuid, startsAt: instant, capacity: whole, taken: whole },
  case_files: {
    id,
    reference: text,
    kind: text,
    accountId: uuid,
    officeId: uuid,
    state: text,
    version: whole,
    happensAt: instant,
    openedAt: instant,
    updatedAt: instant,
  },
  case_events: {
    caseId: { type: uuid, primaryKey: true },
    version: { type: whole, primaryKey: true },
    action: text,
    fromState: text,
    toState: text,
    actorKind: text,
    actorId: uuid,
    at: instant,
  },
  marriage_bookings: {
    id,
    slotId: uuid,
    partnerId: uuid,
    checkInToken: text,
    ceremony: text,
    guests: whole,
    counselling: text,
    needsJson: text,
    isBirthday: DataTypes.BOOLEAN,
    bookedAt: instant,
  },
  live_parties: {
    idHash: { type: hash, primaryKey: true },
    serviceGroup: { type: text, primaryKey: true },
    bookingId: uuid,
  },
  audit_entries: {
    id,
    at: instant,
    actorKind: text,
    actorId: uuid,
    action: text,
    objectKind: text,
    objectId: uuid,
    traceId: text,
  },
  outbox: { id, topic: text, dedupKey: text, accountId: uuid, caseId: uuid, createdAt: instant, availableAt: instant },
  idempotency_keys: {
    accountId: { type: uuid, primaryKey: true },
    idempotencyKey: { type: text, primaryKey: true },
    endpoint: text,
    bodyHash: hash,
    replyEnc: DataTypes.TEXT,
    createdAt: instant,
  },
} as const satisfies Record<string, ModelAttributes<Row>>;

export type Models = Record<keyof typeof TABLES, ModelStatic<Row>>;

/** The tables of the product as ordinary Sequelize models, with the pool that Sequelize users choose. */
export function openModels(url: string): { sequelize: Sequelize; models: Models } {
  const sequelize = new Sequelize(url, {
    dialect: 'mysql',
    logging: false,
    timezone: '+00:00',
    pool: { max: 8, acquire: 60_000 },
    define: { timestamps: false, underscored: true, freezeTableName: true },
  });
  const models = Object.fromEntries(
    Object.entries(TABLES).map(([name, columns]) => [
      name,
      sequelize.define<Row>(name, columns as ModelAttributes<Row>),
    ]),
  );
  return { sequelize, models: models as Models };
}
