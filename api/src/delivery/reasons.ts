/** What stood in the way, as the office reads it and knows what to do. */
const WORDS: Record<string, string> = {
  '43101': '本人没有再同意接收，微信不收',
  '40003': '微信找不到这位用户',
  '47003': '微信不收某一项内容：请检查“消息文字”',
  '40037': '微信模板编号不对：请检查系统配置',
  '41030': '小程序页面不对：请确认已发布的版本',
  '45009': '今天发往微信的次数已到上限',
  no_openid: '本人没有用微信登录',
  no_template: '没有配置这个微信模板',
  no_phone: '没有手机号',
  no_answer: '对方没有回应，不知道有没有送到',
  wechat_closed: '微信连续没有回应，稍后再试',
  sms_closed: '短信服务连续没有回应，稍后再试',
  quiet: '正在免打扰时段',
  'FailedOperation.PhoneNumberInBlacklist': '这个手机号退订了短信',
  'InvalidParameterValue.IncorrectPhoneNumber': '手机号不能收短信',
  'FailedOperation.InsufficientBalanceInSmsPackage': '短信余额不足：请充值',
};

/** A code that is not in the list is shown as it came: whoever asks the provider needs it. */
export function reasonInWords(reason: string): string {
  return WORDS[reason] ?? (reason.startsWith('unfit ') ? '有一项内容不合微信的格式' : `对方答复 ${reason}`);
}
