import { auditEndpoints } from './audit';
import { lookEndpoints } from './looks';
import { ownDataEndpoints } from './own-data';

export const trustEndpoints = [...ownDataEndpoints, ...lookEndpoints, ...auditEndpoints] as const;
