import { sayDateTime } from '@jianghan/shared/calendar/words';
import { previewRetention } from '@jianghan/shared/trust/audit';
import { Block } from '../../components/block';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { Remote } from '../../components/remote';
import { Row } from '../../components/row';
import { StaffPage } from '../../components/staff-page';
import { Paragraph } from '../../components/text';
import { useRemote } from '../../use-remote';
import '../style.css';

/** What the jobs take away until midnight, in numbers (P-14). */
export default function Retention() {
  const preview = useRemote(previewRetention, {});
  return (
    <StaffPage title="今晚会删什么" staleAt={preview.staleAt}>
      <Remote of={preview} rows={4}>
        {({ items, until }) => (
          <>
            <Paragraph size="second">{`到 ${sayDateTime(until)} 为止，按保存期限自动删除，不用操作。`}</Paragraph>
            <Block>
              {items.map(({ what, kept, rows }) => (
                <Row key={what} title={what} note={`留多久：${kept}`} value={`${rows} 条`} />
              ))}
            </Block>
            <Box className="records-actions">
              <Button look="line" onPress={preview.retry}>
                重新算
              </Button>
            </Box>
          </>
        )}
      </Remote>
    </StaffPage>
  );
}
