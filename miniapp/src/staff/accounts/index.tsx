import { KeyHelp } from '../../components/key-help';
import { StaffPage } from '../../components/staff-page';
import { Empty } from '../../components/state-block';
import '../../components/row/style.css';
import { useKeys } from '../../keys';
import { turnKeys } from '../../turn-keys';
import { useKeptChoice } from '../../use-kept-choice';
import '../style.css';
import { NewPerson } from './new-person';
import { PeopleList } from './people-list';
import { Person } from './person';
import { useAccounts } from './use-accounts';

const KEYS = [['J K', '上一个、下一个']] as const;

/** The accounts of the staff: one makes them, another gives the roles, a third looks on. */
export default function Accounts() {
  const accounts = useAccounts();
  const { chosen, choose, open, people } = accounts;
  const [keysOn, setKeysOn] = useKeptChoice<boolean>('keys', true);
  const at = people.findIndex(({ staffId }) => staffId === open?.staffId);
  useKeys(
    turnKeys(people, at, ({ staffId }) => choose({ name: 'person', staffId })),
    keysOn,
  );
  return (
    <StaffPage
      title="工作人员账号"
      list={<PeopleList accounts={accounts} />}
      listLabel="账号列表"
      isOpen={chosen.name === 'new' || open !== undefined}
      onBackToList={() => choose({ name: 'nobody' })}
    >
      {chosen.name === 'new' && <NewPerson accounts={accounts} />}
      {open && <Person key={open.staffId} person={open} accounts={accounts} />}
      {chosen.name !== 'new' && !open && <Empty title="请从列表里选一个账号" icon="person" />}
      <KeyHelp isOn={keysOn} onChange={setKeysOn} keys={KEYS} />
    </StaffPage>
  );
}
