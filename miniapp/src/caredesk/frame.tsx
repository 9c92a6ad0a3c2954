import { Box } from '../components/box';
import { Button } from '../components/button';
import { StaffPage } from '../components/staff-page';
import type { StaffPageProps } from '../components/staff-page/props';
import { EVERY_URL } from '../pages';
import { CARE_DOORS } from '../staff-care-doors';
import { useStaff } from '../staff-session';
import './style.css';
import './wide';

interface FrameProps extends StaffPageProps {
  /** The address of this page. */
  here: string;
}

/** A page of the care desk, with the other doors at hand that this person's roles open. */
export function CaredeskFrame({ here, list, children, ...page }: FrameProps) {
  const doors = <Doors here={here} />;
  const pane =
    list === undefined ? undefined : (
      <Box className="caredesk">
        {doors}
        {list}
      </Box>
    );
  return (
    <StaffPage fallback="/staff/home" documentTitle="民政业务办理" list={pane} {...page}>
      <Box className="caredesk">
        {list === undefined && doors}
        {children}
      </Box>
    </StaffPage>
  );
}

function Doors({ here }: Pick<FrameProps, 'here'>) {
  const me = useStaff((at) => at.me);
  const isOpen = (roles: readonly string[]) => me?.roles.some(({ role }) => roles.includes(role)) ?? false;
  const doors = CARE_DOORS.filter(({ to, roles }) => to !== here && EVERY_URL.includes(to) && isOpen(roles));
  if (doors.length === 0) return null;
  return (
    <Box className="caredesk-nav" as="ul" label="养老办理的页面">
      {doors.map(({ to, title }) => (
        <Box key={to} as="li">
          <Button look="text" small to={to}>
            {title}
          </Button>
        </Box>
      ))}
    </Box>
  );
}
