import type { Endpoint } from '@jianghan/shared/contract';
import { isControlRole } from '@jianghan/shared/staff/roles';
import type { Front } from './api';
import type { Client } from './client';
import type { World } from './world';

/** Somebody whom an endpoint lets in: nobody, the booker of the world, or staff who have just shown that it is them. */
export async function callerOf(api: Front, { access, signIn }: Endpoint, world: World): Promise<Client> {
  if (typeof access !== 'string') {
    const role = access.find((each) => !isControlRole(each)) ?? access[0] ?? null;
    return api.staffOf(role, { steppedUp: true });
  }
  if (signIn === 'staff') return api.staffOf(null);
  return access === 'anonymous' ? api.anyone : world.couple.booker;
}
