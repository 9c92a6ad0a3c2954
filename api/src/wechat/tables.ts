import { DataTypes, type Model } from 'sequelize';
import { sequelize } from '../db/database';

export interface WechatTokenRow {
  appid: string;
  tokenEnc: string | null;
  expiresAt: Date | string;
  renewingUntil: Date | string | null;
}

export const wechatTokens = sequelize.define<Model<WechatTokenRow>>('wechat_tokens', {
  appid: { type: DataTypes.STRING(64), primaryKey: true },
  tokenEnc: DataTypes.STRING(2048),
  expiresAt: DataTypes.DATE(3),
  renewingUntil: DataTypes.DATE(3),
});

export interface WechatCodeRow {
  codeHash: string;
  claimedAt: Date | string;
}

export const wechatCodes = sequelize.define<Model<WechatCodeRow>>('wechat_codes', {
  codeHash: { type: DataTypes.CHAR(64), primaryKey: true },
  claimedAt: DataTypes.DATE(3),
});
