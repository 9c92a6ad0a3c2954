import type { CSSProperties, ReactNode } from 'react';

export interface BoxProps {
  children?: ReactNode;
  className?: string;
  style?: CSSProperties;
  id?: string;
  /** Element in the browser; WeChat has only views. */
  as?: 'div' | 'section' | 'ul' | 'ol' | 'li' | 'dl' | 'dt' | 'dd' | 'span' | 'article';
  role?:
    | 'alert'
    | 'group'
    | 'img'
    | 'list'
    | 'listitem'
    | 'table'
    | 'row'
    | 'cell'
    | 'columnheader'
    | 'rowheader'
    | 'grid'
    | 'gridcell';
  label?: string;
  /** Decoration that a screen reader skips. */
  silent?: boolean;
}
