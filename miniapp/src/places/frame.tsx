import { Box } from '../components/box';
import { StaffPage } from '../components/staff-page';
import type { StaffPageProps } from '../components/staff-page/props';
import './desk.css';
import './desk-wide';

/** A page of the register: alone, or with its list at the left from 960 px on. */
export function PlacesFrame({ list, children, ...page }: StaffPageProps) {
  const pane = list === undefined ? undefined : <Box className="places">{list}</Box>;
  return (
    <StaffPage fallback="/staff/home" list={pane} {...page}>
      <Box className="places">{children}</Box>
    </StaffPage>
  );
}
