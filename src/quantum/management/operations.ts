import { workspaceNeeds } from './api-versions.js';
import { anything, listKeysResult, pageOf, quantumWorkspace, suiteOffer } from './mappers.js';
import type { QuantumWorkspace } from './models.js';
import { operation } from './operation.js';
import * as kinds from './operation-kinds.js';
import type { OfferingsListOptions } from './quantum-management-client.js';

const provider = '/providers/Microsoft.Quantum';
const inSubscription = '/subscriptions/{subscriptionId}';
const inResourceGroup = `${inSubscription}/resourceGroups/{resourceGroupName}`;
const inLocation = `${inSubscription}${provider}/locations/{locationName}`;
const workspaces = `${provider}/workspaces`;
const workspace = `${inResourceGroup}${workspaces}/{workspaceName}`;

export const checkNameAvailability = operation(kinds.checkingName, 'POST', `${inLocation}/checkNameAvailability`, {
  body: 'checkNameAvailabilityParameters',
  result: anything,
});

export const listKeys = operation(kinds.listingKeys, 'POST', `${workspace}/listKeys`, {
  result: listKeysResult,
  since: '2023-11-13-preview',
});

export const regenerateKeys = operation(kinds.regeneratingKeys, 'POST', `${workspace}/regenerateKey`, {
  body: 'keySpecification',
  since: '2023-11-13-preview',
});

export const getWorkspace = operation(kinds.gettingWorkspace, 'GET', workspace, { result: quantumWorkspace });

export const listByResourceGroup = operation(kinds.listingByResourceGroup, 'GET', `${inResourceGroup}${workspaces}`, {
  result: pageOf(quantumWorkspace),
});

export const listBySubscription = operation(kinds.listingBySubscription, 'GET', `${inSubscription}${workspaces}`, {
  result: pageOf(quantumWorkspace),
});

export const createOrUpdate = operation(kinds.creatingOrUpdating, 'PUT', workspace, {
  body: 'quantumWorkspace',
  needs: ({ quantumWorkspace }) => workspaceNeeds(quantumWorkspace as QuantumWorkspace),
  result: quantumWorkspace,
});

export const deleteWorkspace = operation(kinds.deletingWorkspace, 'DELETE', workspace);

export const updateTags = operation(kinds.updatingTags, 'PATCH', workspace, {
  body: 'workspaceTags',
  result: quantumWorkspace,
});

export const listOfferings = operation(kinds.listingOfferings, 'GET', `${inLocation}/offerings`, {
  query: ['filter'],
  needs: ({ options }) => (hasFilter(options) ? [['2025-11-01-preview', 'a filter of offerings']] : []),
  result: pageOf(anything),
});

export const listSuiteOffers = operation(kinds.listingSuiteOffers, 'GET', `${inSubscription}${provider}/suiteOffers`, {
  result: pageOf(suiteOffer),
  since: '2025-08-11-preview',
});

export const listOperations = operation(kinds.listingOperations, 'GET', `${provider}/operations`, {
  result: pageOf(anything),
});

function hasFilter(options: OfferingsListOptions = {}): boolean {
  return options.filter !== undefined;
}
