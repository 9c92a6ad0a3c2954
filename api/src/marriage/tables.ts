import { type CreationOptional, DataTypes, type InferAttributes, type InferCreationAttributes, Model } from 'sequelize';
import { sequelize } from '../db/database';

/** What the couple filled in; one draft an account, kept 30 days after the last change (P-14). */
export class DraftRow extends Model<InferAttributes<DraftRow>, InferCreationAttributes<DraftRow>> {
  declare id: string;
  declare accountId: string;
  declare version: number;
  declare ownCategory: CreationOptional<string | null>;
  declare partnerId: CreationOptional<string | null>;
  declare ofAge: CreationOptional<boolean>;
  declare ceremony: CreationOptional<string | null>;
  declare guests: CreationOptional<number | null>;
  declare counselling: CreationOptional<string | null>;
  declare needsJson: CreationOptional<string>;
  declare updatedAt: Date;
}

DraftRow.init(
  {
    id: { type: DataTypes.CHAR(36), primaryKey: true },
    accountId: DataTypes.CHAR(36),
    version: DataTypes.INTEGER,
    ownCategory: DataTypes.STRING(16),
    partnerId: DataTypes.CHAR(36),
    ofAge: { type: DataTypes.BOOLEAN, defaultValue: false },
    ceremony: DataTypes.STRING(3),
    guests: DataTypes.INTEGER,
    counselling: DataTypes.STRING(3),
    needsJson: { type: DataTypes.STRING(255), defaultValue: '[]' },
    updatedAt: DataTypes.DATE(3),
  },
  { sequelize, tableName: 'marriage_drafts' },
);
