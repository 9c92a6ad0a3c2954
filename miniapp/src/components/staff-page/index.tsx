import { Page } from '../page';
import type { StaffPageProps } from './props';

/** WeChat has no cookies and no desk: the page says where to work, and shows what it has in one column. */
export function StaffPage({ list, isOpen, listLabel, onBackToList, wide, children, ...page }: StaffPageProps) {
  return (
    <Page {...page}>
      {!isOpen && list}
      {children}
    </Page>
  );
}
