import { type Closed, closeAccount, getMyData, type OwnGroup } from '@jianghan/shared/trust/own-data';
import { useState } from 'react';
import { Block } from '../../components/block';
import { Button } from '../../components/button';
import { Check } from '../../components/choice';
import { Errors } from '../../components/errors';
import { Heading } from '../../components/heading';
import { Help } from '../../components/help';
import { Page } from '../../components/page';
import { Remote } from '../../components/remote';
import { Row } from '../../components/row';
import { Paragraph } from '../../components/text';
import { startOver } from '../../navigate';
import { signedOut } from '../../session';
import { forgetTyped } from '../../storage';
import { errorOf, useCommand } from '../../use-command';
import { useRemote } from '../../use-remote';
import { Intro } from '../intro';
import { ProblemNotice } from '../problem-notice';
import { StepUp } from '../step-up';

/** One line a purpose. */
function byPurpose(groups: readonly OwnGroup[]): { purpose: string; rows: number; kept: string }[] {
  const lines = new Map<string, { purpose: string; rows: number; kept: string }>();
  for (const { purpose, rows, kept } of groups) {
    const known = lines.get(purpose);
    lines.set(purpose, { purpose, kept, rows: (known?.rows ?? 0) + rows.length });
  }
  return [...lines.values()].filter(({ rows }) => rows > 0);
}

/** What closing means for each thing that is kept, before anything is pressed. */
function Meaning({ groups }: { groups: readonly OwnGroup[] }) {
  const deleted = byPurpose(groups.filter(({ atClosing }) => atClosing === 'deleted'));
  const locked = byPurpose(groups.filter(({ atClosing }) => atClosing === 'locked'));
  return (
    <>
      <Heading level={2}>马上删除</Heading>
      <Block>
        {deleted.map(({ purpose, rows }) => (
          <Row key={purpose} title={purpose} value={`${rows} 条`} />
        ))}
      </Block>
      <Heading level={2}>依法要留的，锁起来</Heading>
      <Block>
        {locked.map(({ purpose, rows, kept }) => (
          <Row key={purpose} title={purpose} note={kept} value={`${rows} 条`} />
        ))}
        <Row title="操作记录" note="只有编号，没有姓名和号码，留三年" />
      </Block>
      <Paragraph size="second">锁起来的只保存，不再另作他用，到期删除。注销后用这个手机号还能重新开始。</Paragraph>
    </>
  );
}

function Done({ closed }: { closed: Closed }) {
  return (
    <Page title="注销账号" ownHeading fallback="/" bar={<Button onPress={() => startOver('/')}>回首页</Button>}>
      <Intro title="账号已注销">下面是删掉的和依法留下的。</Intro>
      <Heading level={2}>已经删除</Heading>
      <Block>
        {closed.deleted.map(({ what, rows }) => (
          <Row key={what} title={what} value={`${rows} 条`} />
        ))}
      </Block>
      <Heading level={2}>锁住的，为什么</Heading>
      <Block>
        {closed.locked.map(({ what, why, until }) => (
          <Row key={what} title={what} note={`${why}。到${until}为止。`} />
        ))}
      </Block>
      <Help />
    </Page>
  );
}

/** Leaving: what goes, what stays and why, then one press by the person themselves. */
export default function Close() {
  const data = useRemote(getMyData, {});
  const closing = useCommand(closeAccount);
  const [agreed, setAgreed] = useState(false);
  const [closed, setClosed] = useState<Closed>();
  const close = async () => {
    const reply = await closing.run({ body: { confirmed: agreed as true } });
    if (!reply) return;
    setClosed(reply);
    forgetTyped();
    signedOut();
  };
  if (closed) return <Done closed={closed} />;
  const mustProve = closing.problem?.code === 'step_up_required';
  return (
    <Page
      title="注销账号"
      ownHeading
      fallback="/account/data"
      staleAt={data.staleAt}
      bar={
        !mustProve &&
        data.data && (
          <Button onPress={() => void close()} busy={closing.busy} busyText="正在注销，请别关闭">
            注销账号
          </Button>
        )
      }
    >
      <Intro title="要注销账号吗？">注销以后不能恢复。还有没办完的事，要先办完或者取消。</Intro>
      <Errors errors={closing.errors} attempt={closing.attempt} />
      {mustProve ? <StepUp onDone={() => void close()} /> : <ProblemNotice problem={closing.problem} />}
      <Remote of={data}>
        {(own) => (
          <>
            <Meaning groups={own.groups} />
            <Check name="confirmed" checked={agreed} onChange={setAgreed} error={errorOf(closing.errors, 'confirmed')}>
              我看过了，要注销这个账号
            </Check>
          </>
        )}
      </Remote>
      <Help />
    </Page>
  );
}
