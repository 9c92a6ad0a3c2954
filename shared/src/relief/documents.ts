import type { DOCUMENTS } from './contract-desk';

export type SignedDocument = keyof typeof DOCUMENTS;

/** What is signed at the counter, in these words; a signature keeps the hash of them with the number of the case. */
export const DOCUMENT_TEXTS: Record<SignedDocument, string> = {
  application:
    '本人申请临时救助（代办的，是替申请人申请），所说的情况属实。情况有变会告诉街道；说了假话，愿意退回救助并承担法律责任。',
  promise: '暂时缺的材料，本人承诺在告知的期限以前补齐；补不齐会说明原因。',
  authorisation:
    '本人同意区民政局为办理这件临时救助，核对户籍、纳税、社保、不动产、市场主体、公积金、车辆、银行、保险、证券和支付机构的信息。只给办理这件的人看，到办结和救助结束为止；可以撤回。不同意的，无法核对，可能办不了。',
  charity:
    '本人同意街道把姓名、电话和遇到的困难告诉区慈善会，请他们看看还能怎么帮。不同意不影响政府的救助；告诉以前可以撤回。',
};
