import type { Endpoint } from '@jianghan/shared/contract';
import { disableStaff, enableStaff, resetPassword, resetTotp } from '@jianghan/shared/staff/contract-accounts';
import type { StaffAccount } from '@jianghan/shared/staff/schemas';
import { useState } from 'react';
import { Block } from '../../components/block';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { Heading } from '../../components/heading';
import { LiveRegion } from '../../components/live-region';
import { Row } from '../../components/row';
import { Paragraph } from '../../components/text';
import { useStaff } from '../../staff-session';
import { type Command, useCommand } from '../../use-command';
import { StaffProblem } from '../problem-notice';
import { HandedOver } from './handed-over';
import { RolesForm } from './roles-form';
import type { Accounts } from './use-accounts';
import { STATES, sayRoles, sayWhen } from './words';

interface PersonProps {
  person: StaffAccount;
  accounts: Accounts;
}

/** One account: what is known of it, and what this administrator may do with it. */
export function Person({ person, accounts }: PersonProps) {
  const isOwn = useStaff(({ me }) => me?.staffId === person.staffId);
  return (
    <>
      <Heading level={2}>{`${person.name} · ${person.login}`}</Heading>
      <Block>
        <Row title="状态" value={STATES[person.state].text} />
        <Row title="角色" note={sayRoles(person.roles)} />
        <Row title="上次登录" value={person.lastSignInAt ? sayWhen(person.lastSignInAt) : '还没有登录过'} />
        {person.lockedUntil && <Row title="锁住了" note={`多次不对，${sayWhen(person.lockedUntil)} 自动解开`} />}
        <Row title="建立" value={sayWhen(person.createdAt)} />
      </Block>
      {isOwn && (
        <Paragraph size="second" tone="quiet" className="staff-after">
          这是您自己的账号：角色、停用和重置，要由另一位管理员来做。
        </Paragraph>
      )}
      {!isOwn && accounts.mayGrant && <RolesForm person={person} accounts={accounts} />}
      {!isOwn && accounts.mayGrant && <Authenticator person={person} accounts={accounts} />}
      {!isOwn && accounts.mayMake && <Access person={person} accounts={accounts} />}
    </>
  );
}

/** A lost phone: asked twice, because the person cannot come in until it is set up anew. */
function Authenticator({ person, accounts }: PersonProps) {
  const resetting = useCommand(resetTotp);
  return (
    <Block padded className="staff-after">
      <TwoPresses
        command={resetting}
        person={person}
        first="重置动态码"
        asks="对方要在七天内用原密码登录，重新绑定并换一个新密码。请先确认是本人在找您。"
        second="确定重置动态码"
        done="已重置，请对方重新登录并绑定"
        onDone={accounts.learn}
      />
    </Block>
  );
}

/** Whether somebody can come in at all. */
function Access({ person, accounts }: PersonProps) {
  const [made, setMade] = useState<{ login: string; password: string; until: string }>();
  const turning = useCommand(person.state === 'disabled' ? enableStaff : disableStaff);
  const resetting = useCommand(resetPassword);
  const isOff = person.state === 'disabled';
  return (
    <Block padded className="staff-after">
      {made && <HandedOver {...made} />}
      <TwoPresses
        command={resetting}
        person={person}
        first="重置密码"
        asks="会给一个新的初始密码，旧密码马上不能用；动态码不变。"
        second="确定重置密码"
        done="已重置"
        onDone={({ account, initialPassword, validUntil }) => {
          setMade({ login: account.login, password: initialPassword, until: validUntil });
          accounts.learn(account);
        }}
      />
      <TwoPresses
        key={person.state}
        command={turning}
        person={person}
        first={isOff ? '重新启用' : '停用账号'}
        asks={isOff ? '启用后，对方用原来的密码和动态码登录。' : '对方马上退出，不能再登录；办过的事和记录都在。'}
        second={isOff ? '确定启用' : '确定停用'}
        done={isOff ? '已启用' : '已停用'}
        onDone={accounts.learn}
      />
    </Block>
  );
}

interface TwoPressesProps<Reply> {
  command: { run: (request: Aimed) => Promise<Reply | undefined> } & Pick<
    Command<Endpoint>,
    'busy' | 'problem' | 'clear'
  >;
  person: StaffAccount;
  first: string;
  asks: string;
  second: string;
  done: string;
  onDone: (reply: Reply) => void;
}

interface Aimed {
  params: { staffId: string };
  body: { version: number };
}

/** What cannot be taken back lightly is asked once more, in place. */
function TwoPresses<Reply>({ command, person, first, asks, second, done, onDone }: TwoPressesProps<Reply>) {
  const [isAsked, setAsked] = useState(false);
  const [isDone, setDone] = useState(false);
  const run = async () => {
    const { staffId, version } = person;
    const reply = await command.run({ params: { staffId }, body: { version } });
    if (reply === undefined) return;
    setAsked(false);
    setDone(true);
    onDone(reply);
  };
  return (
    <Box className="staff-asked">
      <StaffProblem problem={command.problem} />
      <LiveRegion>{isDone && <Paragraph tone="done">{done}</Paragraph>}</LiveRegion>
      {isAsked ? (
        <>
          <Paragraph>{asks}</Paragraph>
          <Button onPress={() => void run()} busy={command.busy} busyText="正在处理">
            {second}
          </Button>
          <Button look="text" onPress={() => setAsked(false)}>
            先不做
          </Button>
        </>
      ) : (
        <Button look="line" onPress={() => setAsked(true)}>
          {first}
        </Button>
      )}
    </Box>
  );
}
