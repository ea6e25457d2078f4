import type { AboutSection } from '../cmdlet/module.js';

/** What `Get-Help about_Az.QuantumApi` says of the module as a whole. */
export const about: readonly AboutSection[] = [
  {
    heading: 'LONG DESCRIPTION',
    text: `An Azure Quantum workspace has two access keys, so that one can be replaced while the other serves. This module reads and replaces them, and does all else that a workspace needs: it creates, changes, tags and deletes workspaces, connects to them, and lists what they offer.

The commands are run by Node, version 20.19 or later, which the module starts at the first call and ends with the session. It is the one on PATH, unless AZURE_QUANTUM_NODE holds the full path of another.

The same commands can be used from Node and from the shell, where the program is called azq. What they do there is the same; their names are in the list of commands below.`,
  },
  {
    heading: 'ACCOUNT AND SUBSCRIPTION',
    text: `Where the module Az.Accounts is there and has a context, its account and its subscription are used: Connect-AzAccount logs in, Set-AzContext chooses. Elsewhere the account is that of DefaultAzureCredential, which finds the login of az, managed identities and service principals, and the subscription is that of AZURE_SUBSCRIPTION_ID, else the default one of az.

The parameter -SubscriptionId names another subscription, for the account that is logged in; -DefaultProfile names another account and subscription. What a command says of its target tells where the subscription is from.`,
  },
  {
    heading: 'BEFORE SOMETHING IS CHANGED',
    text: `With -WhatIf a command says what it would do, and sends nothing that changes anything. With -Confirm it asks before each change. A regenerated key stops working at once, wherever it is in use: replace the one that is not in use, store it, and then replace the other.

    Get-AzQuantumApiWorkspace |
        New-AzQuantumApiWorkspaceKey -Key Secondary -WhatIf

A request that may have been carried out is never sent again: when a connection breaks at the wrong moment, the command says so, and Get-AzQuantumApiWorkspaceKey shows when each key was made.`,
  },
  {
    heading: 'KEYS AND OTHER SECRETS',
    text: `Tables and lists show keys and connection strings masked; the properties of an object hold them whole. With -AsSecureString Get-AzQuantumApiWorkspaceKey writes them as SecureString objects, and Connect-AzQuantumApiWorkspace takes them so. No log and no error message holds one, at any level.`,
  },
  {
    heading: 'ENVIRONMENT VARIABLES',
    text: `AZURE_QUANTUM_NODE: the full path of the Node that runs the commands.

AZURE_QUANTUM_RESOURCE_MANAGER_ENDPOINT: the Azure Resource Manager to use, such as that of an emulator; plain http on this machine only.

AZURE_QUANTUM_API_VERSION: the api-version of Microsoft.Quantum to use in place of 2025-12-15-preview.

AZURE_QUANTUM_TRUSTED_HOSTS: hosts besides those of Azure that may be sent a token, with commas between them.

AZURE_QUANTUM_CONNECTION_STRING: the connection string of the workspace to connect to where no call names one; a secret.

AZURE_SUBSCRIPTION_ID: the subscription, where no context of Az.Accounts has one.

HTTPS_PROXY, ALL_PROXY, HTTP_PROXY, NO_PROXY: the proxy, and what is reached without it.`,
  },
];
