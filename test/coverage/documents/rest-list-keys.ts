import { section } from '../document.js';

const refused = 'anything else is refused before a request is made';

/** The REST reference of Workspaces - List Keys. */
export const restListKeys = {
  id: 'rest-list-keys',
  title: 'Workspaces - List Keys',
  sections: [
    section(
      'Workspaces - List Keys',
      [
        'seamless',
        'Only one key is needed at a time; two are given to provide seamless key regeneration.',
        'while one key is regenerated, the other serves',
      ],
      [
        'request',
        'POST https://management.azure.com/.../workspaces/{workspaceName}/listKeys?api-version=2025-12-15-preview',
        'what Get-AzQuantumApiWorkspaceKey sends',
      ],
    ),
    section(
      'URI Parameters',
      ['resourceGroupName', 'resourceGroupName: minLength: 1, maxLength: 90. The name is case insensitive.', refused],
      ['subscriptionId', 'subscriptionId: The value must be an UUID.', refused],
      ['workspaceName', 'workspaceName: pattern: ^[a-zA-Z0-9]+(-*[a-zA-Z0-9])*$', refused],
      [
        'api-version',
        'api-version: The API version to use for this operation.',
        'AZURE_QUANTUM_API_VERSION, apiVersion',
      ],
    ),
    section(
      'Responses',
      ['ok', '200 OK: ListKeysResult: Azure operation completed successfully.', 'Get-AzQuantumApiWorkspaceKey'],
      [
        'error',
        'Other Status Codes: ErrorResponse: An unexpected error response.',
        'an error with its code and message',
      ],
    ),
    section('Security', ['security', 'azure_auth: Azure Active Directory OAuth2 Flow', 'a bearer token, over https']),
    section(
      'Examples: Workspaces_ListKeys',
      [
        'sample-request',
        'POST .../workspaces/quantumworkspace1/listKeys?api-version=2025-12-15-preview',
        'the request sent',
      ],
      ['sample-response', '"createdAt": "2023-11-13T23:06:09.147165Z"', 'the answer read, dates as dates'],
    ),
    section(
      'Definitions',
      ['ApiKey', 'ApiKey: Azure quantum workspace Api key details.', 'PrimaryKeyKey, PrimaryKeyCreatedAt, ...'],
      ['ErrorAdditionalInfo', 'ErrorAdditionalInfo: The resource management error additional info.', 'read'],
      ['ErrorDetail', 'ErrorDetail: code, message, target, details, additionalInfo', 'read'],
      ['ErrorResponse', 'ErrorResponse: error: The error object.', 'read'],
      ['ListKeysResult', 'ListKeysResult: Result of list Api keys and connection strings.', 'the output'],
    ),
  ],
};
