import type { Endpoint, ReplyOf, RequestOf } from '@jianghan/shared/contract';
import { useState } from 'react';
import { type Command, useCommand } from '../use-command';

/** A change is looked at before it is made: what it does is asked first, and made only as it was seen. */
export interface Change<P extends Endpoint, A extends Endpoint> {
  /** What the change would do; undefined until it has been asked. */
  seen: { request: RequestOf<A>; does: ReplyOf<P> } | undefined;
  look: (request: RequestOf<A>) => Promise<void>;
  make: () => Promise<ReplyOf<A> | undefined>;
  /** Back to the form; what was typed is still there. */
  back: () => void;
  asking: Command<P>;
  making: Command<A>;
}

export function useChange<P extends Endpoint, A extends Endpoint>(preview: P, apply: A): Change<P, A> {
  const asking = useCommand(preview);
  const making = useCommand(apply);
  const [seen, setSeen] = useState<Change<P, A>['seen']>();
  return {
    seen,
    asking,
    making,
    async look(request) {
      making.clear();
      const does = await asking.run(request as RequestOf<P>);
      if (does !== undefined) setSeen({ request, does });
    },
    async make() {
      if (seen === undefined) return undefined;
      const made = await making.run(seen.request);
      if (made !== undefined) setSeen(undefined);
      return made;
    },
    back() {
      making.clear();
      setSeen(undefined);
    },
  };
}
