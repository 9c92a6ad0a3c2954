import { listOverdueRelief } from '@jianghan/shared/relief/contract-casework';
import type { OverdueItem } from '@jianghan/shared/relief/schemas-staff';
import type { Role } from '@jianghan/shared/staff/roles';
import { useState } from 'react';
import { Box } from '../components/box';
import { Button } from '../components/button';
import { Notice } from '../components/notice';
import { useStaff } from '../staff-session';
import { useRemote } from '../use-remote';
import { sayCase, sayDue, sayWhen } from './words';

const TOLD: readonly Role[] = ['street_supervisor', 'district_officer'];
const FIRST = 3;

interface ToldProps {
  /** Opens it beside the list; where there is none, on its own page. */
  onOpen?: (caseId: string) => void;
}

/** What the clock has told a supervisor; nothing for anybody else, and nothing while all is in time. */
export function OverdueTold(props: ToldProps) {
  const me = useStaff((at) => at.me);
  const isTold = me?.roles.some(({ role }) => TOLD.includes(role)) ?? false;
  return isTold ? <Told {...props} /> : null;
}

function Told({ onOpen }: ToldProps) {
  const told = useRemote(listOverdueRelief, {});
  const [isWhole, setWhole] = useState(false);
  const { items = [], count = 0 } = told.data ?? {};
  if (items.length === 0) return null;
  const shown = isWhole ? items : items.slice(0, FIRST);
  return (
    <Notice tone="danger" title={`${count > items.length ? '50 件以上' : `${count} 件`}超期，报给您督办`}>
      <Box as="ul" label="超期督办">
        {shown.map((item) => (
          <Box as="li" key={item.caseId} className="casework-told">
            <Button
              look="text"
              small
              {...(onOpen === undefined
                ? { to: `/casework/case?caseId=${item.caseId}` }
                : { onPress: () => onOpen(item.caseId) })}
            >
              {sayCase(item)}
            </Button>
            <Box as="span">{sayHeld(item)}</Box>
          </Box>
        ))}
      </Box>
      {items.length > shown.length && (
        <Button look="text" small icon="down" onPress={() => setWhole(true)}>
          {`还有 ${items.length - shown.length} 件`}
        </Button>
      )}
    </Notice>
  );
}

/** In whose hands, since when, and how late. */
function sayHeld(item: OverdueItem): string {
  const { held, stateText, toldAt } = item;
  const who = held.by === null ? held.part : `${held.part} ${held.by}`;
  return `${stateText}，${sayWhen(held.since)}起在${who}手里。${sayDue(item).text}，${sayWhen(toldAt)}报给您`;
}
