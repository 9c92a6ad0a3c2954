import { accountEndpoints } from './account/contract';
import { careEndpoints } from './care/contract';
import { careDeskEndpoints } from './care/contract-desk';
import { casefileEndpoints } from './casefile/contract';
import type { Endpoint } from './contract';
import { deliveryEndpoints } from './delivery/contract';
import { eldercareFiguresEndpoints } from './eldercare/contract-figures';
import { finderEndpoints } from './eldercare/contract-finder';
import { keepingEndpoints } from './eldercare/contract-keeping';
import { oversightEndpoints } from './eldercare/contract-oversight';
import { registerEndpoints } from './eldercare/contract-register';
import { figuresEndpoints } from './figures/contract';
import { hallEndpoints } from './hall/contract';
import { holidayEndpoints } from './holidays/contract';
import { inboxEndpoints } from './inbox/contract';
import { marriageEndpoints } from './marriage/contract';
import { paymentEndpoints } from './payment/contract';
import { planningEndpoints } from './planning/contract';
import { prescreenEndpoints } from './prescreen/contract';
import { reliefApplyEndpoints } from './relief/contract-apply';
import { reliefCaseworkEndpoints } from './relief/contract-casework';
import { staffEndpoints } from './staff/contract';
import { trustEndpoints } from './trust/contract';

/** Every endpoint there is: what is not here is not served. */
export const ENDPOINTS: readonly Endpoint[] = [
  ...accountEndpoints,
  ...marriageEndpoints,
  ...casefileEndpoints,
  ...inboxEndpoints,
  ...deliveryEndpoints,
  ...holidayEndpoints,
  ...planningEndpoints,
  ...prescreenEndpoints,
  ...reliefApplyEndpoints,
  ...reliefCaseworkEndpoints,
  ...paymentEndpoints,
  ...finderEndpoints,
  ...registerEndpoints,
  ...eldercareFiguresEndpoints,
  ...keepingEndpoints,
  ...oversightEndpoints,
  ...careEndpoints,
  ...careDeskEndpoints,
  ...figuresEndpoints,
  ...staffEndpoints,
  ...hallEndpoints,
  ...trustEndpoints,
];
