import { sayDate } from '@jianghan/shared/calendar/words';
import { Notice } from '../components/notice';
import { Paragraph } from '../components/text';
import { usePlaces } from './use-places';

/** What is announced while a public emergency lasts; nothing at other times. */
export function EmergencyNotice() {
  const { emergency } = usePlaces();
  if (!emergency) return null;
  return (
    <Notice tone="danger" title={emergency.title}>
      <Paragraph>{emergency.notice}</Paragraph>
      <Paragraph>{emergency.windows}</Paragraph>
      <Paragraph size="small">{`到 ${sayDate(emergency.until)} 为止`}</Paragraph>
    </Notice>
  );
}
