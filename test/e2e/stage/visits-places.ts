import { STREETS } from '@jianghan/shared/relief/streets';
import type { StaffVisit } from './at-work';

/** The pages on which the bureau sees what there is for the old, and what is lacking. */
export const FIGURES_VISITS: readonly StaffVisit[] = [
  ['places-figures', '/places/figures', /规划 65%（2021–2025 年）/],
  ['places-communities', '/places/figures?at=communities', /\d 个社区；/],
  ['places-street', `/places/figures?at=communities&street=${STREETS[6]?.officeId}`, /每格是 15 分钟内有几处/],
  ['places-need', '/places/figures?at=communities&need=dementia', /15 分钟内没有认知症照护的社区/],
];
