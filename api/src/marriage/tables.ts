import { type CreationOptional, DataTypes, type InferAttributes, type InferCreationAttributes, Model } from 'sequelize';
import { sequelize } from '../db/database';

/** What the couple filled in; one draft an account, kept 30 days after the last change (P-14). */
export class DraftRow extends Model<InferAttributes<DraftRow>, InferCreationAttributes<DraftRow>> {
  declare id: string;
  declare accountId: string;
  declare version: number;
  declare ownCategory: string | null;
  declare partnerCategory: string | null;
  declare partnerNameEnc: string | null;
  declare partnerIdNumberEnc: string | null;
  declare partnerIdHash: string | null;
  declare partnerPhoneEnc: string | null;
  declare ceremony: string | null;
  declare guests: number | null;
  declare counselling: string | null;
  declare needsJson: CreationOptional<string>;
  declare updatedAt: Date;
}

DraftRow.init(
  {
    id: { type: DataTypes.CHAR(36), primaryKey: true },
    accountId: DataTypes.CHAR(36),
    version: DataTypes.INTEGER,
    ownCategory: DataTypes.STRING(16),
    partnerCategory: DataTypes.STRING(16),
    partnerNameEnc: DataTypes.STRING(512),
    partnerIdNumberEnc: DataTypes.STRING(255),
    partnerIdHash: DataTypes.CHAR(64),
    partnerPhoneEnc: DataTypes.STRING(255),
    ceremony: DataTypes.STRING(3),
    guests: DataTypes.INTEGER,
    counselling: DataTypes.STRING(3),
    needsJson: { type: DataTypes.STRING(255), defaultValue: '[]' },
    updatedAt: DataTypes.DATE(3),
  },
  { sequelize, tableName: 'marriage_drafts' },
);
