import { sayDate } from '@jianghan/shared/calendar/words';
import { isolated } from '@jianghan/shared/isolated';
import type { GrantView } from '@jianghan/shared/relief/schemas';
import { inYuan } from '@jianghan/shared/relief/written';

/** One thing that is given, in a line. */
export function sayGrant({ kind, amountFen, payOn, what, provider, quantity, valueFen }: GrantView): string {
  if (kind === 'money') return `${inYuan(amountFen ?? 0)}${payOn === null ? '' : `，${sayDate(payOn)}发`}`;
  if (kind === 'service') return `${isolated(what ?? '')}（${isolated(provider ?? '')}）`;
  return `${isolated(what ?? '')} ${quantity} 件，值 ${inYuan(valueFen ?? 0)}`;
}

export function standingOf({ isStopped, isDelivered, isGranted, transfer }: GrantView) {
  if (isStopped || !isGranted) return 'quiet';
  if (isDelivered) return 'done';
  return transfer === 'failed' ? 'failed' : 'open';
}

/** How far it is. */
export function sayStanding({ kind, isStopped, isDelivered, isGranted, transfer }: GrantView): string {
  if (isStopped) return '已停发';
  if (isDelivered) return kind === 'money' ? '已到账' : '已送到';
  if (!isGranted) return '还在提，没决定';
  if (transfer === null) return '还没送到';
  return { none: '还没发', under_way: '正在发', arrived: '已到账', failed: '没有到账' }[transfer];
}
