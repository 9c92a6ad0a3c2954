import { timeOf } from '@jianghan/shared/calendar/dates';
import { getStaffMe } from '@jianghan/shared/staff/contract';
import type { StaffMe } from '@jianghan/shared/staff/schemas';
import { Fragment, useEffect } from 'react';
import { OverdueTold } from '../../casework/overdue';
import { Block } from '../../components/block';
import { Heading } from '../../components/heading';
import { Remote } from '../../components/remote';
import { Row } from '../../components/row';
import { StaffPage } from '../../components/staff-page';
import { Empty } from '../../components/state-block';
import { Paragraph } from '../../components/text';
import { updateStaff } from '../../staff-session';
import { useRemote } from '../../use-remote';
import { sayRoles } from '../accounts/words';
import { roomsFor } from '../doors';
import '../style.css';

/** The doors that this person's roles open. */
export default function Home() {
  const me = useRemote(getStaffMe, {});
  const { data } = me;
  useEffect(() => {
    if (data) updateStaff(data);
  }, [data]);
  return (
    <StaffPage title="工作台" fallback="/">
      <Remote of={me} rows={4}>
        {(who) => <Doors me={who} />}
      </Remote>
    </StaffPage>
  );
}

function Doors({ me }: { me: StaffMe }) {
  const hasRole = me.roles.length > 0;
  const rooms = roomsFor(me.roles.map(({ role }) => role));
  return (
    <>
      <Paragraph className="staff-intro">{hasRole ? `${me.name}，${sayRoles(me.roles)}` : me.name}</Paragraph>
      <OverdueTold />
      {rooms.length === 0 && (
        <Empty title={hasRole ? '您的角色还没有要在这里做的事' : '您还没有角色'} icon="lock">
          {hasRole ? '有了会出现在这里。' : '请安全管理员给您角色，给了以后重新登录。'}
        </Empty>
      )}
      {rooms.map(({ title, doors }) => (
        <Fragment key={title}>
          <Heading level={2}>{title}</Heading>
          <Block iconRows label={title}>
            {doors.map(({ title: name, note, icon, to }) => (
              <Row key={to} icon={icon} title={name} note={note} to={to} />
            ))}
          </Block>
        </Fragment>
      ))}
      <Paragraph size="second" tone="quiet" className="staff-after">
        {`离开 15 分钟自动退出；最晚 ${timeOf(me.endsAt)} 要重新登录。您看过谁、为什么，都有记录。`}
      </Paragraph>
    </>
  );
}
