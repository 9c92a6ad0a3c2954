import { listOverdueRelief } from '@jianghan/shared/relief/contract-casework';
import type { OverdueItem } from '@jianghan/shared/relief/schemas-staff';
import type { Role } from '@jianghan/shared/staff/roles';
import { useState } from 'react';
import { Block } from '../components/block';
import { Box } from '../components/box';
import { Button } from '../components/button';
import { Notice } from '../components/notice';
import { Row } from '../components/row';
import { Tag } from '../components/tag';
import { useStaff } from '../staff-session';
import { useRemote } from '../use-remote';
import { sayCase, sayDue, sayWhen } from './words';

const TOLD: readonly Role[] = ['street_supervisor', 'district_officer'];
const FIRST = 2;

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
    <Box className="casework-told">
      <Notice
        tone="danger"
        title={`${count > items.length ? `${items.length} 件以上` : `${count} 件`}超期，报给您督办`}
      >
        请催办，或换一位来办；办了一步就不在这里了。
      </Notice>
      <Block label="超期督办">
        {shown.map((item) => (
          <Row
            key={item.caseId}
            title={sayCase(item)}
            note={sayHeld(item)}
            value={<Tag tone="danger">{sayDue(item).text}</Tag>}
            {...(onOpen === undefined
              ? { to: `/casework/case?caseId=${item.caseId}` }
              : { onPress: () => onOpen(item.caseId) })}
          />
        ))}
      </Block>
      {items.length > shown.length && (
        <Button look="text" small icon="down" onPress={() => setWhole(true)}>
          {`还有 ${items.length - shown.length} 件超期`}
        </Button>
      )}
    </Box>
  );
}

/** In whose hands, since when, and when the clock told of it. */
function sayHeld({ held, stateText, toldAt }: OverdueItem): string {
  const who = held.by === null ? held.part : `${held.part} ${held.by}`;
  return `${stateText}，${sayWhen(held.since)}起在${who}手里；${sayWhen(toldAt)}报给您`;
}
