import * as contract from '@jianghan/shared/payment/contract';
import { route } from '../http/route';
import * as accounts from './service-accounts';
import * as batches from './service-batches';
import * as cases from './service-case';
import { importReturn } from './service-returns';
import { releasePayment, sendPaymentBack, settlePayment } from './service-single';
import { startPayment } from './service-start';

export const paymentRoutes = [
  route(contract.getOwnAccount, ({ call, params }) => accounts.getOwnAccount(call, params.caseId)),
  route(contract.setOwnAccount, ({ call, params, body }) => accounts.setOwnAccount(call, params.caseId, body)),
  route(contract.getCasePayments, ({ call, params }) => cases.getCasePayments(call, params.caseId)),
  route(contract.setPayeeAccount, ({ call, params, body }) => accounts.setPayeeAccount(call, params.caseId, body)),
  route(contract.startPayment, ({ call, params }) => startPayment(call, params.caseId)),
  route(contract.listDuePayments, ({ call, query }) => cases.listDuePayments(call, query)),
  route(contract.listPayments, ({ call, query }) => cases.listPayments(call, query)),
  route(contract.releasePayment, ({ call, params }) => releasePayment(call, params.paymentId)),
  route(contract.sendPaymentBack, ({ call, params, body }) => sendPaymentBack(call, params.paymentId, body.why)),
  route(contract.settlePayment, ({ call, params, body }) => settlePayment(call, params.paymentId, body.result)),
  route(contract.makeBatch, ({ call, body }) => batches.makeBatch(call, body.officeId)),
  route(contract.listBatches, ({ call, query }) => batches.listBatches(call, query)),
  route(contract.getBatch, ({ call, params }) => batches.getBatch(call, params.batchId)),
  route(contract.releaseBatch, ({ call, params, body }) => batches.releaseBatch(call, params.batchId, body.checksum)),
  route(contract.cancelBatch, ({ call, params }) => batches.cancelBatch(call, params.batchId)),
  route(contract.downloadBatch, ({ call, params, body }) => batches.downloadBatch(call, params.batchId, body.format)),
  route(contract.importReturn, ({ call, params, body }) => importReturn(call, params.batchId, body.base64)),
];
