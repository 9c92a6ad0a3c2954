import { DataTypes, type Model } from 'sequelize';
import { sequelize } from '../db/database';

export interface InboxRow {
  id: string;
  accountId: string;
  topic: string;
  caseId: string | null;
  textVersion: number;
  factsJson: string | null;
  sentAt: Date | string;
  readAt: Date | string | null;
}

export const inboxMessages = sequelize.define<Model<InboxRow>>('inbox_messages', {
  id: { type: DataTypes.CHAR(36), primaryKey: true },
  accountId: DataTypes.CHAR(36),
  topic: DataTypes.STRING(64),
  caseId: DataTypes.CHAR(36),
  textVersion: DataTypes.INTEGER,
  factsJson: DataTypes.STRING(1000),
  sentAt: DataTypes.DATE(3),
  readAt: DataTypes.DATE(3),
});
