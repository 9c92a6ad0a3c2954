import type { ReactNode } from 'react';

export interface LiveRegionProps {
  /** Spoken whenever it changes; keep the region on the page and change its words. */
  children: ReactNode;
  /** For ears only. */
  hidden?: boolean;
}
