import type { CommunityCover } from '@jianghan/shared/eldercare/contract-figures';
import type { CircleNeed } from '@jianghan/shared/eldercare/coverage';

export interface ChartProps {
  items: readonly CommunityCover[];
  /** Whether they have this one; null looks at all. */
  need: CircleNeed | null;
}
