import type { ReactNode } from 'react';
import type { PageProps } from '../page/props';

/** A page of the staff: the same as any page, and beside it, from 960 px on, the list it was opened from. */
export interface StaffPageProps extends Omit<PageProps, 'tab' | 'withoutTabs' | 'ownHeading'> {
  /** The left pane. On a phone it is the page until something is chosen. */
  list?: ReactNode;
  /** What the list is, for a screen reader, such as 「工作人员」. */
  listLabel?: string;
  /** Something of the list is chosen: on a phone it takes the place of the list. */
  isOpen?: boolean;
  /** On a phone, from what is chosen back to the list. */
  onBackToList?: () => void;
  /** Tables and sheets take the whole width; what is read as text or filled in does not. */
  wide?: boolean;
}
