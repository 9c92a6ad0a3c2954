import { sayDateTime } from '@jianghan/shared/calendar/words';
import type { Effect } from '@jianghan/shared/planning/schemas';
import { useState } from 'react';
import { Block } from '../components/block';
import { Box } from '../components/box';
import { Button } from '../components/button';
import { Notice } from '../components/notice';
import { Table } from '../components/table';
import { Paragraph } from '../components/text';
import { sayDayEffect, sayEffect } from './words';

const AT_ONCE = 10;

/** What a change would do, before it is made; or why it cannot be made. */
export function EffectView({ effect }: { effect: Effect }) {
  const [all, setAll] = useState(false);
  const shown = all ? effect.days : effect.days.slice(0, AT_ONCE);
  if (effect.conflicts.length > 0) return <Conflicts conflicts={effect.conflicts} />;
  return (
    <Block padded label="改了以后">
      {sayEffect(effect).map((sentence) => (
        <Paragraph key={sentence}>{sentence}</Paragraph>
      ))}
      {shown.length > 0 && (
        <Table
          label="逐日变化"
          head={['日子', '号', '位子（对）', '已约']}
          rows={shown.map((day) => {
            const said = sayDayEffect(day);
            return { key: day.on, cells: [said.day, said.slots, said.seats, said.taken] };
          })}
        />
      )}
      {shown.length < effect.days.length && (
        <Box className="admin-more">
          <Button look="text" onPress={() => setAll(true)}>{`看全部 ${effect.days.length} 天`}</Button>
        </Box>
      )}
    </Block>
  );
}

/** The slots that stand in the way; nobody who has booked loses the seat by a change of plan. */
export function Conflicts({ conflicts }: { conflicts: Effect['conflicts'] }) {
  return (
    <Notice tone="danger" title={`不能这样改：有 ${conflicts.length} 个号约出去的比改后的多`} urgent>
      <Table
        label="约多了的号"
        head={['时间', '已约', '改后']}
        rows={conflicts.slice(0, AT_ONCE).map(({ slotId, startsAt, taken, capacity }) => ({
          key: slotId,
          cells: [sayDateTime(startsAt), `${taken} 对`, capacity === 0 ? '没有这个号' : `${capacity} 对`],
        }))}
      />
      <Paragraph>请留够已约的位子；确实办不了，请用“关闭一天”通知他们改约。</Paragraph>
    </Notice>
  );
}
