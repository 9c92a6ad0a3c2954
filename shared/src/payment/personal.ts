import { inTable } from '../personal-column';

const PAYMENT_KEPT = { purpose: '发放临时救助', retention: 'relief' } as const;
const SENSITIVE = { sensitive: true } as const;

/** Statutory duty is the basis: without an account nothing can be paid. A card number is sensitive (P-02). */
export const paymentColumns = [
  ...inTable(
    { table: 'payment_accounts', ...PAYMENT_KEPT },
    {
      holder_enc: '收款户名',
      number_enc: ['收款账号', SENSITIVE],
      bank_enc: '开户银行',
      is_suspect: '账号校验位是否对不上',
      set_at: '填写账户时间',
    },
  ),
  ...inTable(
    { table: 'payments', ...PAYMENT_KEPT },
    {
      amount_fen: ['付款金额', SENSITIVE],
      attempt: '第几次发放',
      holder_differs: '户名是否和申请人不同',
      is_account_late: '账户是否在决定以后填的',
      holder_enc: '付款户名',
      number_enc: ['付款账号', SENSITIVE],
      bank_enc: '付款开户银行',
      state: '付款状态',
      started_at: '开始发放时间',
      released_at: '交银行时间',
      settled_at: '银行回复时间',
    },
  ),
  ...inTable(
    { table: 'payment_results', ...PAYMENT_KEPT },
    { outcome: '银行的结果', bank_reference: '银行流水号', why_enc: ['没有到账的原因', SENSITIVE] },
  ),
];
