import { z } from 'zod';
import { endpoint } from '../contract';
import { CalendarDate } from '../fields';

export const HolidayDay = z.strictObject({ date: CalendarDate, name: z.string(), kind: z.enum(['off', 'work']) });

export const listHolidays = endpoint({
  name: 'listHolidays',
  method: 'GET',
  path: '/holidays',
  tag: '日历',
  access: 'anonymous',
  status: 200,
  summary: '管理员导入的放假安排，逐年替换软件自带的；没有的年份是暂定',
  reply: z.strictObject({ years: z.array(z.strictObject({ year: z.number().int(), days: z.array(HolidayDay) })) }),
  refusals: [],
  idempotent: false,
});

export const holidayEndpoints = [listHolidays] as const;
