import { Box } from '../components/box';
import { Button } from '../components/button';
import { StaffPage } from '../components/staff-page';
import type { StaffPageProps } from '../components/staff-page/props';
import './style.css';
import './wide';

const DOORS = [
  { name: 'board', text: '大厅' },
  { name: 'window', text: '窗口' },
  { name: 'ticket', text: '现场取号' },
  { name: 'phone', text: '电话预约' },
  { name: 'sheet', text: '当天名单' },
  { name: 'screen', text: '叫号屏' },
] as const;

interface HallFrameProps extends StaffPageProps {
  office?: string;
  here: (typeof DOORS)[number]['name'];
}

/** A page of the hall, with the other doors of the hall at hand. */
export function HallFrame({ office, here, list, children, ...page }: HallFrameProps) {
  const doors = <Doors office={office} here={here} />;
  const pane =
    list === undefined ? undefined : (
      <Box className="hall">
        {doors}
        {list}
      </Box>
    );
  return (
    <StaffPage fallback="/staff/home" wide list={pane} {...page}>
      <Box className="hall">
        {list === undefined && doors}
        {children}
      </Box>
    </StaffPage>
  );
}

function Doors({ office, here }: Pick<HallFrameProps, 'office' | 'here'>) {
  const query = office === undefined ? '' : `?office=${office}`;
  return (
    <Box className="hall-nav" as="ul" label="大厅的页面">
      {DOORS.filter(({ name }) => name !== here).map(({ name, text }) => (
        <Box key={name} as="li">
          <Button look="text" small to={`/hall/${name}${query}`}>
            {text}
          </Button>
        </Box>
      ))}
    </Box>
  );
}
