import { getOwnAccount } from '@jianghan/shared/payment/contract';
import { useParams } from '../../navigate';
import { useSession } from '../../session';
import { useRemote } from '../../use-remote';
import { UntilKnown } from '../until-known';
import { Form } from './form';
import '../style.css';

/** Where the money goes to: filled in once, or put right after a transfer that did not arrive. */
export default function Account() {
  const { id = '' } = useParams();
  const known = useSession(({ status }) => status !== 'unknown');
  const own = useRemote(getOwnAccount, { params: { caseId: id } }, { when: known });
  return own.data ? <Form of={own.data} /> : <UntilKnown title="收款账户" id={id} own={own} />;
}
