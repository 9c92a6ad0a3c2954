import { Box } from '../components/box';
import { Button } from '../components/button';
import { Page } from '../components/page';
import type { PageProps } from '../components/page/props';
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

interface FrameProps extends PageProps {
  office?: string;
  here: (typeof DOORS)[number]['name'];
}

/** A page of the hall: as wide as the desk, with the other doors of the hall at hand. */
export function HallFrame({ office, here, children, ...page }: FrameProps) {
  const query = office === undefined ? '' : `?office=${office}`;
  return (
    <Page fallback="/hall/board" {...page}>
      <Box className="hall">
        <Box className="hall-nav" role="list" label="大厅的页面">
          {DOORS.filter(({ name }) => name !== here).map(({ name, text }) => (
            <Box key={name} role="listitem">
              <Button look="text" small to={`/hall/${name}${query}`}>
                {text}
              </Button>
            </Box>
          ))}
        </Box>
        {children}
      </Box>
    </Page>
  );
}
