import type { ReactNode } from 'react';
import { Button } from '../components/button';
import { Remote } from '../components/remote';
import { Skeleton } from '../components/skeleton';
import { Failed } from '../components/state-block';
import type { usePages } from './use-pages';

interface PagesProps<T> {
  of: ReturnType<typeof usePages<T>>;
  /** What an empty list says, with its next step. */
  nothing: ReactNode;
  children: (items: readonly T[]) => ReactNode;
}

/** A list in its four states, with its next page. */
export function Pages<T>({ of, nothing, children }: PagesProps<T>) {
  const { items, state, problem } = of;
  if (items.length === 0 && state === 'loading') return <Skeleton rows={4} />;
  if (items.length === 0 && state === 'failed') {
    const failed = { state, data: undefined, error: problem, retry: of.refresh, staleAt: undefined } as const;
    return <Remote of={failed}>{() => null}</Remote>;
  }
  if (items.length === 0) return nothing;
  return (
    <>
      {children(items)}
      {state === 'failed' && <Failed title={problem?.title} onRetry={of.refresh} />}
      {of.hasMore && (
        <Button look="text" onPress={of.loadMore}>
          往下还有
        </Button>
      )}
    </>
  );
}
