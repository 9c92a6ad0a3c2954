import type { Role } from '../staff/roles';

/**
 * Who moves what somebody asked of eldercare: whoever asked (or the family for them), the people of the place, the
 * provider at the door, the adviser of the street, who also speaks for callers, the district, a leased job.
 */
export const CARE_MOVERS = ['applicant', 'operator', 'provider', 'adviser', 'district', 'system'] as const;
export type CareMover = (typeof CARE_MOVERS)[number];

/** In which part the staff act, by their role. */
export const MOVER_OF_ROLE: Partial<Record<Role, CareMover>> = {
  facility_operator: 'operator',
  provider: 'provider',
  eldercare_adviser: 'adviser',
  district_officer: 'district',
};

/** A time limit that a step starts; how many days is a dated parameter (4.4, all UNSURE for Jianghan). */
export type CareLimit = 'contact' | 'assessment' | 'offer' | 'admission' | 'acceptance' | 'answer' | 'closing';
