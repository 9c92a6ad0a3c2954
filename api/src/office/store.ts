import { Op, type Transaction } from 'sequelize';
import { newId } from '../db/new-id';
import { OfficeDayRow, OfficeHoursRow, OfficeRow, OfficeServiceRow } from './tables';

export interface OfficeFacts {
  id: string;
  name: string;
  address: string;
  phone: string;
  longitude: number | null;
  latitude: number | null;
  isSample: boolean;
  hours: { weekday: number; opens: string; closes: string }[];
}

export interface ServiceFacts {
  officeId: string;
  service: string;
  capacity: number;
  onlineCapacity: number;
}

export interface DayFacts {
  onDate: string;
  isOpen: boolean;
  hours: { opens: string; closes: string }[] | null;
  onlineCapacity: number | null;
  note: string | null;
}

export async function listOffices(tx: Transaction | null): Promise<OfficeFacts[]> {
  const offices = await OfficeRow.findAll({ order: ['id'], transaction: tx });
  const hours = await OfficeHoursRow.findAll({ order: ['weekday', 'opens'], transaction: tx });
  return offices.map((office) =>
    toOffice(
      office,
      hours.filter(({ officeId }) => officeId === office.id),
    ),
  );
}

export async function listServices(tx: Transaction | null): Promise<ServiceFacts[]> {
  const rows = await OfficeServiceRow.findAll({ order: ['officeId', 'service'], transaction: tx });
  return rows.map(({ officeId, service, capacity, onlineCapacity }) => ({
    officeId,
    service,
    capacity,
    onlineCapacity,
  }));
}

/** Days on which the office departs from its ordinary week. */
export async function listDays(tx: Transaction | null, officeId: string, from: string): Promise<DayFacts[]> {
  const rows = await OfficeDayRow.findAll({
    where: { officeId, onDate: { [Op.gte]: from } },
    order: ['onDate'],
    transaction: tx,
  });
  return rows.map(({ onDate, isOpen, hoursJson, onlineCapacity, note }) => ({
    onDate,
    isOpen,
    hours: hoursJson === null ? null : (JSON.parse(hoursJson) as [string, string][]).map(toHours),
    onlineCapacity,
    note,
  }));
}

export async function insertOffice(tx: Transaction, office: OfficeFacts, services: ServiceFacts[]): Promise<void> {
  await OfficeRow.create({ ...office }, { transaction: tx });
  await OfficeHoursRow.bulkCreate(
    office.hours.map(({ weekday, opens, closes }) => ({
      id: newId(),
      officeId: office.id,
      weekday,
      opens,
      closes,
    })),
    { transaction: tx },
  );
  await OfficeServiceRow.bulkCreate(services, { transaction: tx });
}

export async function insertDays(tx: Transaction, officeId: string, days: readonly DayFacts[]): Promise<void> {
  await OfficeDayRow.bulkCreate(
    days.map(({ onDate, isOpen, hours, onlineCapacity, note }) => ({
      officeId,
      onDate,
      isOpen,
      hoursJson: hours === null ? null : JSON.stringify(hours.map(({ opens, closes }) => [opens, closes])),
      onlineCapacity,
      note,
    })),
    { transaction: tx },
  );
}

function toHours([opens, closes]: [string, string]): { opens: string; closes: string } {
  return { opens, closes };
}

function toOffice(office: OfficeRow, hours: OfficeHoursRow[]): OfficeFacts {
  const { id, name, address, phone, longitude, latitude, isSample } = office;
  return {
    id,
    name,
    address,
    phone,
    longitude,
    latitude,
    isSample: Boolean(isSample),
    hours: hours.map(({ weekday, opens, closes }) => ({ weekday, opens, closes })),
  };
}
