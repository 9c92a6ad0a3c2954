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
  version: number;
  hours: { weekday: number; opens: string; closes: string }[];
}

export type NewOffice = Omit<OfficeFacts, 'version'>;

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

/** Where marriages are registered, the streets, or places of eldercare. */
export type OfficeKind = 'registry' | 'street' | 'place';

export async function listOffices(
  tx: Transaction | null,
  kind: OfficeKind | 'all' = 'registry',
): Promise<OfficeFacts[]> {
  const offices = await OfficeRow.findAll({ where: kind === 'all' ? {} : { kind }, order: ['id'], transaction: tx });
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

/** Days from `from` on at which an office departs from its ordinary week, of all offices. */
export async function listAllDays(tx: Transaction | null, from: string): Promise<(DayFacts & { officeId: string })[]> {
  const rows = await OfficeDayRow.findAll({
    where: { onDate: { [Op.gte]: from } },
    order: ['onDate'],
    transaction: tx,
  });
  return rows.map(({ officeId, onDate, isOpen, hoursJson, onlineCapacity, note }) => ({
    officeId,
    onDate,
    isOpen: Boolean(isOpen),
    hours: hoursJson === null ? null : (JSON.parse(hoursJson) as [string, string][]).map(toHours),
    onlineCapacity,
    note,
  }));
}

export async function insertOffice(
  tx: Transaction,
  office: NewOffice,
  services: readonly ServiceFacts[],
): Promise<void> {
  await OfficeRow.create({ ...office }, { transaction: tx });
  await insertHours(tx, office.id, office.hours);
  await OfficeServiceRow.bulkCreate([...services], { transaction: tx });
}

export async function insertHours(tx: Transaction, officeId: string, hours: OfficeFacts['hours']): Promise<void> {
  await OfficeHoursRow.bulkCreate(
    hours.map(({ weekday, opens, closes }) => ({ id: newId(), officeId, weekday, opens, closes })),
    { transaction: tx },
  );
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
  const { id, name, address, phone, longitude, latitude, isSample, version } = office;
  return {
    id,
    name,
    address,
    phone,
    longitude,
    latitude,
    isSample: Boolean(isSample),
    version,
    hours: hours.map(({ weekday, opens, closes }) => ({ weekday, opens, closes })),
  };
}
