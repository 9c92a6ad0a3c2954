import type { Booking } from '@jianghan/shared/marriage/schemas';
import Taro from '@tarojs/taro';
import { Row } from '../../components/row';

const LENGTH_S = 30 * 60;
const REMIND_S = 18 * 3600;

/** Neutral words, because calendars are shared and shown on locked screens. */
function add({ startsAt, office, reference }: Booking): void {
  const startTime = new Date(startsAt).getTime() / 1000;
  Taro.addPhoneCalendar({
    title: '民政业务办理',
    startTime,
    endTime: String(startTime + LENGTH_S),
    location: `${office.name} ${office.address}`,
    description: `预约编号 ${reference}。两人各带本人有效身份证，请提前一点到。`,
    alarmOffset: REMIND_S,
  });
}

export function AddToCalendar({ booking }: { booking: Booking }) {
  return <Row icon="calendar" title="加到手机日历" note="提前一天提醒" onPress={() => add(booking)} />;
}
