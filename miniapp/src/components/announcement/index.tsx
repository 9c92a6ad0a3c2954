import { sayDate } from '@jianghan/shared/calendar/words';
import { getReliefPlaces } from '@jianghan/shared/relief/contract-apply';
import { useRemote } from '../../use-remote';
import { Notice } from '../notice';
import { Paragraph } from '../text';

/** What is announced while a public emergency lasts: what holds, where to go, until when. Nothing at other times. */
export function Announcement() {
  const { data } = useRemote(getReliefPlaces, {});
  if (!data?.emergency) return null;
  const { title, notice, windows, until } = data.emergency;
  return (
    <Notice tone="danger" title={title}>
      <Paragraph>{notice}</Paragraph>
      <Paragraph>{windows}</Paragraph>
      <Paragraph size="small">{`到 ${sayDate(until)} 为止`}</Paragraph>
    </Notice>
  );
}
