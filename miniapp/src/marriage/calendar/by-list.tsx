import { sayDate } from '@jianghan/shared/calendar/words';
import type { SlotDay } from '@jianghan/shared/marriage/schemas';
import { useEffect, useRef, useState } from 'react';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { Heading } from '../../components/heading';
import { Notice } from '../../components/notice';
import { Pressable } from '../../components/pressable';
import { Paragraph } from '../../components/text';
import { scrollToTop } from '../../scroll';
import { chooseDay } from '../chosen';
import { saySoon } from '../words';
import type { ChooserProps } from './by-grid';
import { sayLeft } from './month';
import { Times } from './times-choice';

const AT_ONCE = 6;
const ASKED = 'asked';

/** First the days that can be had, then the times of one: a question at a time. */
export function ByList({ office, calendar, day, slot }: ChooserProps) {
  const asked = day?.on;
  const shown = useRef(asked);
  useEffect(() => {
    if (shown.current !== asked) scrollToTop(ASKED);
    shown.current = asked;
  }, [asked]);
  if (day) {
    return (
      <>
        <Heading level={2} look="title" id={ASKED}>
          {`${sayDate(day.on)}，几点来？`}
        </Heading>
        <Times office={office} day={day} slot={slot} />
      </>
    );
  }
  return <Days days={calendar.days} />;
}

function Days({ days }: { days: readonly SlotDay[] }) {
  const [count, setCount] = useState(AT_ONCE);
  const free = days.filter(({ state }) => state === 'free');
  const next = days.find(({ state }) => state === 'unreleased');
  return (
    <>
      <Heading level={2} look="title" id={ASKED}>
        哪天来？
      </Heading>
      {free.length === 0 && (
        <Notice title="这些天都约满了">取消的位子会放回来，过一会儿再看；也可以直接到登记处取号。</Notice>
      )}
      <Box as="ul" role="list" className="calendar-list">
        {free.slice(0, count).map((day) => (
          <Box as="li" role="listitem" key={day.on}>
            <Pressable className="calendar-line" onPress={() => chooseDay(day.on)}>
              <Box as="span" className="calendar-line-day">
                {sayDate(day.on)}
              </Box>
              <Box as="span" className="calendar-line-left">
                {sayLeft(day)}
              </Box>
            </Pressable>
          </Box>
        ))}
      </Box>
      {free.length > count && (
        <Box className="calendar-again">
          <Button look="line" onPress={() => setCount(count + AT_ONCE)}>
            后面的日子
          </Button>
        </Box>
      )}
      {next?.releasesAt && (
        <Paragraph tone="quiet" className="calendar-fine">
          {`再往后的日子，${saySoon(next.releasesAt, new Date())} 开放 ${sayDate(next.on)} 的号。`}
        </Paragraph>
      )}
      <Paragraph tone="quiet" className="calendar-fine">
        没约上也能办：办公时间两人直接到登记处取号。
      </Paragraph>
    </>
  );
}
