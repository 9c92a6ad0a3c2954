import { ROLE_NAMES } from '@jianghan/shared/staff/roles';
import { useEffect } from 'react';
import { go } from '../../navigate';
import { learnWhoWorks, leaveWork, STAFF_HOME, useStaff } from '../../staff-session';

/** Whose desk this is, and the way out of it. */
export function StaffBar() {
  const me = useStaff((at) => at.me);
  useEffect(() => {
    void learnWhoWorks();
  }, []);
  const roles = [...new Set(me?.roles.map(({ role }) => ROLE_NAMES[role]))].join('、');
  const offices = [...new Set(me?.roles.map(({ officeName }) => officeName ?? '全区'))].join('、');
  return (
    <div className="staff-bar">
      <a
        className="staff-brand"
        href={STAFF_HOME}
        onClick={(event) => {
          event.preventDefault();
          go(STAFF_HOME);
        }}
      >
        江汉民政工作台
      </a>
      {me && (
        <>
          <span className="staff-where">{offices}</span>
          <span className="staff-who">
            {me.name}
            {roles && <span className="staff-roles">{`，${roles}`}</span>}
          </span>
          <button type="button" className="staff-leave" onClick={() => void leaveWork()}>
            退出
          </button>
        </>
      )}
    </div>
  );
}
