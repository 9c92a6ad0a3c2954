import type { Retention } from '@jianghan/shared/personal-data';

/** What a law or a running time keeps from being deleted at once, and until when. */
const LOCKED: Partial<Record<Retention, { why: string; until: string }>> = {
  booking: {
    why: '办理记录的保存期限还没有到，只保存、不再另作他用（个人信息保护法第四十七条）',
    until: '预约日期后 180 天',
  },
  no_show: {
    why: '约了没有到场要管到期满，换一个账号也一样（只留身份证号的校验值，认不出是谁）',
    until: '没有到场的日期后 180 天',
  },
  relief: {
    why: '救助档案的保存期限还没有到，只保存、不再另作他用（个人信息保护法第四十七条）',
    until: '办结后 10 年',
  },
  care: {
    why: '养老服务的办理记录保存期限还没有到，只保存、不再另作他用（个人信息保护法第四十七条）',
    until: '办结后 180 天',
  },
};

export function isLockedAtClosing(retention: Retention): boolean {
  return LOCKED[retention] !== undefined;
}

export function lockOf(retention: Retention): { why: string; until: string } {
  const lock = LOCKED[retention];
  if (lock === undefined) throw new Error(`${retention} is not locked`);
  return lock;
}

/** The line of the audit itself, which names nobody but by number. */
export const AUDIT_LOCK = {
  what: '操作记录（只有编号）',
  why: '网络日志至少留六个月，查询记录留三年（网络安全法）',
  until: '三年',
};
