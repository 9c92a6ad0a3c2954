import type { TabBarProps } from './props';

/** WeChat draws the tab bar of app.config itself. */
export function TabBar(_props: TabBarProps) {
  return null;
}
