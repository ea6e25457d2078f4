import { regionName } from '../names.js';
import { listOfferings, listOperations, listSuiteOffers } from './operations.js';
import { paged } from './paged.js';
import type {
  OfferingsOperations,
  ResourceProviderOperations,
  SuiteOffersOperations,
} from './quantum-management-client.js';
import type { SendOperation } from './send-operation.js';

/** The operations of the group `offerings`. */
export function offeringsOperations(send: SendOperation): OfferingsOperations {
  return {
    list: (locationName, options = {}) =>
      paged(send, listOfferings, { locationName: regionName(locationName) }, options),
  };
}

/** The operations of the group `suiteOffers`. */
export function suiteOffersOperations(send: SendOperation): SuiteOffersOperations {
  return { list: (options = {}) => paged(send, listSuiteOffers, {}, options) };
}

/** The operations of the group `operations`. */
export function resourceProviderOperations(send: SendOperation): ResourceProviderOperations {
  return { list: (options = {}) => paged(send, listOperations, {}, options) };
}
