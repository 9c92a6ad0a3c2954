import { listYears } from '../holidays/service';
import { listOffices } from '../office/service';
import { listSettings } from '../parameters/service';

/** What the commands of an administrator must have seen last. */
export interface Versions {
  office: number;
  parameter: number;
  holidays: number;
}

/** The parameter and the year that the well-formed requests speak of. */
export const PARAMETER = 'contact.hotline';
export const YEAR = 2026;

export async function readVersions(officeId: string): Promise<Versions> {
  const office = (await listOffices(null)).find(({ id }) => id === officeId);
  const settings = (await listSettings(null)).filter(({ name }) => name === PARAMETER);
  const year = (await listYears(null)).find((one) => one.year === YEAR);
  return { office: office?.version ?? 0, parameter: settings.length, holidays: year?.version ?? 0 };
}
