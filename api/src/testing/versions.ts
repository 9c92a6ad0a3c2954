import { listYears } from '../holidays/service';
import { getMessageTexts } from '../inbox/service-texts';
import { listOffices } from '../office/service';
import { listSettings } from '../parameters/service';

/** What the commands of an administrator must have seen last. */
export interface Versions {
  office: number;
  parameter: number;
  holidays: number;
  messageText: number;
}

/** The parameter, the year and the message that the well-formed requests speak of. */
export const PARAMETER = 'contact.hotline';
export const YEAR = 2026;
export const TEXT_TOPIC = 'marriage.cancelled';

export async function readVersions(officeId: string): Promise<Versions> {
  const office = (await listOffices(null)).find(({ id }) => id === officeId);
  const settings = (await listSettings(null)).filter(({ name }) => name === PARAMETER);
  const year = (await listYears(null)).find((one) => one.year === YEAR);
  const text = (await getMessageTexts()).items.find(({ topic }) => topic === TEXT_TOPIC);
  return {
    office: office?.version ?? 0,
    parameter: settings.length,
    holidays: year?.version ?? 0,
    messageText: text?.version ?? 0,
  };
}
