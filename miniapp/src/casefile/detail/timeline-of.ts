import { sayDateTime } from '@jianghan/shared/calendar/words';
import type { CaseDetail } from '@jianghan/shared/casefile/contract';
import type { TimelineItem } from '../../components/timeline/props';

/** Only where the words do not say it already, and it was somebody. */
const byWhom = (text: string, by: string) => (by === '系统' || text.includes(by) ? '' : `，${by}`);

/** From the first event to what comes next; a case that is done ends with its last event. */
export function timelineOf(detail: CaseDetail): TimelineItem[] {
  const past = detail.events.map(
    ({ at, text, by }, place): TimelineItem => ({
      key: `event-${place}`,
      when: 'past',
      title: text,
      note: `${sayDateTime(at)}${byWhom(text, by)}`,
    }),
  );
  if (detail.group === 'done') return past;
  const happens = detail.happensAt ? sayDateTime(detail.happensAt) : undefined;
  return [
    ...past,
    { key: 'now', when: 'now', title: detail.stateText },
    { key: 'next', when: 'next', title: detail.nextText, note: happens },
  ];
}
