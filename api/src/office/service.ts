import type { Office } from '@jianghan/shared/marriage/schemas';
import type { Transaction } from 'sequelize';
import * as store from './store';
import * as changes from './store-change';
import * as places from './store-places';

export type { DayFacts, OfficeFacts, ServiceFacts } from './store';

/** Every office that takes bookings, with its ordinary week. */
export const listOffices = store.listOffices;
export const listServices = store.listServices;
export const listAllDays = store.listAllDays;
export const openOffice = store.insertOffice;
export const setDays = store.insertDays;
export const lockOffices = changes.lockOffices;
export const raiseVersion = changes.raiseVersion;
export const insertClosing = changes.insertClosing;
export const writeChange = changes.writeChange;
export const insertPlaceOffices = places.insertPlaceOffices;
export const putPlaceOffice = places.putPlaceOffice;
export const listOfficesWithCases = places.listOfficesWithCases;
export const deletePlaceOffices = places.deletePlaceOffices;

/** The registries by id, where one can book. */
export async function getRegistries(tx: Transaction | null): Promise<Map<string, Office>> {
  return new Map((await store.listOffices(tx)).map((office) => [office.id, toPublic(office)]));
}

/** Registries and streets by id, as the public sees them. */
export async function getPublicOffices(tx: Transaction | null): Promise<Map<string, Office>> {
  const offices = await store.listOffices(tx, 'all');
  return new Map(offices.map((office) => [office.id, toPublic(office)]));
}

export function toPublic(office: store.OfficeFacts): Office {
  return {
    officeId: office.id,
    name: office.name,
    address: office.address,
    phone: office.phone,
    location:
      office.longitude === null || office.latitude === null
        ? null
        : { longitude: office.longitude, latitude: office.latitude },
    hours: office.hours,
    isSample: office.isSample,
  };
}
