/** Date of these words; whoever changes what they mean changes it. */
export const PRIVACY_VERSION = '2026-11-01';

interface Chapter {
  title: string;
  paragraphs: readonly string[];
}

/** Before the list of what is used. */
export const BEFORE: readonly Chapter[] = [
  {
    title: '谁在处理',
    paragraphs: ['江汉区民政局。只为办您要办的事，不做广告，不做积分，不拿去做别的。'],
  },
];

/** After it: P-01 to P-10, in words that people use. */
export const AFTER: readonly Chapter[] = [
  {
    title: '没有收集的',
    paragraphs: ['不读您的位置、通讯录、相册、麦克风。'],
  },
  {
    title: '怎么保护',
    paragraphs: [
      '姓名、身份证号、手机号逐项用国密算法加密保存，页面和消息里遮住。工作人员和您自己查看，都有记录。',
      '信息存放在中国境内。',
    ],
  },
  {
    title: '会交给谁',
    paragraphs: [
      '短信服务商：手机号，用来发验证码。',
      '实名核验机构：姓名、身份证号、手机号，只回答对得上还是对不上。',
      '微信：您从微信小程序进来时，用来认出您的微信和手机号。',
      '以上都按合同办，不得用作别的。没有别的人能拿到，除非法律要求。',
    ],
  },
  {
    title: '您的权利',
    paragraphs: [
      '查看、复制、更正、删除、撤回同意、注销账号、请我们解释，都可以。',
      '自己就能做的：在“我的”里看身份信息，在“授权与同意”里撤回。',
      '其余的拨 12345，或带身份证到窗口。15 个工作日内答复，不同意的写明理由。',
      '依法必须留存的办件不能删，但会停止其他使用。',
    ],
  },
  {
    title: '由人决定',
    paragraphs: ['不会只凭机器就拒绝您。对结果有疑问，可以找工作人员。'],
  },
  {
    title: '未成年人',
    paragraphs: ['账号须年满 14 周岁。不满 14 周岁的，请父母或者其他监护人来办。'],
  },
  {
    title: '万一泄露',
    paragraphs: ['马上补救，告诉您发生了什么、怎么防范，并报告主管部门。'],
  },
  {
    title: '内容变了',
    paragraphs: ['会换上新的版本日期。用途或者种类变了，会重新请您同意。'],
  },
];
