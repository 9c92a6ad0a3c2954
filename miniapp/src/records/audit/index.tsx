import { Block } from '../../components/block';
import { Box } from '../../components/box';
import { Row } from '../../components/row';
import { StaffPage } from '../../components/staff-page';
import { Lines } from './lines';
import { Alerts, Chain } from './watch';
import '../style.css';

/** What the auditor looks after: alerts, the chain, and every line. */
export default function Audit() {
  return (
    <StaffPage title="审计" wide>
      <Box className="records-panes">
        <Box>
          <Alerts />
          <Chain />
          <Block iconRows>
            <Row icon="clock" title="今晚会删什么" note="只有数" to="/records/retention" />
          </Block>
        </Box>
        <Box>
          <Lines />
        </Box>
      </Box>
    </StaffPage>
  );
}
