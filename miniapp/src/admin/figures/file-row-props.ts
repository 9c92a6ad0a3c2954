import type { Period } from '@jianghan/shared/figures/schemas';

export interface FileRowProps {
  officeId: string;
  query: { from: string; to: string; by: Period };
}
