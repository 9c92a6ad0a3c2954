import type { TabName } from '../../pages';

export interface TabBarProps {
  current: TabName;
}
