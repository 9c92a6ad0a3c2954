/** Every expected "no", with the words the resident reads. Codes are public and never change their meaning. */
export const REFUSALS = {
  // Every endpoint
  malformed: { status: 400, title: '填写有误', detail: '请按提示改好后再提交，已填的内容都还在。' },
  unreadable: { status: 400, title: '请求读不出来', detail: '请刷新页面后再试。' },
  two_sessions: { status: 400, title: '登录信息重复', detail: '请退出后重新登录。' },
  key_missing: { status: 400, title: '缺少办理编号', detail: '请刷新页面后再提交。' },
  sign_in_required: { status: 401, title: '请先登录', detail: '登录后接着办，已填的内容都还在。' },
  foreign_origin: { status: 403, title: '来源不对', detail: '请从本小程序或本网站打开后再试。' },
  phone_required: { status: 403, title: '请先验证手机号', detail: '验证手机号后接着办。' },
  real_name_required: { status: 403, title: '请先实名', detail: '实名核验后接着办，一般一分钟内完成。' },
  not_found: { status: 404, title: '没有找到', detail: '请检查链接或编号；有疑问请拨 12345。' },
  method_not_allowed: { status: 405, title: '不支持这种访问方式', detail: '请刷新页面后再试。' },
  too_large: { status: 413, title: '内容太多', detail: '请删减后再提交。' },
  wrong_type: { status: 415, title: '格式不支持', detail: '请刷新页面后再试。' },
  key_reused: { status: 422, title: '这次提交和上次不一样', detail: '请回到上一页，重新提交一次。' },
  too_many: { status: 429, title: '操作太频繁', detail: '请稍等一会儿再试，也可以拨打 12345。' },
  busy: { status: 503, title: '现在人多', detail: '已填的内容都还在，请过几秒再试。' },
  broken: { status: 500, title: '我们这边出错了', detail: '不是您的问题。请稍后再试，或拨打 12345。' },
  // Account
  code_wrong: { status: 422, title: '验证码不对', detail: '请核对短信里的 6 位数字，或重新获取。' },
  code_expired: { status: 422, title: '验证码已过期', detail: '请重新获取验证码。' },
  sms_failed: { status: 503, title: '短信没有发出去', detail: '请一分钟后再试，或到窗口办理。' },
  wechat_code_used: { status: 409, title: '微信登录已失效', detail: '请重新打开小程序再登录。' },
  wechat_blocked: { status: 403, title: '微信提示此账号有风险', detail: '请改用手机号登录，或到窗口办理。' },
  wechat_unavailable: { status: 503, title: '微信暂时连不上', detail: '请稍后再试，或改用手机号登录。' },
  phone_taken: { status: 409, title: '这个手机号已有账号', detail: '请用手机号登录原来的账号。' },
  consent_required: { status: 403, title: '需要您先同意', detail: '使用身份证号之前，请先阅读并同意身份信息的用途。' },
  real_name_mismatch: {
    status: 422,
    title: '三项信息对不上',
    detail: '姓名、身份证号要和这个手机号的实名登记一致。请核对后再试，或到窗口办理。',
  },
  real_name_done: { status: 409, title: '已经实名', detail: '此账号已实名，姓名和身份证号不能再改。' },
  real_name_unavailable: { status: 503, title: '实名核验暂时连不上', detail: '请稍后再试，或带身份证到窗口办理。' },
  identity_taken: { status: 409, title: '此身份已有账号', detail: '请用原来的手机号登录；换了号码请到窗口办理。' },
  step_up_required: { status: 403, title: '请再确认一次是您本人', detail: '输入验证码后接着办，五分钟内不用再确认。' },
  // Staff
  staff_sign_in_required: { status: 401, title: '请登录工作台', detail: '登录后接着办；离开 15 分钟会自动退出。' },
  not_permitted: { status: 403, title: '您没有这项权限', detail: '需要这项权限的，请联系安全管理员。' },
  credentials_wrong: {
    status: 422,
    title: '账号或密码不对',
    detail: '请核对后再试。五次不对会锁 15 分钟；忘了密码请联系管理员。',
  },
  totp_wrong: { status: 422, title: '动态码不对', detail: '请等动态码换一个新的再填；同一个码只能用一次。' },
  staff_locked: {
    status: 429,
    title: '这个账号暂时锁住了',
    detail: '多次不对，15 分钟后再试。不是您本人操作的，请告诉安全管理员。',
  },
  initial_password_expired: {
    status: 422,
    title: '密码已过期',
    detail: '初始密码和重置后的密码七天内有效，请管理员重新给一个。',
  },
  login_taken: { status: 409, title: '这个账号名有人用了', detail: '请换一个账号名。' },
  password_common: { status: 422, title: '这个密码太常见', detail: '请换一个别人猜不到的，例如几个不相关的词。' },
  case_running: { status: 409, title: '还有没办完的事', detail: '请先办完或者取消正在办的事，再注销账号。' },
  // Marriage
  elsewhere: {
    status: 422,
    title: '这里办不了，要到指定机关',
    detail: '一方是外国人、华侨或港澳台居民的，请到省里指定的登记机关。',
  },
  same_person: { status: 422, title: '两人的身份证号相同', detail: '请填写对方的身份证号。' },
  same_sex: { status: 422, title: '两人的性别相同', detail: '结婚登记须为一男一女，请核对身份证号。' },
  under_age: {
    status: 422,
    title: '到那天还没到婚龄',
    detail: '领证当天男满 22 周岁、女满 20 周岁，请选晚一些的日子。',
  },
  draft_incomplete: { status: 409, title: '还有内容没填', detail: '请先把两人的信息填完。' },
  draft_changed: { status: 409, title: '填写的内容有变动', detail: '可能在另一部手机上改过，请核对后再提交。' },
  slot_full: { status: 409, title: '这个时间刚刚约满', detail: '您填的信息都在，请另选一个时间接着提交。' },
  slot_unreleased: { status: 409, title: '这一天还没放号', detail: '请在放号时间之后再约。' },
  slot_closed: { status: 409, title: '这个时间已停止预约', detail: '请选别的时间，也可以在办公时间直接到登记处取号。' },
  already_booked: {
    status: 409,
    title: '已经有一个预约',
    detail: '一个人同时只能有一个结婚登记预约，请先取消原来的。',
  },
  named_by_other: {
    status: 409,
    title: '有人预约时填了您的身份证号',
    detail: '请到“我的”里的“有人把我写进了预约”：是你们约的就确认，不是就拒绝，拒绝后马上能预约。',
  },
  partner_booked: {
    status: 409,
    title: '对方已经有一个预约',
    detail: '一个人同时只能有一个结婚登记预约，请和对方商量，或拨打 12345。',
  },
  partner_refuses: {
    status: 409,
    title: '不能填写这个人',
    detail: '对方设置了不由您填写。请和对方商量，由对方来预约；带身份证到登记处，一样能办。',
  },
  answer_late: {
    status: 409,
    title: '确认的时限已过',
    detail: '这个号已经放回。可以请对方重新预约，也可以直接到登记处取号。',
  },
  moves_used: {
    status: 409,
    title: '改时间的次数用完了',
    detail: '原来的时间还给你们留着。来不了可以取消，再重新预约。',
  },
  move_late: {
    status: 409,
    title: '现在不能再改时间',
    detail: '已过前一天的截止时间，原来的时间还给你们留着。来不了请致电登记处，或者取消。',
  },
  same_time: { status: 409, title: '这就是原来的时间', detail: '不用改，这个时间已经给你们留着。' },
  plan_conflict: {
    status: 409,
    title: '这样改，约好的人会没有位子',
    detail: '什么也没有改。请留够已约的位子，或者用“关闭一天”通知他们改约。',
  },
  booking_banned: {
    status: 403,
    title: '暂时不能网上预约',
    detail: '近期约了没有到场，暂停一段时间网上预约。带身份证到登记处取号，当天一样能办。',
  },
  // Hall
  another_date: { status: 409, title: '约的不是今天', detail: '请看约的是哪一天；今天想办，可以现场取号。' },
  not_expected: { status: 409, title: '这个预约已经不在了', detail: '已取消或没有得到确认；今天想办，可以现场取号。' },
  already_checked_in: { status: 409, title: '已经签过到', detail: '号已经给过，请看号牌；号丢了也按这个号叫。' },
  several_found: { status: 409, title: '不止一个预约对得上', detail: '请改用预约编号或二维码签到。' },
  nobody_waiting: { status: 409, title: '现在没有人在等', detail: '有人签到或取号后再叫。' },
  window_busy: { status: 409, title: '本窗口还有一个号没办完', detail: '请先记下结果或过号，再叫下一个。' },
  result_unfit: { status: 422, title: '结果和事项对不上', detail: '请按提示改好后再记。' },
  // Relief
  step_closed: { status: 409, title: '现在不能这样办', detail: '请看提示里的原因，换一步或换一位工作人员。' },
  already_claimed: { status: 409, title: '已经有人领了', detail: '请看是谁在办；要换人，请对方交接。' },
  emergency_in_force: { status: 409, title: '已经有一个突发公共事件在执行', detail: '请先结束原来的，或改日期。' },
  amount_refused: { status: 422, title: '这个数额不行', detail: '请按提示改好金额，或先提交会商。' },
  account_missing: { status: 409, title: '还没有收款账户', detail: '请先填好收款账户，再发放。' },
  not_yet_due: { status: 409, title: '下一期还没到日子', detail: '到约定的日期再发放。' },
  nothing_to_pay: { status: 409, title: '现在没有等着发放的付款', detail: '先在“要发放的件”里开始发放，再编批次。' },
  payment_under_way: {
    status: 409,
    title: '钱已经在发，现在不能改账户',
    detail: '到了会告诉您；没有到账，就可以改账户再发。',
  },
  payment_changed: { status: 409, title: '付款的状态刚刚变了', detail: '什么也没有改。请看最新的状态后再操作。' },
  four_eyes: {
    status: 403,
    title: '要由另一位来做',
    detail: '录入、确认、填收款账户、开始发放和放行，前面经手的人不能放行；确认救助的人也不能填账户。请换一位。',
  },
  file_unreadable: { status: 422, title: '文件读不出来', detail: '请用银行回盘的 xlsx 或 CSV 文件，不要改列。' },
  // Eldercare
  already_asked: { status: 409, title: '已经有一个在办', detail: '同一家同时只办一个，请先看原来的那个，或先取消。' },
  queue_paused: {
    status: 409,
    title: '这家的轮候暂停了',
    detail: '一年内两次没有要床位，期满后可以再登记；可以看看别的机构。',
  },
  no_visit_left: {
    status: 422,
    title: '这样选没有一天能上门',
    detail: '选的日子都过了，或者都在放假，请改日期或重复的方式。',
  },
  photo_unfit: {
    status: 422,
    title: '这张照片用不了',
    detail: '请选手机拍的照片（JPEG、PNG 或 WebP），不要夹带别的内容；可以截一张图再试。',
  },
  photos_full: { status: 409, title: '已经有 8 张照片', detail: '请先去掉一张，再加新的。' },
  own_proposal: { status: 403, title: '这份改动是您自己提的', detail: '请另一位区级经办人来审批。' },
  state_changed: { status: 409, title: '状态刚刚变了', detail: '请看最新的状态后再操作。' },
} as const satisfies Record<string, { status: number; title: string; detail: string }>;

export type RefusalCode = keyof typeof REFUSALS;

/** Facts that go with a refusal, for the page: the nearest free times, the date from which a person is of age. */
export type RefusalData = Record<string, unknown>;

/** An expected "no". Our own faults are never a Refusal. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly data?: RefusalData,
    readonly fields: readonly FieldError[] = [],
  ) {
    super(code);
    this.name = 'Refusal';
  }
}

/** One field and what to do about it. `field` is the path in the body, such as `partner.idNumber`. */
export interface FieldError {
  field: string;
  message: string;
}

/** RFC 9457 problem document as sent by the API. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: RefusalCode;
  detail: string;
  errors: FieldError[];
  traceId: string;
  data?: RefusalData;
}

/** Refusals that any endpoint may give, whatever it does. */
export const COMMON_REFUSALS = [
  'malformed',
  'unreadable',
  'two_sessions',
  'foreign_origin',
  'method_not_allowed',
  'too_large',
  'wrong_type',
  'too_many',
  'busy',
  'broken',
] as const satisfies readonly RefusalCode[];
