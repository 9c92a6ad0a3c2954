import type { OrderKind } from '@jianghan/shared/care/order-flow';
import type {
  Medical,
  Need,
  Ownership,
  PlaceType,
  PriceKind,
  PriceUnit,
  Takes,
} from '@jianghan/shared/eldercare/places';

/** One line of a table of prices, 元; the second number is the most. */
export type SamplePrice = readonly [
  kind: PriceKind,
  label: string,
  least: number,
  most: number | null,
  unit: PriceUnit,
];

/** How places of one type are made up. Lists are gone through in turn, so that neighbours differ. */
export interface SampleKind {
  type: PlaceType;
  /** How many in each street. */
  perStreet: number;
  /** Only in the street of this code. */
  onlyIn?: string;
  /** What follows the name of the community. */
  name: string;
  needs: readonly (readonly Need[])[];
  levels: readonly (readonly number[])[];
  ownerships: readonly Ownership[];
  beds: readonly (readonly [total: number, nursing: number, free: number | null])[];
  stars: readonly number[];
  medical: readonly Medical[];
  takes: readonly Takes[];
  orderKinds: readonly (readonly OrderKind[])[];
  hours: readonly string[];
  prices: readonly (readonly SamplePrice[])[];
}

export const NO_ORDERS = { takes: [], orderKinds: [[]] } as const;
export const WORKDAYS = ['工作日 8:30 – 17:30', '周一到周六 8:30 – 17:00'];
