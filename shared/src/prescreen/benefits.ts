import { type Benefit, type Facts, type Finding, outcomeOf } from './judgement';
import { careVoucher, oldAge } from './rules-age';
import { destitute, orphan, unattendedChild } from './rules-care';
import { disabledCare, disabledLiving } from './rules-disability';
import { edgeOfMinimum, minimumLiving, rigidSpending, singlePersonHousehold } from './rules-income';
import { festival, priceSubsidy, shelterPoints, studentAid, temporaryRelief } from './rules-once';

/** Every benefit of 3.3, what helps at once first. */
export const BENEFITS: readonly Benefit[] = [
  temporaryRelief,
  minimumLiving,
  singlePersonHousehold,
  destitute,
  orphan,
  unattendedChild,
  edgeOfMinimum,
  rigidSpending,
  disabledLiving,
  disabledCare,
  oldAge,
  careVoucher,
  studentAid,
  festival,
  priceSubsidy,
  shelterPoints,
];

/** What one household may be entitled to: an estimate, never a decision (3.1). */
export function prescreen(facts: Facts): Finding[] {
  return BENEFITS.map((benefit) => {
    const judgement = benefit.judge(facts);
    return { benefit, outcome: outcomeOf(judgement.checks), ...judgement };
  });
}
