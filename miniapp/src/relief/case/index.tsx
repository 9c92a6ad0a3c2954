import { getOwnRelief } from '@jianghan/shared/relief/contract-apply';
import type { ReliefOwn } from '@jianghan/shared/relief/schemas';
import { Button } from '../../components/button';
import { Help } from '../../components/help';
import { Page } from '../../components/page';
import { Remote } from '../../components/remote';
import { Empty } from '../../components/state-block';
import { useParams } from '../../navigate';
import { useSession } from '../../session';
import { useRemote } from '../../use-remote';
import { NEUTRAL } from '../words';
import { isReturned } from './mine';
import { Whole } from './whole';
import '../style.css';

const NO_CASE = ['not_found', 'malformed'];

function NotFound() {
  return (
    <Empty title="没有找到这个办件" icon="search" step={{ text: '看全部办件', to: '/progress' }}>
      可能链接不全，或者不是用这台手机、这个账号办的。也可以拨 12345，报办件编号。
    </Empty>
  );
}

const mayMend = (of: ReliefOwn) => of.may.includes('mend_account') || isReturned(of);
const isMine = (of: ReliefOwn) => of.may.includes('answer') || mayMend(of);

/** The one thing that is theirs to do now. */
function Bar({ of }: { of: ReliefOwn }) {
  const { may, caseId } = of;
  if (may.includes('answer')) return <Button to={`/relief/answer?id=${caseId}`}>去补上</Button>;
  if (mayMend(of)) return <Button to={`/relief/account?id=${caseId}`}>核对收款账户</Button>;
  return null;
}

/** One case of relief for whom it is about: who has it, by when, what next, what is theirs to do. */
export default function ReliefCasePage() {
  const { id = '', sent } = useParams();
  const known = useSession(({ status }) => status !== 'unknown');
  const own = useRemote(getOwnRelief, { params: { caseId: id } }, { when: known });
  const isMissing = own.error !== undefined && NO_CASE.includes(own.error.code);
  const { data } = own;
  return (
    <Page
      title="办件进度"
      documentTitle={NEUTRAL}
      ownHeading={data !== undefined}
      fallback="/progress"
      phone={data?.holder.phone}
      staleAt={own.staleAt}
      bar={data && isMine(data) && <Bar of={data} />}
    >
      {isMissing ? (
        <NotFound />
      ) : (
        <Remote of={own} rows={4}>
          {(of) => <Whole of={of} isNew={sent === '1' && of.version === 1} />}
        </Remote>
      )}
      <Help office={data && { name: data.holder.office, phone: data.holder.phone }} />
    </Page>
  );
}
