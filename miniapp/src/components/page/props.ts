import type { ReactNode } from 'react';
import type { TabName } from '../../pages';

export interface PageProps {
  /** In the navigation bar, the browser's title and the history. */
  title: string;
  children: ReactNode;
  /** This page is a tab: it has the tab bar and no way back. */
  tab?: TabName;
  /** The page has its own `Heading level={1}`; otherwise the title is it. */
  ownHeading?: boolean;
  /** The one main button, above the safe area; `Button submit` works here too. */
  bar?: ReactNode;
  /** Wraps content and bar in a form. */
  onSubmit?: () => void;
  /** Where 返回 leads when nothing lies behind (deep link); home unless told. */
  fallback?: string;
  /** Phone of the office for 打电话 in elder mode; 12345 unless told. */
  phone?: string;
  /** Takes the place of 打电话 in the elder tools. */
  tool?: ReactNode;
  /** Time of the content, such as `10:20`, when it is an older copy. */
  staleAt?: string;
  /** Neutral words in the history and on a shared screen, such as 「民政业务办理」. */
  documentTitle?: string;
  /** An elder page that offers its own doors needs no tabs. */
  withoutTabs?: boolean;
}

export const APP_NAME = '江汉民政掌上办';
