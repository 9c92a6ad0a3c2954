import { listOffices } from '@jianghan/shared/marriage/contract';
import { updateStaffRoles } from '@jianghan/shared/staff/contract-accounts';
import { type HeldRole, isControlRole, ROLE_NAMES, ROLES, type Role } from '@jianghan/shared/staff/roles';
import type { StaffAccount } from '@jianghan/shared/staff/schemas';
import { useState } from 'react';
import { Block } from '../../components/block';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { CheckboxGroup } from '../../components/choice';
import { Errors } from '../../components/errors';
import { Form } from '../../components/form';
import { Remote } from '../../components/remote';
import { errorOf, useCommand } from '../../use-command';
import { useRemote } from '../../use-remote';
import { StaffProblem } from '../problem-notice';
import type { Accounts } from './use-accounts';

const WHOLE_DISTRICT = 'district';

const keyOf = ({ role, officeId }: HeldRole) => `${role} ${officeId ?? WHOLE_DISTRICT}`;

function heldOf(key: string): HeldRole {
  const [role = '', office = ''] = key.split(' ');
  return { role: role as Role, officeId: office === WHOLE_DISTRICT ? null : office };
}

interface Place {
  officeId: string | null;
  name: string;
}

/** The three who watch each other are for the whole district; every other role may be for one office. */
function optionsAt(offices: readonly Place[]) {
  const district: Place = { officeId: null, name: '全区' };
  return ROLES.flatMap((role) =>
    (isControlRole(role) ? [district] : [district, ...offices]).map(({ officeId, name }) => ({
      value: keyOf({ role, officeId }),
      label: `${ROLE_NAMES[role]} · ${name}`,
      group: ROLE_NAMES[role],
    })),
  );
}

interface RolesFormProps {
  person: StaffAccount;
  accounts: Accounts;
}

/** What somebody may do, and where. It acts with their next request. */
export function RolesForm({ person, accounts }: RolesFormProps) {
  const [held, setHeld] = useState<string[]>(person.roles.map(keyOf));
  const offices = useRemote(listOffices, {});
  const giving = useCommand(updateStaffRoles);
  const give = async () => {
    const { staffId, version } = person;
    const roles = held.map(heldOf);
    const reply = await giving.run({ params: { staffId }, body: { version, roles } });
    if (reply) accounts.learn(reply);
  };
  return (
    <Block padded className="staff-after">
      <Form onSubmit={() => void give()}>
        <Errors errors={giving.errors} attempt={giving.attempt} />
        <StaffProblem problem={giving.problem} />
        <Remote of={offices} rows={3}>
          {({ items }) => (
            <CheckboxGroup
              name="roles"
              legend="角色和范围"
              hint="系统管理员、安全管理员、审计员只能有其中一个"
              options={optionsAt(items)}
              value={held}
              onChange={setHeld}
              error={errorOf(giving.errors, 'roles')}
            />
          )}
        </Remote>
        <Box className="staff-actions">
          <Button submit busy={giving.busy} busyText="正在保存">
            保存角色，马上生效
          </Button>
        </Box>
      </Form>
    </Block>
  );
}
