import { getOwnAccount } from '@jianghan/shared/payment/contract';
import { Page } from '../../components/page';
import { Remote } from '../../components/remote';
import { useParams } from '../../navigate';
import { useSession } from '../../session';
import { useRemote } from '../../use-remote';
import { NEUTRAL } from '../words';
import { Form } from './form';
import '../style.css';

/** Where the money goes to: filled in once, or put right after a transfer that did not arrive. */
export default function Account() {
  const { id = '' } = useParams();
  const known = useSession(({ status }) => status !== 'unknown');
  const own = useRemote(getOwnAccount, { params: { caseId: id } }, { when: known });
  if (own.data) return <Form of={own.data} />;
  return (
    <Page title="收款账户" documentTitle={NEUTRAL} fallback={`/relief/case?id=${id}`}>
      <Remote of={own} rows={3}>
        {() => null}
      </Remote>
    </Page>
  );
}
