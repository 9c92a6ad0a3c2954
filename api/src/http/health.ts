import { Refusal } from '@jianghan/shared/refusal';
import { POOL_WAIT_MS } from '../db/database';
import { select } from '../db/sql';
import type { Context, Next } from './context';

let stopping = false;

/** From now on this process says that it takes no new work, so that a balancer turns away from it. */
export function sayNotReady(): void {
  stopping = true;
}

/** A kept-alive connection is told with its last reply that there will be no other. */
export function isStopping(): boolean {
  return stopping;
}

/** `/healthz`: the process runs. `/readyz`: it can serve, shown by a real query through the pool. */
export async function healthPages(ctx: Context, next: Next): Promise<void> {
  const isHealth = ctx.path === '/healthz';
  if (!isHealth && ctx.path !== '/readyz') return void (await next());
  ctx.state.endpoint = isHealth ? 'healthz' : 'readyz';
  ctx.state.isQuiet = true;
  if (ctx.method !== 'GET' && ctx.method !== 'HEAD') throw new Refusal('method_not_allowed');
  if (!isHealth && (stopping || !(await answersInTime()))) throw new Refusal('busy');
  ctx.body = { status: isHealth ? 'ok' : 'ready' };
}

/** A database that does not answer within the time a request would wait is no database. */
async function answersInTime(): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, POOL_WAIT_MS, false);
  });
  const answered = select(null, 'SELECT 1 AS one').then(
    () => true,
    () => false,
  );
  const outcome = await Promise.race([answered, late]);
  clearTimeout(timer);
  return outcome;
}
