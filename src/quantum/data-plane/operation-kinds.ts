import type { OperationKind } from '../management/operation-kinds.js';

export const listingProviderStatus: OperationKind = { name: 'Providers_ListStatus', change: false, success: [200] };

export const listingQuotas: OperationKind = { name: 'Quotas_List', change: false, success: [200] };
