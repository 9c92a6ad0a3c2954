import type { Role } from '@jianghan/shared/staff/roles';
import type { IconName } from '../components/icon/shapes';
import { EVERY_URL } from '../pages';
import { CARE_DOORS } from '../staff-care-doors';

export interface Door {
  title: string;
  note: string;
  to: string;
  icon: IconName;
  roles: readonly Role[];
}

interface Room {
  title: string;
  doors: readonly Door[];
}

const STREET: readonly Role[] = ['street_officer', 'street_supervisor'];
const CASEWORK: readonly Role[] = [...STREET, 'district_officer'];
const DISTRICT: readonly Role[] = ['district_officer'];
const OPERATORS: readonly Role[] = ['facility_operator'];
const PAYERS: readonly Role[] = ['street_supervisor', 'district_officer'];
const HALL: readonly Role[] = ['registrar'];
const ADMIN: readonly Role[] = ['administrator'];
const FIGURES: readonly Role[] = ['administrator', 'district_officer'];
const CONTROL: readonly Role[] = ['administrator', 'security_administrator', 'auditor'];
const AUDIT: readonly Role[] = ['auditor'];
const RETENTION: readonly Role[] = ['auditor', 'administrator'];

const ROOMS: readonly Room[] = [
  {
    title: '临时救助',
    doors: [
      { title: '救助待办', note: '新的、我的、到期的', to: '/casework/list', icon: 'list', roles: CASEWORK },
      { title: '救助发放', note: '开始发放、批次和回盘', to: '/payment/work', icon: 'document', roles: PAYERS },
      { title: '窗口录入', note: '替来的人录，本人签名', to: '/casework/counter', icon: 'plus', roles: STREET },
      {
        title: '突发公共事件',
        note: '别的限额、别的窗口，首页公告',
        to: '/casework/emergencies',
        icon: 'warning',
        roles: DISTRICT,
      },
    ],
  },
  { title: '养老办理', doors: CARE_DOORS },
  {
    title: '婚姻登记大厅',
    doors: [
      { title: '登记大厅', note: '签到、看今天的人', to: '/hall/board', icon: 'people', roles: HALL },
      { title: '我的窗口', note: '叫号、记结果', to: '/hall/window', icon: 'person', roles: HALL },
      { title: '现场取号', note: '没有预约的人也办', to: '/hall/ticket', icon: 'plus', roles: HALL },
      { title: '电话预约', note: '替打来电话的人约', to: '/hall/phone', icon: 'phone', roles: HALL },
      { title: '当天名单', note: '看哪天的都行，能打印', to: '/hall/sheet', icon: 'list', roles: HALL },
      { title: '叫号屏', note: '大厅里的大屏幕', to: '/hall/screen', icon: 'speaker', roles: HALL },
    ],
  },
  {
    title: '养老服务',
    doors: [
      { title: '我的机构', note: '空床、价格、照片，几下改好', to: '/places/own', icon: 'bed', roles: OPERATORS },
      { title: '养老资料', note: '导入、导出，哪些旧了', to: '/places/register', icon: 'house-heart', roles: DISTRICT },
      { title: '机构的改动', note: '名称、地址、电话，等审批', to: '/places/changes', icon: 'swap', roles: DISTRICT },
      { title: '资料报错', note: '居民说哪里不对', to: '/places/reports', icon: 'warning', roles: DISTRICT },
      { title: '养老数据', note: '和规划比，每个社区缺什么', to: '/places/figures', icon: 'grid', roles: CASEWORK },
    ],
  },
  {
    title: '登记处和规则',
    doors: [
      { title: '登记处', note: '时间、号量、加开和停办', to: '/admin/offices', icon: 'place', roles: ADMIN },
      {
        title: '业务参数',
        note: '标准和期限，何时起、依据什么',
        to: '/admin/parameters',
        icon: 'document',
        roles: ADMIN,
      },
      { title: '节假日', note: '每年的放假和调休', to: '/admin/holidays', icon: 'calendar', roles: ADMIN },
      { title: '统计', note: '利用率、等候、爽约', to: '/admin/figures', icon: 'grid', roles: FIGURES },
    ],
  },
  {
    title: '消息',
    doors: [
      { title: '等着发的消息', note: '没送到的可以重发', to: '/admin/messages-waiting', icon: 'message', roles: ADMIN },
      { title: '消息的文字', note: '改措辞，不改事实', to: '/admin/message-texts', icon: 'letters', roles: ADMIN },
    ],
  },
  {
    title: '账号和安全',
    doors: [
      { title: '工作人员账号', note: '建账号、给角色、重置', to: '/staff/accounts', icon: 'person', roles: CONTROL },
      { title: '审计记录', note: '谁看了什么、改了什么', to: '/records/audit', icon: 'shield', roles: AUDIT },
      { title: '保存期限', note: '哪些到期要删', to: '/records/retention', icon: 'clock', roles: RETENTION },
    ],
  },
];

/** What somebody may open, in rooms; a room without a door is not shown. */
export function roomsFor(roles: readonly Role[]): readonly Room[] {
  const isOpen = ({ roles: let_, to }: Door) => EVERY_URL.includes(to) && let_.some((role) => roles.includes(role));
  return ROOMS.map(({ title, doors }) => ({ title, doors: doors.filter(isOpen) })).filter(
    ({ doors }) => doors.length > 0,
  );
}
