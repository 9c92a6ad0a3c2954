import { CONSENT_VERSIONS, type ConsentPurpose, type Me } from '@jianghan/shared/account/contract';
import { RETENTIONS } from '@jianghan/shared/personal-data';
import { REAL_NAME } from './session';

interface ConsentText {
  title: string;
  /** The words beside the tick. */
  agree: string;
  /** What is used, what for, why, who sees it, how long, and what if not (P-02, P-04). */
  points: readonly { question: string; answer: string }[];
  /** What changes when it is withdrawn, and what does not. */
  withdrawn: string;
  /** What that means to who never agreed. */
  without: string;
  /** Where it is asked for. */
  asked: { text: string; to: string };
}

/** Whoever changes these words gives them a new version in the contract: a new text asks again (P-04). */
export const CONSENT_TEXTS: Record<ConsentPurpose, ConsentText> = {
  identity: {
    title: '使用身份信息',
    agree: '我同意把姓名和身份证号（敏感个人信息）用于实名核验和婚姻登记预约',
    points: [
      {
        question: '用什么',
        answer: '您的姓名、身份证号、手机号；预约时还有您填的对方的姓名、身份证号和手机号（手机号选填）',
      },
      { question: '做什么', answer: '核验是您本人；登记当天核对到场的人' },
      { question: '为什么', answer: '婚姻登记必须本人办，一个人同时只能约一次' },
      { question: '谁看', answer: '核验机构只答对不对得上；登记处办事时看。加密保存，页面上遮住' },
      { question: '留多久', answer: `实名：${RETENTIONS.account}。预约：${RETENTIONS.booking}` },
      { question: '不同意', answer: '网上不能预约，别的照常用；带身份证到窗口一样办' },
      { question: '想撤回', answer: '“我的”里的“授权与同意”，点一下就撤回' },
    ],
    withdrawn: '撤回后不再拿身份证号做新的核验和预约。已经约好的照常办，实名不用重做；下次预约前会再问您。',
    without: '没有同意时不能在网上预约，别的照常用。带身份证到窗口一样办。',
    asked: { text: '看看同意书', to: REAL_NAME },
  },
  ability: {
    title: '把能力自评给顾问看',
    agree: '我同意把老人的能力自评结果（健康信息，敏感个人信息）交给街道养老顾问',
    points: [
      { question: '用什么', answer: '26 项自评的答案、分数和等级' },
      { question: '做什么', answer: '养老顾问据此建议合适的服务' },
      { question: '为什么', answer: '不用在电话里从头再说一遍' },
      { question: '谁看', answer: '您所选街道的养老顾问。加密保存' },
      { question: '留多久', answer: `${RETENTIONS.care}` },
      { question: '不同意', answer: '照样能问顾问，只是不附自评结果' },
      { question: '想撤回', answer: '“我的”里的“授权与同意”，点一下就撤回' },
    ],
    withdrawn: '撤回后不会再交出新的自评结果。已经交给顾问的，随那一件咨询到期删除。',
    without: '没有同意时照样能问顾问，只是不附自评结果。要附的时候，会当场问您。',
    asked: { text: '去做能力自评', to: '/eldercare/self-check' },
  },
};

export const PURPOSES = Object.keys(CONSENT_TEXTS) as ConsentPurpose[];

/** The consent that stands in today's words; one to an older text does not count. */
export function standing(me: Me, purpose: ConsentPurpose): Me['consents'][number] | undefined {
  return me.consents.find((given) => given.purpose === purpose && given.version === CONSENT_VERSIONS[purpose]);
}
