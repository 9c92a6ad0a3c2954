import { inTable } from '../personal-column';

const CARE_KEPT = { purpose: '养老服务的办理', retention: 'care' } as const;
const HEALTH = { sensitive: true } as const;

/** What a family says when it asks for care; the result of a self-check only by a consent of its own (P-02). */
export const careColumns = [
  ...inTable(
    { table: 'care_cases', ...CARE_KEPT },
    {
      kind: '办什么',
      contact_name_enc: '联系人姓名',
      contact_phone_enc: '联系人电话',
      phone_hash: null,
      relation: '联系人和老人的关系',
      note_enc: ['说明', HEALTH],
    },
  ),
  ...inTable({ table: 'care_visits', ...CARE_KEPT }, { people: '几个人来参观' }),
  ...inTable(
    { table: 'care_intentions', ...CARE_KEPT },
    {
      elder_name_enc: '老人姓名',
      elder_age: '老人年龄',
      is_destitute: ['是否特困人员', HEALTH],
      wanted_from: '想从哪天入住',
      queue_class: '轮候类别',
      ability_level: ['评估的能力等级', HEALTH],
      queued_at: '排队时间',
      room_enc: '通知的床位',
    },
  ),
  ...inTable(
    { table: 'care_orders', ...CARE_KEPT },
    {
      service: '服务',
      elder_name_enc: '老人姓名',
      address_enc: '上门地址',
      schedule_json: '上门的日子',
      at_time: '上门的时间',
    },
  ),
  ...inTable(
    { table: 'order_visits', ...CARE_KEPT },
    { starts_at: '上门时间', state: '上门情况', said_enc: ['上门说明', HEALTH] },
  ),
  ...inTable(
    { table: 'care_words', ...CARE_KEPT },
    { action: '环节', text_enc: ['写下的话', HEALTH], said_at: '时间' },
  ),
  ...inTable(
    { table: 'care_abilities', ...CARE_KEPT },
    {
      score_enc: ['自评分数', { ...HEALTH, consent: 'ability' }],
      level_enc: ['自评等级', { ...HEALTH, consent: 'ability' }],
      points_enc: ['自评答案', { ...HEALTH, consent: 'ability' }],
    },
  ),
  ...inTable({ table: 'care_alerts', ...CARE_KEPT }, { note_enc: ['顾问的处理记录', HEALTH], settled_at: '处理时间' }),
];
