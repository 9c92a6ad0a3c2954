import { useNetwork } from '../../network';
import { Box } from '../box';
import { Icon } from '../icon';
import { LiveRegion } from '../live-region';
import type { NetBarProps } from './props';
import './style.css';

/** Says that there is no network, how old the content is, and that nothing typed is lost. */
export function NetBar({ staleAt }: NetBarProps) {
  const online = useNetwork((state) => state.online);
  const shows = staleAt ? `显示 ${staleAt} 的内容。` : '';
  return (
    <LiveRegion>
      {!online && (
        <Box className="net-bar">
          <Icon name="info" />
          <Box>{`没有网络，${shows}写的都存着`}</Box>
        </Box>
      )}
    </LiveRegion>
  );
}
