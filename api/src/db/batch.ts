interface Waiting<In, Out> {
  item: In;
  resolve: (value: Out) => void;
  reject: (reason: unknown) => void;
}

/**
 * Serves everyone who waits in one stroke: calls that come in while a run is under way go into the next one, in
 * the order they came. `run` answers with one outcome for each item; a run that throws fails all its items.
 */
export function batched<In, Out>(run: (items: In[]) => Promise<Out[]>, most: number): (item: In) => Promise<Out> {
  let queue: Waiting<In, Out>[] = [];
  let isRunning = false;

  async function serve(): Promise<void> {
    isRunning = true;
    while (queue.length > 0) {
      const served = queue.slice(0, most);
      queue = queue.slice(most);
      await answer(served);
    }
    isRunning = false;
  }

  async function answer(served: Waiting<In, Out>[]): Promise<void> {
    try {
      const outcomes = await run(served.map(({ item }) => item));
      served.forEach(({ resolve }, at) => {
        resolve(outcomes[at] as Out);
      });
    } catch (error) {
      for (const { reject } of served) reject(error);
    }
  }

  return (item) =>
    new Promise<Out>((resolve, reject) => {
      queue.push({ item, resolve, reject });
      if (!isRunning) {
        isRunning = true;
        setImmediate(() => void serve());
      }
    });
}
