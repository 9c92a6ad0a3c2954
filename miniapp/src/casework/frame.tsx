import type { Role } from '@jianghan/shared/staff/roles';
import { Box } from '../components/box';
import { Button } from '../components/button';
import { StaffPage } from '../components/staff-page';
import type { StaffPageProps } from '../components/staff-page/props';
import { useStaff } from '../staff-session';
import './list/style.css';
import './file/style.css';
import './style.css';
import './wide';

const STREET: readonly Role[] = ['street_officer', 'street_supervisor'];
const DOORS: readonly { name: string; text: string; roles: readonly Role[] }[] = [
  { name: 'list', text: '待办', roles: [...STREET, 'district_officer'] },
  { name: 'counter', text: '窗口录入', roles: STREET },
  { name: 'emergencies', text: '突发公共事件', roles: ['district_officer'] },
];

interface FrameProps extends StaffPageProps {
  here: 'list' | 'case' | 'counter' | 'notice' | 'emergencies';
}

/** A page of the case work, with the other doors at hand that this person's roles open. */
export function CaseworkFrame({ here, list, children, ...page }: FrameProps) {
  const doors = <Doors here={here} />;
  const pane =
    list === undefined ? undefined : (
      <Box className="casework">
        {doors}
        {list}
      </Box>
    );
  return (
    <StaffPage fallback="/staff/home" list={pane} {...page}>
      <Box className="casework">
        {list === undefined && doors}
        {children}
      </Box>
    </StaffPage>
  );
}

function Doors({ here }: Pick<FrameProps, 'here'>) {
  const me = useStaff((at) => at.me);
  const isOpen = (roles: readonly Role[]) => me?.roles.some(({ role }) => roles.includes(role)) ?? false;
  const doors = DOORS.filter(({ name, roles }) => name !== here && isOpen(roles));
  if (doors.length === 0) return null;
  return (
    <Box className="casework-nav" as="ul" label="救助办理的页面">
      {doors.map(({ name, text }) => (
        <Box key={name} as="li">
          <Button look="text" small to={`/casework/${name}`}>
            {text}
          </Button>
        </Box>
      ))}
    </Box>
  );
}
