import { Page } from '../components/page';
import { Remote } from '../components/remote';
import type { Remote as RemoteState } from '../use-remote';
import { NEUTRAL } from './words';

interface Props<T> {
  title: string;
  /** Of the case, for the way back. */
  id: string;
  own: RemoteState<T>;
}

/** The page of a form until the case it is about is there, or it is said why it is not. */
export function UntilKnown<T>({ title, id, own }: Props<T>) {
  return (
    <Page title={title} documentTitle={NEUTRAL} fallback={`/relief/case?id=${id}`}>
      <Remote of={own} rows={3}>
        {() => null}
      </Remote>
    </Page>
  );
}
