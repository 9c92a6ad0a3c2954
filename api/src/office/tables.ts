import { type CreationOptional, DataTypes, type InferAttributes, type InferCreationAttributes, Model } from 'sequelize';
import { sequelize } from '../db/database';

export class OfficeRow extends Model<InferAttributes<OfficeRow>, InferCreationAttributes<OfficeRow>> {
  declare id: string;
  declare name: string;
  declare address: string;
  declare phone: string;
  declare longitude: number | null;
  declare latitude: number | null;
  declare isSample: CreationOptional<boolean>;
  /** Counts the changes of all that belongs to the office: hours, services, days. */
  declare version: CreationOptional<number>;
  declare kind: CreationOptional<string>;
}

OfficeRow.init(
  {
    id: { type: DataTypes.CHAR(36), primaryKey: true },
    name: DataTypes.STRING(100),
    address: DataTypes.STRING(200),
    phone: DataTypes.STRING(32),
    longitude: DataTypes.DOUBLE,
    latitude: DataTypes.DOUBLE,
    isSample: { type: DataTypes.BOOLEAN, defaultValue: false },
    version: { type: DataTypes.INTEGER, defaultValue: 1 },
    kind: { type: DataTypes.STRING(16), defaultValue: 'registry' },
  },
  { sequelize, tableName: 'offices' },
);

export class OfficeHoursRow extends Model<InferAttributes<OfficeHoursRow>, InferCreationAttributes<OfficeHoursRow>> {
  declare id: string;
  declare officeId: string;
  /** 1 is Monday. */
  declare weekday: number;
  declare opens: string;
  declare closes: string;
}

OfficeHoursRow.init(
  {
    id: { type: DataTypes.CHAR(36), primaryKey: true },
    officeId: DataTypes.CHAR(36),
    weekday: DataTypes.INTEGER,
    opens: DataTypes.CHAR(5),
    closes: DataTypes.CHAR(5),
  },
  { sequelize, tableName: 'office_hours' },
);

export class OfficeServiceRow extends Model<
  InferAttributes<OfficeServiceRow>,
  InferCreationAttributes<OfficeServiceRow>
> {
  declare officeId: string;
  declare service: string;
  /** Couples a slot, over all channels (M-56). */
  declare capacity: number;
  /** Of these, how many are booked here; the rest is for walk-ins and other channels (M-62, M-75). */
  declare onlineCapacity: number;
}

OfficeServiceRow.init(
  {
    officeId: { type: DataTypes.CHAR(36), primaryKey: true },
    service: { type: DataTypes.STRING(16), primaryKey: true },
    capacity: DataTypes.INTEGER,
    onlineCapacity: DataTypes.INTEGER,
  },
  { sequelize, tableName: 'office_services' },
);

export class OfficeDayRow extends Model<InferAttributes<OfficeDayRow>, InferCreationAttributes<OfficeDayRow>> {
  declare officeId: string;
  declare onDate: string;
  declare isOpen: boolean;
  /** `[["09:00","12:00"]]`, or null for the hours of the weekday. */
  declare hoursJson: string | null;
  declare onlineCapacity: number | null;
  declare note: string | null;
}

OfficeDayRow.init(
  {
    officeId: { type: DataTypes.CHAR(36), primaryKey: true },
    onDate: { type: DataTypes.CHAR(10), primaryKey: true },
    isOpen: DataTypes.BOOLEAN,
    hoursJson: DataTypes.TEXT,
    onlineCapacity: DataTypes.INTEGER,
    note: DataTypes.STRING(40),
  },
  { sequelize, tableName: 'office_days' },
);
