import { DataTypes, type Model } from 'sequelize';
import { sequelize } from '../db/database';

const id = { type: DataTypes.CHAR(36), primaryKey: true };
const hash = DataTypes.CHAR(64);

export interface AccountRow {
  id: string;
  phoneEnc: string | null;
  phoneHash: string | null;
  nameEnc: string | null;
  idNumberEnc: string | null;
  idHash: string | null;
  openidEnc: string | null;
  openidHash: string | null;
  realNameAt: Date | string | null;
  elder: boolean;
  contrast: boolean;
  createdAt: Date | string;
}

export const accounts = sequelize.define<Model<AccountRow>>('accounts', {
  id,
  phoneEnc: DataTypes.STRING(255),
  phoneHash: hash,
  nameEnc: DataTypes.STRING(512),
  idNumberEnc: DataTypes.STRING(255),
  idHash: hash,
  openidEnc: DataTypes.STRING(255),
  openidHash: hash,
  realNameAt: DataTypes.DATE(3),
  elder: DataTypes.BOOLEAN,
  contrast: DataTypes.BOOLEAN,
  createdAt: DataTypes.DATE(3),
});

export interface SessionRow {
  id: string;
  tokenHash: string;
  accountId: string;
  client: 'h5' | 'weapp';
  createdAt: Date | string;
  expiresAt: Date | string;
  steppedUpAt: Date | string | null;
}

export const sessions = sequelize.define<Model<SessionRow>>('sessions', {
  id,
  tokenHash: hash,
  accountId: DataTypes.CHAR(36),
  client: DataTypes.STRING(8),
  createdAt: DataTypes.DATE(3),
  expiresAt: DataTypes.DATE(3),
  steppedUpAt: DataTypes.DATE(3),
});

export interface SmsCodeRow {
  id: string;
  phoneHash: string;
  codeHash: string;
  attempts: number;
  createdAt: Date | string;
  expiresAt: Date | string;
  usedAt: Date | string | null;
}

export const smsCodes = sequelize.define<Model<SmsCodeRow>>('sms_codes', {
  id,
  phoneHash: hash,
  codeHash: hash,
  attempts: DataTypes.INTEGER,
  createdAt: DataTypes.DATE(3),
  expiresAt: DataTypes.DATE(3),
  usedAt: DataTypes.DATE(3),
});

export interface ConsentRow {
  id: string;
  accountId: string;
  purpose: string;
  version: string;
  givenAt: Date | string;
  withdrawnAt: Date | string | null;
}

export const consents = sequelize.define<Model<ConsentRow>>('consents', {
  id,
  accountId: DataTypes.CHAR(36),
  purpose: DataTypes.STRING(32),
  version: DataTypes.STRING(20),
  givenAt: DataTypes.DATE(3),
  withdrawnAt: DataTypes.DATE(3),
});
