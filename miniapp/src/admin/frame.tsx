import { StaffPage } from '../components/staff-page';
import type { StaffPageProps } from '../components/staff-page/props';
import './style.css';

/** A page of the administrator. */
export function Frame(props: StaffPageProps) {
  return <StaffPage fallback="/admin/offices" {...props} />;
}
