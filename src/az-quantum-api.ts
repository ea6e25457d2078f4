// Generated from the declarations. Do not edit: change the declaration and build again.
import type { SecureString } from './cmdlet/secure-string.js';
import type { CmdletFunction } from './hosts/node/cmdlet-function.js';

/** The cmdlets of Az.QuantumApi as functions. */
export interface QuantumApiFunctions {
  /**
   * Connects to an Azure Quantum workspace, for the commands that follow.
   * In the shell the name of the workspace is kept in the user's configuration, and never a key.
   *
   * @throws {@link CmdletError} when it fails; the reason of the signal when that stops it.
   *
   * @example Connect with a connection string
   * ```ts
   * import { readFile } from 'node:fs/promises';
   * import { connect, SecureString } from 'az-quantum-api';
   *
   * const quantum = connect();
   * const connectionString = new SecureString((await readFile('secret.txt', 'utf8')).trim());
   * const [connection] = await quantum.connectAzQuantumApiWorkspace({ connectionString });
   * console.log(connection?.workspaceName, connection?.authentication);
   * ```
   * ```text
   * my-workspace Key
   * ```
   *
   * @example Connect as the environment says
   * ```ts
   * const [connection] = await quantum.connectAzQuantumApiWorkspace();
   * console.log(connection?.workspaceName, connection?.authentication);
   * ```
   * ```text
   * my-workspace Key
   * ```
   *
   * @example Connect by names, with the account that is logged in
   * ```ts
   * const [connection] = await quantum.connectAzQuantumApiWorkspace({
   *   resourceGroupName: 'quantum-rg',
   *   workspaceName: 'my-workspace',
   *   location: 'westus',
   * });
   * console.log(connection?.endpoint, connection?.authentication);
   * ```
   * ```text
   * https://westus.quantum.azure.com Token
   * ```
   *
   * @example Connect to a workspace that a pipeline has found
   * ```ts
   * for (const { id, tag } of await quantum.getAzQuantumApiWorkspace()) {
   *   if (tag?.['team'] !== 'chemistry' || !id) continue;
   *   const [connection] = await quantum.connectAzQuantumApiWorkspace({ resourceId: id });
   *   console.log(connection?.workspaceName, connection?.location);
   * }
   * ```
   * ```text
   * my-workspace westus
   * ```
   *
   * @see https://github.com/az-quantum-api/az-quantum-api/blob/main/docs/Az.QuantumApi/Connect-AzQuantumApiWorkspace.md
   */
  connectAzQuantumApiWorkspace: CmdletFunction<ConnectAzQuantumApiWorkspaceArguments, never, ConnectedWorkspace>;

  /**
   * Forgets the workspace that the session is connected to.
   * Where there is none, it does nothing.
   *
   * @throws {@link CmdletError} when it fails; the reason of the signal when that stops it.
   *
   * @example Disconnect
   * ```ts
   * await quantum.disconnectAzQuantumApiWorkspace();
   * ```
   *
   * @example Be connected for as long as it takes
   * ```ts
   * await quantum.connectAzQuantumApiWorkspace();
   * try {
   *   for (const { id } of await quantum.getAzQuantumApiTarget({ providerId: 'ionq' })) console.log(id);
   * } finally {
   *   await quantum.disconnectAzQuantumApiWorkspace();
   * }
   * ```
   * ```text
   * ionq.simulator
   * ionq.qpu.aria-1
   * ionq.qpu.forte-1
   * ```
   *
   * @example Keep a connection without the session
   * ```ts
   * const connections = await quantum.connectAzQuantumApiWorkspace();
   * await quantum.disconnectAzQuantumApiWorkspace();
   * for (const inputObject of connections) {
   *   const targets = await quantum.getAzQuantumApiTarget({ inputObject, name: 'ionq.simulator' });
   *   console.log(targets.map(({ id }) => id));
   * }
   * ```
   * ```text
   * [ 'ionq.simulator' ]
   * ```
   *
   * @see https://github.com/az-quantum-api/az-quantum-api/blob/main/docs/Az.QuantumApi/Disconnect-AzQuantumApiWorkspace.md
   */
  disconnectAzQuantumApiWorkspace: CmdletFunction<DisconnectAzQuantumApiWorkspaceArguments, never, never>;

  /**
   * Reads which providers of quantum computers a region offers, with their targets, plans and limits.
   * The Id of a provider and the Id of one of its plans are what newAzQuantumApiWorkspace needs to add the provider to a workspace.
   *
   * @throws {@link CmdletError} when it fails; the reason of the signal when that stops it.
   *
   * @example Read what a region offers
   * ```ts
   * for await (const { id, name } of quantum.getAzQuantumApiOffering({ locationName: 'westus' }))
   *   console.log(id, name);
   * ```
   * ```text
   * ionq IonQ
   * microsoft-elements Azure Quantum Elements
   * pasqal PASQAL
   * quantinuum Quantinuum
   * rigetti Rigetti Quantum
   * ```
   *
   * @example Read the plans of one provider
   * ```ts
   * const offerings = await quantum.getAzQuantumApiOffering({ locationName: 'westus' });
   * const ionq = offerings.find(({ id }) => id === 'ionq');
   * for (const { id, name } of ionq?.sku ?? []) console.log(id, name);
   * ```
   * ```text
   * pay-as-you-go-cred Azure Quantum credits
   * aria-pay-as-you-go Pay as you go
   * ```
   *
   * @example Find out who offers a target
   * ```ts
   * for await (const { id, target } of quantum.getAzQuantumApiOffering({ locationName: 'westus' }))
   *   if (target?.some((each) => each.id === 'ionq.simulator')) console.log(id);
   * ```
   * ```text
   * ionq
   * ```
   *
   * @see https://github.com/az-quantum-api/az-quantum-api/blob/main/docs/Az.QuantumApi/Get-AzQuantumApiOffering.md
   */
  getAzQuantumApiOffering: CmdletFunction<GetAzQuantumApiOfferingArguments, never, Offering>;

  /**
   * Lists the targets of an Azure Quantum workspace: quantum computers and simulators, and whether they are available.
   * The workspace is the one that connectAzQuantumApiWorkspace has chosen, unless the call names another.
   * Where none has been chosen, the environment variables name it: AZURE_QUANTUM_CONNECTION_STRING, else AZURE_QUANTUM_SUBSCRIPTION_ID, AZURE_QUANTUM_WORKSPACE_RG, AZURE_QUANTUM_WORKSPACE_NAME and AZURE_QUANTUM_WORKSPACE_LOCATION.
   *
   * @throws {@link CmdletError} when it fails; the reason of the signal when that stops it.
   *
   * @example List what the connected workspace offers
   * ```ts
   * const connected = await connectWorkspace({ connectionString: process.env['AZURE_QUANTUM_CONNECTION_STRING'] ?? '' });
   * for await (const { id, currentAvailability } of connected.getTargets()) console.log(id, currentAvailability);
   * ```
   * ```text
   * ionq.simulator Available
   * ionq.qpu.aria-1 Unavailable
   * ionq.qpu.forte-1 Available
   * ```
   *
   * @example List the simulators
   * ```ts
   * const simulators = await quantum.getAzQuantumApiTarget({ name: '*sim*' });
   * simulators.sort((one, other) => (one.averageQueueTime ?? 0) - (other.averageQueueTime ?? 0));
   * console.log(simulators.map(({ id, averageQueueTime }) => [id, averageQueueTime]));
   * ```
   * ```text
   * [ [ 'ionq.simulator', 2 ] ]
   * ```
   *
   * @example Find out why a target is down
   * ```ts
   * for await (const { id, currentAvailability, statusPage } of quantum.getAzQuantumApiTarget())
   *   if (currentAvailability !== 'Available') console.log(id, statusPage);
   * ```
   * ```text
   * ionq.qpu.aria-1 https://status.ionq.co
   * ```
   *
   * @example Use a connection string for one call
   * ```ts
   * const targets = await quantum.getAzQuantumApiTarget({
   *   connectionString: process.env['AZURE_QUANTUM_CONNECTION_STRING'] ?? '',
   *   providerId: 'ionq',
   * });
   * console.log(targets.map(({ id }) => id));
   * ```
   * ```text
   * [ 'ionq.simulator', 'ionq.qpu.aria-1', 'ionq.qpu.forte-1' ]
   * ```
   *
   * @see https://github.com/az-quantum-api/az-quantum-api/blob/main/docs/Az.QuantumApi/Get-AzQuantumApiTarget.md
   */
  getAzQuantumApiTarget: CmdletFunction<GetAzQuantumApiTargetArguments, GetAzQuantumApiTargetPipedArguments, Target>;

  /**
   * Reads an Azure Quantum workspace, or all of a resource group or of subscriptions.
   * A workspace is written with its settings, its providers and its tags, but without its access keys.
   *
   * @throws {@link CmdletError} when it fails; the reason of the signal when that stops it.
   *
   * @example Read all workspaces of the subscription
   * ```ts
   * for await (const { name, provisioningState } of quantum.getAzQuantumApiWorkspace())
   *   console.log(name, provisioningState);
   * ```
   * ```text
   * my-workspace Succeeded
   * second-workspace Succeeded
   * trial-workspace Failed
   * ```
   *
   * @example Read one workspace
   * ```ts
   * const [workspace] = await quantum.getAzQuantumApiWorkspace({
   *   resourceGroupName: 'quantum-rg',
   *   name: 'my-workspace',
   * });
   * console.log(workspace?.usable, workspace?.apiKeyEnabled);
   * ```
   * ```text
   * Yes true
   * ```
   *
   * @example Find the workspaces that take no jobs
   * ```ts
   * const workspaces = await quantum.getAzQuantumApiWorkspace();
   * for (const { name, usable, provisioningState } of workspaces)
   *   if (usable !== 'Yes') console.log(name, provisioningState);
   * ```
   * ```text
   * trial-workspace Failed
   * ```
   *
   * @example Rehearse replacing the secondary key of every workspace
   * ```ts
   * const workspaces = quantum.getAzQuantumApiWorkspace({ resourceGroupName: 'quantum-rg' });
   * await quantum.newAzQuantumApiWorkspaceKey(
   *   { key: 'Secondary' },
   *   { input: workspaces, whatIf: true, onInformation: console.log },
   * );
   * ```
   * ```text
   * What if: Performing the operation "Regenerate the Secondary access key" on target "workspace 'my-workspace' in resource group 'quantum-rg' of subscription 00000000-1111-2222-3333-444444444444 (from InputObject)".
   * What if: Performing the operation "Regenerate the Secondary access key" on target "workspace 'second-workspace' in resource group 'quantum-rg' of subscription 00000000-1111-2222-3333-444444444444 (from InputObject)".
   * ```
   *
   * @see https://github.com/az-quantum-api/az-quantum-api/blob/main/docs/Az.QuantumApi/Get-AzQuantumApiWorkspace.md
   */
  getAzQuantumApiWorkspace: CmdletFunction<
    GetAzQuantumApiWorkspaceArguments,
    GetAzQuantumApiWorkspacePipedArguments,
    Workspace
  >;

  /**
   * Reads the access keys and connection strings of an Azure Quantum workspace.
   * One key is enough to connect; there are two so that one can be replaced while the other serves.
   * Tables show the keys masked; objects and JSON hold them whole.
   *
   * @throws {@link CmdletError} when it fails; the reason of the signal when that stops it.
   *
   * @example Read the keys of a workspace
   * ```ts
   * const [keys] = await quantum.getAzQuantumApiWorkspaceKey({
   *   resourceGroupName: 'quantum-rg',
   *   workspaceName: 'my-workspace',
   * });
   * console.log(keys?.apiKeyEnabled, keys?.primaryKeyCreatedAt);
   * ```
   * ```text
   * true 2026-01-05T08:00:00.000Z
   * ```
   *
   * @example Put the connection string where other programs look for it
   * ```ts
   * const [keys] = await quantum.getAzQuantumApiWorkspaceKey({
   *   resourceGroupName: 'quantum-rg',
   *   workspaceName: 'my-workspace',
   * });
   * process.env['AZURE_QUANTUM_CONNECTION_STRING'] = keys?.primaryConnectionString;
   * ```
   *
   * @example See how old the keys of each workspace are
   * ```ts
   * for await (const { name } of quantum.getAzQuantumApiWorkspace({ resourceGroupName: 'quantum-rg' })) {
   *   const where = { resourceGroupName: 'quantum-rg', workspaceName: name ?? '' };
   *   const [keys] = await quantum.getAzQuantumApiWorkspaceKey(where);
   *   console.log(name, keys?.primaryKeyCreatedAt);
   * }
   * ```
   * ```text
   * my-workspace 2026-01-05T08:00:00.000Z
   * second-workspace 2026-01-05T08:00:00.000Z
   * ```
   *
   * @example Connect without ever having the key as a text
   * ```ts
   * const [keys] = await quantum.getAzQuantumApiWorkspaceKey({
   *   resourceGroupName: 'quantum-rg',
   *   workspaceName: 'my-workspace',
   *   asSecureString: true,
   * });
   * const { workspace } = await connectWorkspace({ connectionString: keys?.primaryConnectionString ?? '' });
   * console.log(workspace.workspaceName, workspace.authentication);
   * ```
   * ```text
   * my-workspace Key
   * ```
   *
   * @example See what would be read
   * ```ts
   * await quantum.getAzQuantumApiWorkspaceKey(
   *   { resourceGroupName: 'quantum-rg', workspaceName: 'my-workspace' },
   *   { whatIf: true, onInformation: console.log },
   * );
   * ```
   * ```text
   * What if: Performing the operation "Read the access keys" on target "workspace 'my-workspace' in resource group 'quantum-rg' of subscription 00000000-1111-2222-3333-444444444444 (from AZURE_SUBSCRIPTION_ID)".
   * ```
   *
   * @see https://github.com/az-quantum-api/az-quantum-api/blob/main/docs/Az.QuantumApi/Get-AzQuantumApiWorkspaceKey.md
   */
  getAzQuantumApiWorkspaceKey: CmdletFunction<
    GetAzQuantumApiWorkspaceKeyArguments & {
    /** Keys come as SecureString. */
    asSecureString: true;
  },
    never,
    WorkspaceKeys<SecureString>
  > &
    CmdletFunction<
      GetAzQuantumApiWorkspaceKeyArguments & {
    /** Keys come as text. */
    asSecureString?: false | undefined;
  },
      never,
      WorkspaceKeys
    >;

  /**
   * Creates an Azure Quantum workspace, or replaces the settings of one.
   * Of a workspace that is there already, what is not given is taken away, except its access keys.
   * It waits until the workspace is set up, unless noWait is given.
   *
   * @throws {@link CmdletError} when it fails; the reason of the signal when that stops it.
   *
   * @example Create a workspace
   * ```ts
   * const [workspace] = await quantum.newAzQuantumApiWorkspace({
   *   resourceGroupName: 'quantum-rg',
   *   name: 'new-workspace',
   *   location: 'westus',
   *   provider: [{ id: 'ionq', sku: 'pay-as-you-go-cred' }],
   * });
   * console.log(workspace?.name, workspace?.provisioningState);
   * ```
   * ```text
   * new-workspace Succeeded
   * ```
   *
   * @example Create several at a time
   * ```ts
   * const names = ['one-workspace', 'two-workspace'];
   * const created = names.map((name) =>
   *   quantum.newAzQuantumApiWorkspace({ resourceGroupName: 'quantum-rg', name, location: 'westus' }),
   * );
   * for (const [workspace] of await Promise.all(created)) console.log(workspace?.id);
   * ```
   * ```text
   * /subscriptions/00000000-1111-2222-3333-444444444444/resourceGroups/quantum-rg/providers/Microsoft.Quantum/workspaces/one-workspace
   * /subscriptions/00000000-1111-2222-3333-444444444444/resourceGroups/quantum-rg/providers/Microsoft.Quantum/workspaces/two-workspace
   * ```
   *
   * @example See what would be created
   * ```ts
   * await quantum.newAzQuantumApiWorkspace(
   *   { resourceGroupName: 'quantum-rg', name: 'new-workspace', location: 'westus' },
   *   { whatIf: true, onInformation: console.log },
   * );
   * ```
   * ```text
   * What if: Performing the operation "Create it in westus, or replace its settings" on target "workspace 'new-workspace' in resource group 'quantum-rg' of subscription 00000000-1111-2222-3333-444444444444 (from AZURE_SUBSCRIPTION_ID)".
   * ```
   *
   * @see https://github.com/az-quantum-api/az-quantum-api/blob/main/docs/Az.QuantumApi/New-AzQuantumApiWorkspace.md
   */
  newAzQuantumApiWorkspace: CmdletFunction<NewAzQuantumApiWorkspaceArguments, never, Workspace>;

  /**
   * Replaces the primary key, the secondary key or both keys of an Azure Quantum workspace.
   * The old key and its connection string stop working at once.
   * The service does not answer with the new key: getAzQuantumApiWorkspaceKey reads it.
   * Access keys must be enabled on the workspace.
   * A request that may have been carried out is never sent again.
   *
   * @throws {@link CmdletError} when it fails; the reason of the signal when that stops it.
   *
   * @example Regenerate the primary key of a workspace
   * ```ts
   * const [done] = await quantum.newAzQuantumApiWorkspaceKey({
   *   resourceGroupName: 'quantum-rg',
   *   workspaceName: 'my-workspace',
   *   key: 'Primary',
   *   passThru: true,
   * });
   * console.log(done);
   * ```
   * ```text
   * true
   * ```
   *
   * @example Regenerate the secondary key of each workspace of a group
   * ```ts
   * await quantum.newAzQuantumApiWorkspaceKey(
   *   { key: 'Secondary' },
   *   {
   *     input: quantum.getAzQuantumApiWorkspace({ resourceGroupName: 'quantum-rg' }),
   *     confirm: ({ message }) => {
   *       console.log(message);
   *       return 'Yes';
   *     },
   *   },
   * );
   * ```
   * ```text
   * Performing the operation "Regenerate the Secondary access key" on target "workspace 'my-workspace' in resource group 'quantum-rg' of subscription 00000000-1111-2222-3333-444444444444 (from InputObject)".
   * Performing the operation "Regenerate the Secondary access key" on target "workspace 'second-workspace' in resource group 'quantum-rg' of subscription 00000000-1111-2222-3333-444444444444 (from InputObject)".
   * ```
   *
   * @example Regenerate both keys
   * ```ts
   * await quantum.newAzQuantumApiWorkspaceKey({
   *   resourceGroupName: 'quantum-rg',
   *   workspaceName: 'my-workspace',
   *   body: { key: ['Primary', 'Secondary'] },
   * });
   * ```
   *
   * @example See what would be done
   * ```ts
   * await quantum.newAzQuantumApiWorkspaceKey(
   *   { resourceGroupName: 'quantum-rg', workspaceName: 'my-workspace', key: 'Primary' },
   *   { whatIf: true, onInformation: console.log },
   * );
   * ```
   * ```text
   * What if: Performing the operation "Regenerate the Primary access key" on target "workspace 'my-workspace' in resource group 'quantum-rg' of subscription 00000000-1111-2222-3333-444444444444 (from AZURE_SUBSCRIPTION_ID)".
   * ```
   *
   * @see https://github.com/az-quantum-api/az-quantum-api/blob/main/docs/Az.QuantumApi/New-AzQuantumApiWorkspaceKey.md
   */
  newAzQuantumApiWorkspaceKey: CmdletFunction<
    NewAzQuantumApiWorkspaceKeyArguments,
    NewAzQuantumApiWorkspaceKeyPipedArguments,
    boolean
  >;

  /**
   * Deletes an Azure Quantum workspace.
   * Its access keys stop working; the storage account stays.
   * It waits until the workspace is gone, unless noWait is given.
   *
   * @throws {@link CmdletError} when it fails; the reason of the signal when that stops it.
   *
   * @example Delete a workspace
   * ```ts
   * const [gone] = await quantum.removeAzQuantumApiWorkspace({
   *   resourceGroupName: 'quantum-rg',
   *   name: 'my-workspace',
   *   passThru: true,
   * });
   * console.log(gone);
   * ```
   * ```text
   * true
   * ```
   *
   * @example Delete what failed to be set up
   * ```ts
   * for (const { id, provisioningState } of await quantum.getAzQuantumApiWorkspace()) {
   *   if (provisioningState !== 'Failed' || !id) continue;
   *   await quantum.removeAzQuantumApiWorkspace({ inputObject: id });
   *   console.log(id);
   * }
   * ```
   * ```text
   * /subscriptions/00000000-1111-2222-3333-444444444444/resourceGroups/trial-rg/providers/Microsoft.Quantum/workspaces/trial-workspace
   * ```
   *
   * @example See what would be deleted
   * ```ts
   * await quantum.removeAzQuantumApiWorkspace(
   *   {},
   *   {
   *     input: quantum.getAzQuantumApiWorkspace({ resourceGroupName: 'quantum-rg' }),
   *     whatIf: true,
   *     onInformation: console.log,
   *   },
   * );
   * ```
   * ```text
   * What if: Performing the operation "Delete the workspace" on target "workspace 'my-workspace' in resource group 'quantum-rg' of subscription 00000000-1111-2222-3333-444444444444 (from InputObject)".
   * What if: Performing the operation "Delete the workspace" on target "workspace 'second-workspace' in resource group 'quantum-rg' of subscription 00000000-1111-2222-3333-444444444444 (from InputObject)".
   * ```
   *
   * @see https://github.com/az-quantum-api/az-quantum-api/blob/main/docs/Az.QuantumApi/Remove-AzQuantumApiWorkspace.md
   */
  removeAzQuantumApiWorkspace: CmdletFunction<
    RemoveAzQuantumApiWorkspaceArguments,
    RemoveAzQuantumApiWorkspacePipedArguments,
    boolean
  >;

  /**
   * Tells whether a name is free for a new Azure Quantum workspace in a region.
   * The name of a workspace is part of its address, so it has to be free in the whole region.
   *
   * @throws {@link CmdletError} when it fails; the reason of the signal when that stops it.
   *
   * @example Look whether a name is free
   * ```ts
   * const [answer] = await quantum.testAzQuantumApiWorkspaceNameAvailability({
   *   location: 'westus',
   *   name: 'new-workspace',
   * });
   * console.log(answer?.nameAvailable);
   * ```
   * ```text
   * true
   * ```
   *
   * @example Look for several names
   * ```ts
   * const names = ['my-workspace', 'new-workspace'];
   * const answers = await quantum.testAzQuantumApiWorkspaceNameAvailability(
   *   { location: 'westus' },
   *   { input: names.map((name) => ({ name })) },
   * );
   * console.log(answers.map(({ nameAvailable }, index) => [names[index], nameAvailable]));
   * ```
   * ```text
   * [ [ 'my-workspace', false ], [ 'new-workspace', true ] ]
   * ```
   *
   * @example See what would be asked
   * ```ts
   * await quantum.testAzQuantumApiWorkspaceNameAvailability(
   *   { location: 'westus', name: 'new-workspace' },
   *   { whatIf: true, onInformation: console.log },
   * );
   * ```
   * ```text
   * What if: Performing the operation "Look whether the name 'new-workspace' is free" on target "location 'westus' of subscription 00000000-1111-2222-3333-444444444444 (from AZURE_SUBSCRIPTION_ID)".
   * ```
   *
   * @see https://github.com/az-quantum-api/az-quantum-api/blob/main/docs/Az.QuantumApi/Test-AzQuantumApiWorkspaceNameAvailability.md
   */
  testAzQuantumApiWorkspaceNameAvailability: CmdletFunction<
    TestAzQuantumApiWorkspaceNameAvailabilityArguments,
    TestAzQuantumApiWorkspaceNameAvailabilityPipedArguments,
    NameAvailability
  >;

  /**
   * Enables or disables the access keys of an Azure Quantum workspace.
   * While they are disabled, whoever connects with a key or a connection string is refused; the keys themselves stay.
   * The workspace is read, changed and written back; if somebody else changes it meanwhile, that is an error and nothing is lost.
   *
   * @throws {@link CmdletError} when it fails; the reason of the signal when that stops it.
   *
   * @example Enable the access keys of a workspace
   * ```ts
   * const [workspace] = await quantum.updateAzQuantumApiWorkspace({
   *   resourceGroupName: 'quantum-rg',
   *   name: 'my-workspace',
   *   apiKeyEnabled: true,
   * });
   * console.log(workspace?.apiKeyEnabled);
   * ```
   * ```text
   * true
   * ```
   *
   * @example Disable the access keys of each workspace that is on trial
   * ```ts
   * const workspaces = await quantum.getAzQuantumApiWorkspace();
   * const input = workspaces.filter(({ tag }) => tag?.['stage'] === 'trial');
   * for await (const { name, apiKeyEnabled } of quantum.updateAzQuantumApiWorkspace({ apiKeyEnabled: false }, { input }))
   *   console.log(name, apiKeyEnabled);
   * ```
   * ```text
   * second-workspace false
   * ```
   *
   * @example See whose keys would be disabled
   * ```ts
   * const workspaces = await quantum.getAzQuantumApiWorkspace();
   * const input = workspaces.filter(({ apiKeyEnabled }) => apiKeyEnabled);
   * await quantum.updateAzQuantumApiWorkspace(
   *   { apiKeyEnabled: false },
   *   { input, whatIf: true, onInformation: console.log },
   * );
   * ```
   * ```text
   * What if: Performing the operation "Disable the access keys" on target "workspace 'my-workspace' in resource group 'quantum-rg' of subscription 00000000-1111-2222-3333-444444444444 (from InputObject)".
   * What if: Performing the operation "Disable the access keys" on target "workspace 'second-workspace' in resource group 'quantum-rg' of subscription 00000000-1111-2222-3333-444444444444 (from InputObject)".
   * What if: Performing the operation "Disable the access keys" on target "workspace 'trial-workspace' in resource group 'trial-rg' of subscription 00000000-1111-2222-3333-444444444444 (from InputObject)".
   * ```
   *
   * @see https://github.com/az-quantum-api/az-quantum-api/blob/main/docs/Az.QuantumApi/Update-AzQuantumApiWorkspace.md
   */
  updateAzQuantumApiWorkspace: CmdletFunction<
    UpdateAzQuantumApiWorkspaceArguments,
    UpdateAzQuantumApiWorkspacePipedArguments,
    Workspace
  >;

  /**
   * Sets the tags of an Azure Quantum workspace.
   * The tags that are given take the place of all that the workspace has.
   *
   * @throws {@link CmdletError} when it fails; the reason of the signal when that stops it.
   *
   * @example Set the tags of a workspace
   * ```ts
   * const [workspace] = await quantum.updateAzQuantumApiWorkspaceTag({
   *   resourceGroupName: 'quantum-rg',
   *   workspaceName: 'my-workspace',
   *   tag: { team: 'chemistry', stage: 'trial' },
   * });
   * console.log(workspace?.tag);
   * ```
   * ```text
   * { team: 'chemistry', stage: 'trial' }
   * ```
   *
   * @example Add a tag to those that are there
   * ```ts
   * for (const workspace of await quantum.getAzQuantumApiWorkspace()) {
   *   if (workspace.tag?.['stage']) continue;
   *   const tag = { ...workspace.tag, stage: 'live' };
   *   await quantum.updateAzQuantumApiWorkspaceTag({ tag }, { input: [workspace] });
   *   console.log(workspace.name, tag);
   * }
   * ```
   * ```text
   * my-workspace { team: 'chemistry', stage: 'live' }
   * trial-workspace { stage: 'live' }
   * ```
   *
   * @example See what would be changed
   * ```ts
   * const workspaces = quantum.getAzQuantumApiWorkspace({ resourceGroupName: 'quantum-rg' });
   * await quantum.updateAzQuantumApiWorkspaceTag(
   *   { tag: { team: 'chemistry' } },
   *   { input: workspaces, whatIf: true, onInformation: console.log },
   * );
   * ```
   * ```text
   * What if: Performing the operation "Set the tags to 'team'" on target "workspace 'my-workspace' in resource group 'quantum-rg' of subscription 00000000-1111-2222-3333-444444444444 (from InputObject)".
   * What if: Performing the operation "Set the tags to 'team'" on target "workspace 'second-workspace' in resource group 'quantum-rg' of subscription 00000000-1111-2222-3333-444444444444 (from InputObject)".
   * ```
   *
   * @see https://github.com/az-quantum-api/az-quantum-api/blob/main/docs/Az.QuantumApi/Update-AzQuantumApiWorkspaceTag.md
   */
  updateAzQuantumApiWorkspaceTag: CmdletFunction<
    UpdateAzQuantumApiWorkspaceTagArguments,
    UpdateAzQuantumApiWorkspaceTagPipedArguments,
    Workspace
  >;

  /**
   * Rotates the access keys of an Azure Quantum workspace without downtime.
   * It finds out which of the two keys consumers hold, regenerates the other, reads it back, tests it on the data plane and publishes its connection string where consumers look for it.
   * The key that consumers held goes on working until the next rotation, or is regenerated after grace.
   * Each step is remembered before it is taken: a rotation that was interrupted is taken up by the next call, and no key is regenerated twice.
   * With whatIf it tells the whole plan, and whose access may end.
   * It asks before it begins, until rotations have made both keys.
   *
   * @throws {@link CmdletError} when it fails; the reason of the signal when that stops it.
   *
   * @example See what a rotation would do
   * ```ts
   * await quantum.invokeAzQuantumApiKeyRotation(
   *   {
   *     resourceGroupName: 'quantum-rg',
   *     workspaceName: 'my-workspace',
   *     publish: 'file:connection.txt',
   *     inUse: 'Primary',
   *   },
   *   { whatIf: true, onInformation: console.log },
   * );
   * ```
   * ```text
   * What if: Performing the operation "Rotate the access keys: (1) regenerate the Secondary key, whose holders lose access at once: no rotation has made it, so others may have been given it; (2) test the Secondary key and publish it at file:/home/me/connection.txt; (3) leave the Primary key as it is" on target "workspace 'my-workspace' in resource group 'quantum-rg' of subscription 00000000-1111-2222-3333-444444444444 (from AZURE_SUBSCRIPTION_ID)".
   * ```
   *
   * @example Rotate for the first time
   * ```ts
   * const [rotation] = await quantum.invokeAzQuantumApiKeyRotation({
   *   resourceGroupName: 'quantum-rg',
   *   workspaceName: 'my-workspace',
   *   publish: 'env-file:.env',
   *   inUse: 'Primary',
   * });
   * console.log(rotation?.outcome, rotation?.slot, rotation?.regenerated);
   * ```
   * ```text
   * Rotated Secondary [ 'Secondary' ]
   * ```
   *
   * @example Rotate again, and take the old key away
   * ```ts
   * const rotation = {
   *   resourceGroupName: 'quantum-rg',
   *   workspaceName: 'my-workspace',
   *   publish: 'file:connection.txt',
   * };
   * await quantum.invokeAzQuantumApiKeyRotation({ ...rotation, inUse: 'Primary' });
   * const [second] = await quantum.invokeAzQuantumApiKeyRotation({ ...rotation, grace: '1s' });
   * console.log(second?.outcome, second?.slot, second?.regenerated);
   * ```
   * ```text
   * Rotated Primary [ 'Primary', 'Secondary' ]
   * ```
   *
   * @example Rotate each workspace of a group, each in a place of its own
   * ```ts
   * const rotations = await quantum.invokeAzQuantumApiKeyRotation(
   *   { publish: 'file:{workspaceName}.txt', inUse: 'Primary' },
   *   { input: quantum.getAzQuantumApiWorkspace({ resourceGroupName: 'quantum-rg' }) },
   * );
   * console.log(rotations.map(({ workspaceName, outcome }) => `${workspaceName}: ${outcome}`).sort());
   * ```
   * ```text
   * [ 'my-workspace: Rotated', 'second-workspace: Rotated' ]
   * ```
   *
   * @example Receive the connection string instead of having it published
   * ```ts
   * const [rotation] = await quantum.invokeAzQuantumApiKeyRotation({
   *   resourceGroupName: 'quantum-rg',
   *   workspaceName: 'my-workspace',
   *   publish: 'stdout',
   *   inUse: 'Primary',
   * });
   * console.log(rotation?.slot, rotation?.connectionString);
   * ```
   * ```text
   * Secondary [SecureString]
   * ```
   *
   * @see https://github.com/az-quantum-api/az-quantum-api/blob/main/docs/Az.QuantumApi/Invoke-AzQuantumApiKeyRotation.md
   */
  invokeAzQuantumApiKeyRotation: CmdletFunction<
    InvokeAzQuantumApiKeyRotationArguments,
    InvokeAzQuantumApiKeyRotationPipedArguments,
    KeyRotation
  >;
}

/**
 * Arguments of Connect-AzQuantumApiWorkspace, parameter set FromEnvironment.
 *
 * Connects to an Azure Quantum workspace, for the commands that follow.
 *
 * @see {@link QuantumApiFunctions.connectAzQuantumApiWorkspace}, which has examples.
 */
export interface ConnectAzQuantumApiWorkspaceFromEnvironment {
  /**
   * The Azure context, that is the account and the subscription, to use in place of the current one.
   * It is what Get-AzContext and Connect-AzAccount write, and needs the module Az.Accounts.
   */
  defaultProfile?: unknown;
  /** Not in this parameter set. */
  resourceGroupName?: undefined;
  /** Not in this parameter set. */
  workspaceName?: undefined;
  /** Not in this parameter set. */
  subscriptionId?: undefined;
  /** Not in this parameter set. */
  resourceId?: undefined;
  /** Not in this parameter set. */
  location?: undefined;
  /** Not in this parameter set. */
  endpoint?: undefined;
  /** Not in this parameter set. */
  key?: undefined;
  /** Not in this parameter set. */
  connectionString?: undefined;
}

/**
 * Arguments of Connect-AzQuantumApiWorkspace, parameter set ByName.
 *
 * Connects to an Azure Quantum workspace, for the commands that follow.
 *
 * @see {@link QuantumApiFunctions.connectAzQuantumApiWorkspace}, which has examples.
 */
export interface ConnectAzQuantumApiWorkspaceByName {
  /**
   * The name of the resource group that holds the workspace.
   * Upper and lower case are the same.
   */
  resourceGroupName: string;
  /** The name of the Azure Quantum workspace. */
  workspaceName: string;
  /**
   * The id of the subscription, a UUID.
   * Only the subscription changes with it: the account stays the one that is logged in.
   *
   * @defaultValue AZURE_SUBSCRIPTION_ID, else az's default
   */
  subscriptionId?: string | undefined;
  /**
   * The Azure region of the workspace, such as westus.
   * Its address follows from it, unless it is one of kind V2: then leave the region out, or give endpoint too.
   */
  location?: string | undefined;
  /**
   * The address of the workspace's data plane, where it is not the one of its region.
   * Keys and tokens go to Azure Quantum's own addresses, to hosts that AZURE_QUANTUM_TRUSTED_HOSTS names, and to this machine only.
   */
  endpoint?: string | undefined;
  /**
   * An access key of the workspace.
   * Without one the account that is logged in opens the workspace.
   */
  key?: SecureString | string | undefined;
  /**
   * The Azure context, that is the account and the subscription, to use in place of the current one.
   * It is what Get-AzContext and Connect-AzAccount write, and needs the module Az.Accounts.
   */
  defaultProfile?: unknown;
  /** Not in this parameter set. */
  resourceId?: undefined;
  /** Not in this parameter set. */
  connectionString?: undefined;
}

/**
 * Arguments of Connect-AzQuantumApiWorkspace, parameter set ByResourceId.
 *
 * Connects to an Azure Quantum workspace, for the commands that follow.
 *
 * @see {@link QuantumApiFunctions.connectAzQuantumApiWorkspace}, which has examples.
 */
export interface ConnectAzQuantumApiWorkspaceByResourceId {
  /** The resource id of the workspace. */
  resourceId: string;
  /**
   * The Azure region of the workspace, such as westus.
   * Its address follows from it, unless it is one of kind V2: then leave the region out, or give endpoint too.
   */
  location?: string | undefined;
  /**
   * The address of the workspace's data plane, where it is not the one of its region.
   * Keys and tokens go to Azure Quantum's own addresses, to hosts that AZURE_QUANTUM_TRUSTED_HOSTS names, and to this machine only.
   */
  endpoint?: string | undefined;
  /**
   * An access key of the workspace.
   * Without one the account that is logged in opens the workspace.
   */
  key?: SecureString | string | undefined;
  /**
   * The Azure context, that is the account and the subscription, to use in place of the current one.
   * It is what Get-AzContext and Connect-AzAccount write, and needs the module Az.Accounts.
   */
  defaultProfile?: unknown;
  /** Not in this parameter set. */
  resourceGroupName?: undefined;
  /** Not in this parameter set. */
  workspaceName?: undefined;
  /** Not in this parameter set. */
  subscriptionId?: undefined;
  /** Not in this parameter set. */
  connectionString?: undefined;
}

/**
 * Arguments of Connect-AzQuantumApiWorkspace, parameter set ByConnectionString.
 *
 * Connects to an Azure Quantum workspace, for the commands that follow.
 *
 * @see {@link QuantumApiFunctions.connectAzQuantumApiWorkspace}, which has examples.
 */
export interface ConnectAzQuantumApiWorkspaceByConnectionString {
  /**
   * A connection string of the workspace, as getAzQuantumApiWorkspaceKey lists it.
   * It holds a key: keep it in a SecureString or in a file, which no log and no history shows.
   */
  connectionString: SecureString | string;
  /**
   * The Azure context, that is the account and the subscription, to use in place of the current one.
   * It is what Get-AzContext and Connect-AzAccount write, and needs the module Az.Accounts.
   */
  defaultProfile?: unknown;
  /** Not in this parameter set. */
  resourceGroupName?: undefined;
  /** Not in this parameter set. */
  workspaceName?: undefined;
  /** Not in this parameter set. */
  subscriptionId?: undefined;
  /** Not in this parameter set. */
  resourceId?: undefined;
  /** Not in this parameter set. */
  location?: undefined;
  /** Not in this parameter set. */
  endpoint?: undefined;
  /** Not in this parameter set. */
  key?: undefined;
}

/**
 * Arguments of Connect-AzQuantumApiWorkspace.
 *
 * @see {@link QuantumApiFunctions.connectAzQuantumApiWorkspace}, which has examples.
 */
export type ConnectAzQuantumApiWorkspaceArguments =
  | ConnectAzQuantumApiWorkspaceFromEnvironment
  | ConnectAzQuantumApiWorkspaceByName
  | ConnectAzQuantumApiWorkspaceByResourceId
  | ConnectAzQuantumApiWorkspaceByConnectionString;

/**
 * Arguments of Disconnect-AzQuantumApiWorkspace.
 *
 * Forgets the workspace that the session is connected to.
 *
 * @see {@link QuantumApiFunctions.disconnectAzQuantumApiWorkspace}, which has examples.
 */
export interface DisconnectAzQuantumApiWorkspaceArguments {
}

/**
 * Arguments of Get-AzQuantumApiOffering.
 *
 * Reads which providers of quantum computers a region offers, with their targets, plans and limits.
 *
 * @see {@link QuantumApiFunctions.getAzQuantumApiOffering}, which has examples.
 */
export interface GetAzQuantumApiOfferingArguments {
  /** The Azure region whose offerings are wanted, such as westus. */
  locationName: string;
  /**
   * The ids of the subscriptions, UUIDs; they are asked one after the other.
   * Only the subscription changes with them: the account stays the one that is logged in.
   *
   * @defaultValue AZURE_SUBSCRIPTION_ID, else az's default
   */
  subscriptionId?: string | readonly string[] | undefined;
  /**
   * The Azure context, that is the account and the subscription, to use in place of the current one.
   * It is what Get-AzContext and Connect-AzAccount write, and needs the module Az.Accounts.
   */
  defaultProfile?: unknown;
}

/**
 * Arguments of Get-AzQuantumApiTarget, parameter set Connected.
 *
 * Lists the targets of an Azure Quantum workspace: quantum computers and simulators, and whether they are available.
 *
 * @see {@link QuantumApiFunctions.getAzQuantumApiTarget}, which has examples.
 */
export interface GetAzQuantumApiTargetConnected {
  /**
   * Only targets of these providers, such as ionq.
   * Wildcards are taken.
   */
  providerId?: string | readonly string[] | undefined;
  /**
   * Only targets with these names, such as ionq.simulator.
   * Wildcards are taken.
   */
  name?: string | readonly string[] | undefined;
  /**
   * The Azure context, that is the account and the subscription, to use in place of the current one.
   * It is what Get-AzContext and Connect-AzAccount write, and needs the module Az.Accounts.
   */
  defaultProfile?: unknown;
  /** Not in this parameter set. */
  resourceGroupName?: undefined;
  /** Not in this parameter set. */
  workspaceName?: undefined;
  /** Not in this parameter set. */
  subscriptionId?: undefined;
  /** Not in this parameter set. */
  location?: undefined;
  /** Not in this parameter set. */
  endpoint?: undefined;
  /** Not in this parameter set. */
  key?: undefined;
  /** Not in this parameter set. */
  connectionString?: undefined;
  /** Not in this parameter set. */
  inputObject?: undefined;
}

/**
 * Arguments of Get-AzQuantumApiTarget, parameter set ByName.
 *
 * Lists the targets of an Azure Quantum workspace: quantum computers and simulators, and whether they are available.
 *
 * @see {@link QuantumApiFunctions.getAzQuantumApiTarget}, which has examples.
 */
export interface GetAzQuantumApiTargetByName {
  /**
   * The name of the resource group that holds the workspace.
   * Upper and lower case are the same.
   */
  resourceGroupName: string;
  /** The name of the Azure Quantum workspace. */
  workspaceName: string;
  /**
   * The id of the subscription, a UUID.
   * Only the subscription changes with it: the account stays the one that is logged in.
   *
   * @defaultValue AZURE_SUBSCRIPTION_ID, else az's default
   */
  subscriptionId?: string | undefined;
  /**
   * The Azure region of the workspace, such as westus.
   * Its address follows from it, unless it is one of kind V2: then leave the region out, or give endpoint too.
   */
  location?: string | undefined;
  /**
   * The address of the workspace's data plane, where it is not the one of its region.
   * Keys and tokens go to Azure Quantum's own addresses, to hosts that AZURE_QUANTUM_TRUSTED_HOSTS names, and to this machine only.
   */
  endpoint?: string | undefined;
  /**
   * An access key of the workspace.
   * Without one the account that is logged in opens the workspace.
   */
  key?: SecureString | string | undefined;
  /**
   * Only targets of these providers, such as ionq.
   * Wildcards are taken.
   */
  providerId?: string | readonly string[] | undefined;
  /**
   * Only targets with these names, such as ionq.simulator.
   * Wildcards are taken.
   */
  name?: string | readonly string[] | undefined;
  /**
   * The Azure context, that is the account and the subscription, to use in place of the current one.
   * It is what Get-AzContext and Connect-AzAccount write, and needs the module Az.Accounts.
   */
  defaultProfile?: unknown;
  /** Not in this parameter set. */
  connectionString?: undefined;
  /** Not in this parameter set. */
  inputObject?: undefined;
}

/**
 * Arguments of Get-AzQuantumApiTarget, parameter set ByConnectionString.
 *
 * Lists the targets of an Azure Quantum workspace: quantum computers and simulators, and whether they are available.
 *
 * @see {@link QuantumApiFunctions.getAzQuantumApiTarget}, which has examples.
 */
export interface GetAzQuantumApiTargetByConnectionString {
  /**
   * A connection string of the workspace, as getAzQuantumApiWorkspaceKey lists it.
   * It holds a key: keep it in a SecureString or in a file, which no log and no history shows.
   */
  connectionString: SecureString | string;
  /**
   * Only targets of these providers, such as ionq.
   * Wildcards are taken.
   */
  providerId?: string | readonly string[] | undefined;
  /**
   * Only targets with these names, such as ionq.simulator.
   * Wildcards are taken.
   */
  name?: string | readonly string[] | undefined;
  /**
   * The Azure context, that is the account and the subscription, to use in place of the current one.
   * It is what Get-AzContext and Connect-AzAccount write, and needs the module Az.Accounts.
   */
  defaultProfile?: unknown;
  /** Not in this parameter set. */
  resourceGroupName?: undefined;
  /** Not in this parameter set. */
  workspaceName?: undefined;
  /** Not in this parameter set. */
  subscriptionId?: undefined;
  /** Not in this parameter set. */
  location?: undefined;
  /** Not in this parameter set. */
  endpoint?: undefined;
  /** Not in this parameter set. */
  key?: undefined;
  /** Not in this parameter set. */
  inputObject?: undefined;
}

/**
 * Arguments of Get-AzQuantumApiTarget, parameter set ViaIdentity.
 *
 * Lists the targets of an Azure Quantum workspace: quantum computers and simulators, and whether they are available.
 *
 * @see {@link QuantumApiFunctions.getAzQuantumApiTarget}, which has examples.
 */
export interface GetAzQuantumApiTargetViaIdentity {
  /** The workspace: what connectAzQuantumApiWorkspace writes, the resource, its resource id, or an object with SubscriptionId, ResourceGroupName and WorkspaceName. */
  inputObject: string | {
    /** The resource id of the workspace; when it is given, nothing else is looked at. */
    readonly id: string;
  } | {
    /** The id of the subscription, a UUID. */
    readonly subscriptionId: string;
    /** The name of its resource group. */
    readonly resourceGroupName: string;
    /** The name of the workspace. */
    readonly workspaceName: string;
    /** The address of its data plane, where that is not the one of its region. */
    readonly endpoint?: string;
    /** An access key; without one the account that is logged in opens the workspace. */
    readonly key?: SecureString | string | undefined;
  };
  /**
   * Only targets of these providers, such as ionq.
   * Wildcards are taken.
   */
  providerId?: string | readonly string[] | undefined;
  /**
   * Only targets with these names, such as ionq.simulator.
   * Wildcards are taken.
   */
  name?: string | readonly string[] | undefined;
  /**
   * The Azure context, that is the account and the subscription, to use in place of the current one.
   * It is what Get-AzContext and Connect-AzAccount write, and needs the module Az.Accounts.
   */
  defaultProfile?: unknown;
  /** Not in this parameter set. */
  resourceGroupName?: undefined;
  /** Not in this parameter set. */
  workspaceName?: undefined;
  /** Not in this parameter set. */
  subscriptionId?: undefined;
  /** Not in this parameter set. */
  location?: undefined;
  /** Not in this parameter set. */
  endpoint?: undefined;
  /** Not in this parameter set. */
  key?: undefined;
  /** Not in this parameter set. */
  connectionString?: undefined;
}

/**
 * Arguments of Get-AzQuantumApiTarget.
 *
 * @see {@link QuantumApiFunctions.getAzQuantumApiTarget}, which has examples.
 */
export type GetAzQuantumApiTargetArguments =
  | GetAzQuantumApiTargetConnected
  | GetAzQuantumApiTargetByName
  | GetAzQuantumApiTargetByConnectionString
  | GetAzQuantumApiTargetViaIdentity;

/**
 * Arguments of Get-AzQuantumApiTarget with pipeline input, parameter set ViaIdentity.
 *
 * @see {@link QuantumApiFunctions.getAzQuantumApiTarget}, which has examples.
 */
export interface GetAzQuantumApiTargetViaIdentityPiped extends Omit<GetAzQuantumApiTargetViaIdentity, 'inputObject'> {
  /** Comes from the pipeline. */
  inputObject?: undefined;
}

/**
 * Arguments of Get-AzQuantumApiTarget with pipeline input.
 *
 * @see {@link QuantumApiFunctions.getAzQuantumApiTarget}, which has examples.
 */
export type GetAzQuantumApiTargetPipedArguments = GetAzQuantumApiTargetViaIdentityPiped;

/**
 * Arguments of Get-AzQuantumApiWorkspace, parameter set List.
 *
 * Reads an Azure Quantum workspace, or all of a resource group or of subscriptions.
 *
 * @see {@link QuantumApiFunctions.getAzQuantumApiWorkspace}, which has examples.
 */
export interface GetAzQuantumApiWorkspaceList {
  /**
   * The ids of the subscriptions, UUIDs; they are asked one after the other.
   * Only the subscription changes with them: the account stays the one that is logged in.
   *
   * @defaultValue AZURE_SUBSCRIPTION_ID, else az's default
   */
  subscriptionId?: string | readonly string[] | undefined;
  /**
   * The Azure context, that is the account and the subscription, to use in place of the current one.
   * It is what Get-AzContext and Connect-AzAccount write, and needs the module Az.Accounts.
   */
  defaultProfile?: unknown;
  /** Not in this parameter set. */
  name?: undefined;
  /** Not in this parameter set. */
  resourceGroupName?: undefined;
  /** Not in this parameter set. */
  inputObject?: undefined;
}

/**
 * Arguments of Get-AzQuantumApiWorkspace, parameter set Get.
 *
 * Reads an Azure Quantum workspace, or all of a resource group or of subscriptions.
 *
 * @see {@link QuantumApiFunctions.getAzQuantumApiWorkspace}, which has examples.
 */
export interface GetAzQuantumApiWorkspaceGet {
  /** The name of the Azure Quantum workspace. */
  name: string;
  /**
   * The name of the resource group that holds the workspace.
   * Upper and lower case are the same.
   */
  resourceGroupName: string;
  /**
   * The ids of the subscriptions, UUIDs; they are asked one after the other.
   * Only the subscription changes with them: the account stays the one that is logged in.
   *
   * @defaultValue AZURE_SUBSCRIPTION_ID, else az's default
   */
  subscriptionId?: string | readonly string[] | undefined;
  /**
   * The Azure context, that is the account and the subscription, to use in place of the current one.
   * It is what Get-AzContext and Connect-AzAccount write, and needs the module Az.Accounts.
   */
  defaultProfile?: unknown;
  /** Not in this parameter set. */
  inputObject?: undefined;
}

/**
 * Arguments of Get-AzQuantumApiWorkspace, parameter set GetViaIdentity.
 *
 * Reads an Azure Quantum workspace, or all of a resource group or of subscriptions.
 *
 * @see {@link QuantumApiFunctions.getAzQuantumApiWorkspace}, which has examples.
 */
export interface GetAzQuantumApiWorkspaceGetViaIdentity {
  /** The workspace: its resource id, an object with an Id or ResourceId, as getAzQuantumApiWorkspace and Get-AzResource write them, or one with SubscriptionId, ResourceGroupName and WorkspaceName. */
  inputObject: string | {
    /** The resource id of the workspace; when it is given, nothing else is looked at. */
    readonly id: string;
  } | {
    /** The resource id of the workspace; when it is given, nothing else is looked at. */
    readonly resourceId: string;
  } | {
    /** The id of the subscription, a UUID. */
    readonly subscriptionId: string;
    /** The name of its resource group. */
    readonly resourceGroupName: string;
    /** The name of the workspace. */
    readonly workspaceName: string;
  } | {
    /** The id of the subscription, a UUID. */
    readonly subscriptionId: string;
    /** The Azure region, such as westus. */
    readonly location: string;
  };
  /**
   * The Azure context, that is the account and the subscription, to use in place of the current one.
   * It is what Get-AzContext and Connect-AzAccount write, and needs the module Az.Accounts.
   */
  defaultProfile?: unknown;
  /** Not in this parameter set. */
  name?: undefined;
  /** Not in this parameter set. */
  resourceGroupName?: undefined;
  /** Not in this parameter set. */
  subscriptionId?: undefined;
}

/**
 * Arguments of Get-AzQuantumApiWorkspace, parameter set List1.
 *
 * Reads an Azure Quantum workspace, or all of a resource group or of subscriptions.
 *
 * @see {@link QuantumApiFunctions.getAzQuantumApiWorkspace}, which has examples.
 */
export interface GetAzQuantumApiWorkspaceList1 {
  /**
   * The name of the resource group that holds the workspace.
   * Upper and lower case are the same.
   */
  resourceGroupName: string;
  /**
   * The ids of the subscriptions, UUIDs; they are asked one after the other.
   * Only the subscription changes with them: the account stays the one that is logged in.
   *
   * @defaultValue AZURE_SUBSCRIPTION_ID, else az's default
   */
  subscriptionId?: string | readonly string[] | undefined;
  /**
   * The Azure context, that is the account and the subscription, to use in place of the current one.
   * It is what Get-AzContext and Connect-AzAccount write, and needs the module Az.Accounts.
   */
  defaultProfile?: unknown;
  /** Not in this parameter set. */
  name?: undefined;
  /** Not in this parameter set. */
  inputObject?: undefined;
}

/**
 * Arguments of Get-AzQuantumApiWorkspace.
 *
 * @see {@link QuantumApiFunctions.getAzQuantumApiWorkspace}, which has examples.
 */
export type GetAzQuantumApiWorkspaceArguments =
  | GetAzQuantumApiWorkspaceList
  | GetAzQuantumApiWorkspaceGet
  | GetAzQuantumApiWorkspaceGetViaIdentity
  | GetAzQuantumApiWorkspaceList1;

/**
 * Arguments of Get-AzQuantumApiWorkspace with pipeline input, parameter set GetViaIdentity.
 *
 * @see {@link QuantumApiFunctions.getAzQuantumApiWorkspace}, which has examples.
 */
export interface GetAzQuantumApiWorkspaceGetViaIdentityPiped extends Omit<
  GetAzQuantumApiWorkspaceGetViaIdentity,
  'inputObject'
> {
  /** Comes from the pipeline. */
  inputObject?: undefined;
}

/**
 * Arguments of Get-AzQuantumApiWorkspace with pipeline input.
 *
 * @see {@link QuantumApiFunctions.getAzQuantumApiWorkspace}, which has examples.
 */
export type GetAzQuantumApiWorkspacePipedArguments = GetAzQuantumApiWorkspaceGetViaIdentityPiped;

/**
 * Arguments of Get-AzQuantumApiWorkspaceKey.
 *
 * Reads the access keys and connection strings of an Azure Quantum workspace.
 *
 * @see {@link QuantumApiFunctions.getAzQuantumApiWorkspaceKey}, which has examples.
 */
export interface GetAzQuantumApiWorkspaceKeyArguments {
  /**
   * The name of the resource group that holds the workspace.
   * Upper and lower case are the same.
   */
  resourceGroupName: string;
  /** The name of the Azure Quantum workspace. */
  workspaceName: string;
  /**
   * The ids of the subscriptions, UUIDs; they are asked one after the other.
   * Only the subscription changes with them: the account stays the one that is logged in.
   *
   * @defaultValue AZURE_SUBSCRIPTION_ID, else az's default
   */
  subscriptionId?: string | readonly string[] | undefined;
  /** Writes keys and connection strings as SecureString objects, which no log and no screen shows. */
  asSecureString?: boolean | undefined;
  /**
   * The Azure context, that is the account and the subscription, to use in place of the current one.
   * It is what Get-AzContext and Connect-AzAccount write, and needs the module Az.Accounts.
   */
  defaultProfile?: unknown;
}

/**
 * Arguments of New-AzQuantumApiWorkspace.
 *
 * Creates an Azure Quantum workspace, or replaces the settings of one.
 *
 * @see {@link QuantumApiFunctions.newAzQuantumApiWorkspace}, which has examples.
 */
export interface NewAzQuantumApiWorkspaceArguments {
  /** The name of the Azure Quantum workspace. */
  name: string;
  /**
   * The name of the resource group that holds the workspace.
   * Upper and lower case are the same.
   */
  resourceGroupName: string;
  /**
   * The id of the subscription, a UUID.
   * Only the subscription changes with it: the account stays the one that is logged in.
   *
   * @defaultValue AZURE_SUBSCRIPTION_ID, else az's default
   */
  subscriptionId?: string | undefined;
  /** The Azure region that the workspace is to be in, such as westus. */
  location: string;
  /**
   * Whether the workspace accepts access keys.
   * The service enables them when nothing is said; apiKeyEnabled: false disables them.
   */
  apiKeyEnabled?: boolean | undefined;
  /** The kind of managed identity that the workspace has: None, SystemAssigned, UserAssigned, or 'SystemAssigned,UserAssigned' for both. */
  identityType?: 'None' | 'none' | 'SystemAssigned' | 'systemassigned' | 'UserAssigned' | 'userassigned' | 'SystemAssigned,UserAssigned' | 'systemassigned,userassigned' | undefined;
  /** The user-assigned identities of the workspace: their resource ids, each with an empty hashtable as its value. */
  identityUserAssignedIdentity?: Readonly<Record<string, unknown>> | ReadonlyMap<string, unknown> | undefined;
  /**
   * The providers whose targets the workspace offers: for each its Id, and its plan as Sku.
   * getAzQuantumApiOffering lists both for a region.
   */
  provider?: {
    /** The provider, such as ionq; it has to be given. */
    readonly id: string;
    /** The plan of the provider, such as pay-as-you-go-cred. */
    readonly sku?: string;
    /** The name of the application at the provider. */
    readonly applicationName?: string;
    /** The address of the instance at the provider. */
    readonly instanceUri?: string;
    /** The id under which use is billed. */
    readonly resourceUsageId?: string;
  } | readonly {
    /** The provider, such as ionq; it has to be given. */
    readonly id: string;
    /** The plan of the provider, such as pay-as-you-go-cred. */
    readonly sku?: string;
    /** The name of the application at the provider. */
    readonly applicationName?: string;
    /** The address of the instance at the provider. */
    readonly instanceUri?: string;
    /** The id under which use is billed. */
    readonly resourceUsageId?: string;
  }[] | undefined;
  /** The resource id of the storage account that keeps jobs and their results. */
  storageAccount?: string | undefined;
  /**
   * The tags of the workspace: names with their values.
   * They take the place of all that it has.
   */
  tag?: Readonly<Record<string, string>> | ReadonlyMap<string, string> | undefined;
  /**
   * The Azure context, that is the account and the subscription, to use in place of the current one.
   * It is what Get-AzContext and Connect-AzAccount write, and needs the module Az.Accounts.
   */
  defaultProfile?: unknown;
  /** Returns as soon as the service has taken the operation on, without waiting for its end. */
  noWait?: boolean | undefined;
}

/**
 * Arguments of New-AzQuantumApiWorkspaceKey, parameter set RegenerateExpanded.
 *
 * Replaces the primary key, the secondary key or both keys of an Azure Quantum workspace.
 * The old key and its connection string stop working at once.
 *
 * @see {@link QuantumApiFunctions.newAzQuantumApiWorkspaceKey}, which has examples.
 */
export interface NewAzQuantumApiWorkspaceKeyRegenerateExpanded {
  /**
   * The name of the resource group that holds the workspace.
   * Upper and lower case are the same.
   */
  resourceGroupName: string;
  /**
   * The id of the subscription, a UUID.
   * Only the subscription changes with it: the account stays the one that is logged in.
   *
   * @defaultValue AZURE_SUBSCRIPTION_ID, else az's default
   */
  subscriptionId?: string | undefined;
  /** The name of the Azure Quantum workspace. */
  workspaceName: string;
  /**
   * The keys to regenerate: Primary, Secondary or both.
   * Names are taken whole and in any case, as a list or as one text with commas between them.
   */
  key?: string | readonly string[] | undefined;
  /**
   * The Azure context, that is the account and the subscription, to use in place of the current one.
   * It is what Get-AzContext and Connect-AzAccount write, and needs the module Az.Accounts.
   */
  defaultProfile?: unknown;
  /**
   * Writes true when the command succeeds.
   * Without it the command writes nothing.
   */
  passThru?: boolean | undefined;
  /** Not in this parameter set. */
  inputObject?: undefined;
  /** Not in this parameter set. */
  body?: undefined;
}

/**
 * Arguments of New-AzQuantumApiWorkspaceKey, parameter set Regenerate.
 *
 * Replaces the primary key, the secondary key or both keys of an Azure Quantum workspace.
 * The old key and its connection string stop working at once.
 *
 * @see {@link QuantumApiFunctions.newAzQuantumApiWorkspaceKey}, which has examples.
 */
export interface NewAzQuantumApiWorkspaceKeyRegenerate {
  /**
   * The name of the resource group that holds the workspace.
   * Upper and lower case are the same.
   */
  resourceGroupName: string;
  /**
   * The id of the subscription, a UUID.
   * Only the subscription changes with it: the account stays the one that is logged in.
   *
   * @defaultValue AZURE_SUBSCRIPTION_ID, else az's default
   */
  subscriptionId?: string | undefined;
  /** The name of the Azure Quantum workspace. */
  workspaceName: string;
  /** The keys to regenerate, as one object: its Key is Primary, Secondary or both. */
  body: {
    /** Names of the keys: Primary, Secondary or both. */
    readonly key: string | readonly string[];
  };
  /**
   * The Azure context, that is the account and the subscription, to use in place of the current one.
   * It is what Get-AzContext and Connect-AzAccount write, and needs the module Az.Accounts.
   */
  defaultProfile?: unknown;
  /**
   * Writes true when the command succeeds.
   * Without it the command writes nothing.
   */
  passThru?: boolean | undefined;
  /** Not in this parameter set. */
  inputObject?: undefined;
  /** Not in this parameter set. */
  key?: undefined;
}

/**
 * Arguments of New-AzQuantumApiWorkspaceKey, parameter set RegenerateViaIdentity.
 *
 * Replaces the primary key, the secondary key or both keys of an Azure Quantum workspace.
 * The old key and its connection string stop working at once.
 *
 * @see {@link QuantumApiFunctions.newAzQuantumApiWorkspaceKey}, which has examples.
 */
export interface NewAzQuantumApiWorkspaceKeyRegenerateViaIdentity {
  /** The workspace: its resource id, an object with an Id or ResourceId, as getAzQuantumApiWorkspace and Get-AzResource write them, or one with SubscriptionId, ResourceGroupName and WorkspaceName. */
  inputObject: string | {
    /** The resource id of the workspace; when it is given, nothing else is looked at. */
    readonly id: string;
  } | {
    /** The resource id of the workspace; when it is given, nothing else is looked at. */
    readonly resourceId: string;
  } | {
    /** The id of the subscription, a UUID. */
    readonly subscriptionId: string;
    /** The name of its resource group. */
    readonly resourceGroupName: string;
    /** The name of the workspace. */
    readonly workspaceName: string;
  } | {
    /** The id of the subscription, a UUID. */
    readonly subscriptionId: string;
    /** The Azure region, such as westus. */
    readonly location: string;
  };
  /** The keys to regenerate, as one object: its Key is Primary, Secondary or both. */
  body: {
    /** Names of the keys: Primary, Secondary or both. */
    readonly key: string | readonly string[];
  };
  /**
   * The Azure context, that is the account and the subscription, to use in place of the current one.
   * It is what Get-AzContext and Connect-AzAccount write, and needs the module Az.Accounts.
   */
  defaultProfile?: unknown;
  /**
   * Writes true when the command succeeds.
   * Without it the command writes nothing.
   */
  passThru?: boolean | undefined;
  /** Not in this parameter set. */
  resourceGroupName?: undefined;
  /** Not in this parameter set. */
  subscriptionId?: undefined;
  /** Not in this parameter set. */
  workspaceName?: undefined;
  /** Not in this parameter set. */
  key?: undefined;
}

/**
 * Arguments of New-AzQuantumApiWorkspaceKey, parameter set RegenerateViaIdentityExpanded.
 *
 * Replaces the primary key, the secondary key or both keys of an Azure Quantum workspace.
 * The old key and its connection string stop working at once.
 *
 * @see {@link QuantumApiFunctions.newAzQuantumApiWorkspaceKey}, which has examples.
 */
export interface NewAzQuantumApiWorkspaceKeyRegenerateViaIdentityExpanded {
  /** The workspace: its resource id, an object with an Id or ResourceId, as getAzQuantumApiWorkspace and Get-AzResource write them, or one with SubscriptionId, ResourceGroupName and WorkspaceName. */
  inputObject: string | {
    /** The resource id of the workspace; when it is given, nothing else is looked at. */
    readonly id: string;
  } | {
    /** The resource id of the workspace; when it is given, nothing else is looked at. */
    readonly resourceId: string;
  } | {
    /** The id of the subscription, a UUID. */
    readonly subscriptionId: string;
    /** The name of its resource group. */
    readonly resourceGroupName: string;
    /** The name of the workspace. */
    readonly workspaceName: string;
  } | {
    /** The id of the subscription, a UUID. */
    readonly subscriptionId: string;
    /** The Azure region, such as westus. */
    readonly location: string;
  };
  /**
   * The keys to regenerate: Primary, Secondary or both.
   * Names are taken whole and in any case, as a list or as one text with commas between them.
   */
  key?: string | readonly string[] | undefined;
  /**
   * The Azure context, that is the account and the subscription, to use in place of the current one.
   * It is what Get-AzContext and Connect-AzAccount write, and needs the module Az.Accounts.
   */
  defaultProfile?: unknown;
  /**
   * Writes true when the command succeeds.
   * Without it the command writes nothing.
   */
  passThru?: boolean | undefined;
  /** Not in this parameter set. */
  resourceGroupName?: undefined;
  /** Not in this parameter set. */
  subscriptionId?: undefined;
  /** Not in this parameter set. */
  workspaceName?: undefined;
  /** Not in this parameter set. */
  body?: undefined;
}

/**
 * Arguments of New-AzQuantumApiWorkspaceKey.
 *
 * @see {@link QuantumApiFunctions.newAzQuantumApiWorkspaceKey}, which has examples.
 */
export type NewAzQuantumApiWorkspaceKeyArguments =
  | NewAzQuantumApiWorkspaceKeyRegenerateExpanded
  | NewAzQuantumApiWorkspaceKeyRegenerate
  | NewAzQuantumApiWorkspaceKeyRegenerateViaIdentity
  | NewAzQuantumApiWorkspaceKeyRegenerateViaIdentityExpanded;

/**
 * Arguments of New-AzQuantumApiWorkspaceKey with pipeline input, parameter set Regenerate.
 *
 * @see {@link QuantumApiFunctions.newAzQuantumApiWorkspaceKey}, which has examples.
 */
export interface NewAzQuantumApiWorkspaceKeyRegeneratePiped extends Omit<
  NewAzQuantumApiWorkspaceKeyRegenerate,
  'body'
> {
  /** Comes from the pipeline. */
  body?: undefined;
}

/**
 * Arguments of New-AzQuantumApiWorkspaceKey with pipeline input, parameter set RegenerateViaIdentity.
 *
 * @see {@link QuantumApiFunctions.newAzQuantumApiWorkspaceKey}, which has examples.
 */
export interface NewAzQuantumApiWorkspaceKeyRegenerateViaIdentityPiped extends Omit<
  NewAzQuantumApiWorkspaceKeyRegenerateViaIdentity,
  'inputObject' | 'body'
> {
  /** The workspace: its resource id, an object with an Id or ResourceId, as getAzQuantumApiWorkspace and Get-AzResource write them, or one with SubscriptionId, ResourceGroupName and WorkspaceName. */
  inputObject?: string | {
    /** The resource id of the workspace; when it is given, nothing else is looked at. */
    readonly id: string;
  } | {
    /** The resource id of the workspace; when it is given, nothing else is looked at. */
    readonly resourceId: string;
  } | {
    /** The id of the subscription, a UUID. */
    readonly subscriptionId: string;
    /** The name of its resource group. */
    readonly resourceGroupName: string;
    /** The name of the workspace. */
    readonly workspaceName: string;
  } | {
    /** The id of the subscription, a UUID. */
    readonly subscriptionId: string;
    /** The Azure region, such as westus. */
    readonly location: string;
  } | undefined;
  /** The keys to regenerate, as one object: its Key is Primary, Secondary or both. */
  body?: {
    /** Names of the keys: Primary, Secondary or both. */
    readonly key: string | readonly string[];
  } | undefined;
}

/**
 * Arguments of New-AzQuantumApiWorkspaceKey with pipeline input, parameter set RegenerateViaIdentityExpanded.
 *
 * @see {@link QuantumApiFunctions.newAzQuantumApiWorkspaceKey}, which has examples.
 */
export interface NewAzQuantumApiWorkspaceKeyRegenerateViaIdentityExpandedPiped extends Omit<
  NewAzQuantumApiWorkspaceKeyRegenerateViaIdentityExpanded,
  'inputObject'
> {
  /** Comes from the pipeline. */
  inputObject?: undefined;
}

/**
 * Arguments of New-AzQuantumApiWorkspaceKey with pipeline input.
 *
 * @see {@link QuantumApiFunctions.newAzQuantumApiWorkspaceKey}, which has examples.
 */
export type NewAzQuantumApiWorkspaceKeyPipedArguments =
  NewAzQuantumApiWorkspaceKeyRegeneratePiped | (NewAzQuantumApiWorkspaceKeyRegenerateViaIdentityPiped & ({
    /** Comes from the pipeline. */
    inputObject?: undefined;
  } | {
    /** Comes from the pipeline. */
    body?: undefined;
  })) | NewAzQuantumApiWorkspaceKeyRegenerateViaIdentityExpandedPiped;

/**
 * Arguments of Remove-AzQuantumApiWorkspace, parameter set Delete.
 *
 * Deletes an Azure Quantum workspace.
 * Its access keys stop working; the storage account stays.
 *
 * @see {@link QuantumApiFunctions.removeAzQuantumApiWorkspace}, which has examples.
 */
export interface RemoveAzQuantumApiWorkspaceDelete {
  /** The name of the Azure Quantum workspace. */
  name: string;
  /**
   * The name of the resource group that holds the workspace.
   * Upper and lower case are the same.
   */
  resourceGroupName: string;
  /**
   * The id of the subscription, a UUID.
   * Only the subscription changes with it: the account stays the one that is logged in.
   *
   * @defaultValue AZURE_SUBSCRIPTION_ID, else az's default
   */
  subscriptionId?: string | undefined;
  /**
   * The Azure context, that is the account and the subscription, to use in place of the current one.
   * It is what Get-AzContext and Connect-AzAccount write, and needs the module Az.Accounts.
   */
  defaultProfile?: unknown;
  /** Returns as soon as the service has taken the operation on, without waiting for its end. */
  noWait?: boolean | undefined;
  /**
   * Writes true when the command succeeds.
   * Without it the command writes nothing.
   */
  passThru?: boolean | undefined;
  /** Not in this parameter set. */
  inputObject?: undefined;
}

/**
 * Arguments of Remove-AzQuantumApiWorkspace, parameter set DeleteViaIdentity.
 *
 * Deletes an Azure Quantum workspace.
 * Its access keys stop working; the storage account stays.
 *
 * @see {@link QuantumApiFunctions.removeAzQuantumApiWorkspace}, which has examples.
 */
export interface RemoveAzQuantumApiWorkspaceDeleteViaIdentity {
  /** The workspace: its resource id, an object with an Id or ResourceId, as getAzQuantumApiWorkspace and Get-AzResource write them, or one with SubscriptionId, ResourceGroupName and WorkspaceName. */
  inputObject: string | {
    /** The resource id of the workspace; when it is given, nothing else is looked at. */
    readonly id: string;
  } | {
    /** The resource id of the workspace; when it is given, nothing else is looked at. */
    readonly resourceId: string;
  } | {
    /** The id of the subscription, a UUID. */
    readonly subscriptionId: string;
    /** The name of its resource group. */
    readonly resourceGroupName: string;
    /** The name of the workspace. */
    readonly workspaceName: string;
  } | {
    /** The id of the subscription, a UUID. */
    readonly subscriptionId: string;
    /** The Azure region, such as westus. */
    readonly location: string;
  };
  /**
   * The Azure context, that is the account and the subscription, to use in place of the current one.
   * It is what Get-AzContext and Connect-AzAccount write, and needs the module Az.Accounts.
   */
  defaultProfile?: unknown;
  /** Returns as soon as the service has taken the operation on, without waiting for its end. */
  noWait?: boolean | undefined;
  /**
   * Writes true when the command succeeds.
   * Without it the command writes nothing.
   */
  passThru?: boolean | undefined;
  /** Not in this parameter set. */
  name?: undefined;
  /** Not in this parameter set. */
  resourceGroupName?: undefined;
  /** Not in this parameter set. */
  subscriptionId?: undefined;
}

/**
 * Arguments of Remove-AzQuantumApiWorkspace.
 *
 * @see {@link QuantumApiFunctions.removeAzQuantumApiWorkspace}, which has examples.
 */
export type RemoveAzQuantumApiWorkspaceArguments =
  RemoveAzQuantumApiWorkspaceDelete | RemoveAzQuantumApiWorkspaceDeleteViaIdentity;

/**
 * Arguments of Remove-AzQuantumApiWorkspace with pipeline input, parameter set DeleteViaIdentity.
 *
 * @see {@link QuantumApiFunctions.removeAzQuantumApiWorkspace}, which has examples.
 */
export interface RemoveAzQuantumApiWorkspaceDeleteViaIdentityPiped extends Omit<
  RemoveAzQuantumApiWorkspaceDeleteViaIdentity,
  'inputObject'
> {
  /** Comes from the pipeline. */
  inputObject?: undefined;
}

/**
 * Arguments of Remove-AzQuantumApiWorkspace with pipeline input.
 *
 * @see {@link QuantumApiFunctions.removeAzQuantumApiWorkspace}, which has examples.
 */
export type RemoveAzQuantumApiWorkspacePipedArguments = RemoveAzQuantumApiWorkspaceDeleteViaIdentityPiped;

/**
 * Arguments of Test-AzQuantumApiWorkspaceNameAvailability, parameter set CheckExpanded.
 *
 * Tells whether a name is free for a new Azure Quantum workspace in a region.
 *
 * @see {@link QuantumApiFunctions.testAzQuantumApiWorkspaceNameAvailability}, which has examples.
 */
export interface TestAzQuantumApiWorkspaceNameAvailabilityCheckExpanded {
  /** The Azure region in which the name is to be free, such as westus. */
  location: string;
  /**
   * The id of the subscription, a UUID.
   * Only the subscription changes with it: the account stays the one that is logged in.
   *
   * @defaultValue AZURE_SUBSCRIPTION_ID, else az's default
   */
  subscriptionId?: string | undefined;
  /** The name to look for. */
  name?: string | undefined;
  /**
   * The type of resource that would have the name.
   *
   * @defaultValue Microsoft.Quantum/Workspaces
   */
  type?: string | undefined;
  /**
   * The Azure context, that is the account and the subscription, to use in place of the current one.
   * It is what Get-AzContext and Connect-AzAccount write, and needs the module Az.Accounts.
   */
  defaultProfile?: unknown;
  /** Not in this parameter set. */
  inputObject?: undefined;
  /** Not in this parameter set. */
  body?: undefined;
}

/**
 * Arguments of Test-AzQuantumApiWorkspaceNameAvailability, parameter set Check.
 *
 * Tells whether a name is free for a new Azure Quantum workspace in a region.
 *
 * @see {@link QuantumApiFunctions.testAzQuantumApiWorkspaceNameAvailability}, which has examples.
 */
export interface TestAzQuantumApiWorkspaceNameAvailabilityCheck {
  /** The Azure region in which the name is to be free, such as westus. */
  location: string;
  /**
   * The id of the subscription, a UUID.
   * Only the subscription changes with it: the account stays the one that is logged in.
   *
   * @defaultValue AZURE_SUBSCRIPTION_ID, else az's default
   */
  subscriptionId?: string | undefined;
  /** The name to look for and its resource type, as one object: its Name and, if need be, its Type. */
  body: {
    /** The name to look for; nothing else need be given. */
    readonly name: string;
    /** The resource type; Microsoft.Quantum/Workspaces when left out. */
    readonly type?: string;
  };
  /**
   * The Azure context, that is the account and the subscription, to use in place of the current one.
   * It is what Get-AzContext and Connect-AzAccount write, and needs the module Az.Accounts.
   */
  defaultProfile?: unknown;
  /** Not in this parameter set. */
  inputObject?: undefined;
  /** Not in this parameter set. */
  name?: undefined;
  /** Not in this parameter set. */
  type?: undefined;
}

/**
 * Arguments of Test-AzQuantumApiWorkspaceNameAvailability, parameter set CheckViaIdentity.
 *
 * Tells whether a name is free for a new Azure Quantum workspace in a region.
 *
 * @see {@link QuantumApiFunctions.testAzQuantumApiWorkspaceNameAvailability}, which has examples.
 */
export interface TestAzQuantumApiWorkspaceNameAvailabilityCheckViaIdentity {
  /** The region in which the name is to be free: an object with SubscriptionId and Location, such as \@\{ SubscriptionId = $id; Location = $region \}. */
  inputObject: string | {
    /** The resource id of the workspace; when it is given, nothing else is looked at. */
    readonly id: string;
  } | {
    /** The resource id of the workspace; when it is given, nothing else is looked at. */
    readonly resourceId: string;
  } | {
    /** The id of the subscription, a UUID. */
    readonly subscriptionId: string;
    /** The name of its resource group. */
    readonly resourceGroupName: string;
    /** The name of the workspace. */
    readonly workspaceName: string;
  } | {
    /** The id of the subscription, a UUID. */
    readonly subscriptionId: string;
    /** The Azure region, such as westus. */
    readonly location: string;
  };
  /** The name to look for and its resource type, as one object: its Name and, if need be, its Type. */
  body: {
    /** The name to look for; nothing else need be given. */
    readonly name: string;
    /** The resource type; Microsoft.Quantum/Workspaces when left out. */
    readonly type?: string;
  };
  /**
   * The Azure context, that is the account and the subscription, to use in place of the current one.
   * It is what Get-AzContext and Connect-AzAccount write, and needs the module Az.Accounts.
   */
  defaultProfile?: unknown;
  /** Not in this parameter set. */
  location?: undefined;
  /** Not in this parameter set. */
  subscriptionId?: undefined;
  /** Not in this parameter set. */
  name?: undefined;
  /** Not in this parameter set. */
  type?: undefined;
}

/**
 * Arguments of Test-AzQuantumApiWorkspaceNameAvailability, parameter set CheckViaIdentityExpanded.
 *
 * Tells whether a name is free for a new Azure Quantum workspace in a region.
 *
 * @see {@link QuantumApiFunctions.testAzQuantumApiWorkspaceNameAvailability}, which has examples.
 */
export interface TestAzQuantumApiWorkspaceNameAvailabilityCheckViaIdentityExpanded {
  /** The region in which the name is to be free: an object with SubscriptionId and Location, such as \@\{ SubscriptionId = $id; Location = $region \}. */
  inputObject: string | {
    /** The resource id of the workspace; when it is given, nothing else is looked at. */
    readonly id: string;
  } | {
    /** The resource id of the workspace; when it is given, nothing else is looked at. */
    readonly resourceId: string;
  } | {
    /** The id of the subscription, a UUID. */
    readonly subscriptionId: string;
    /** The name of its resource group. */
    readonly resourceGroupName: string;
    /** The name of the workspace. */
    readonly workspaceName: string;
  } | {
    /** The id of the subscription, a UUID. */
    readonly subscriptionId: string;
    /** The Azure region, such as westus. */
    readonly location: string;
  };
  /** The name to look for. */
  name?: string | undefined;
  /**
   * The type of resource that would have the name.
   *
   * @defaultValue Microsoft.Quantum/Workspaces
   */
  type?: string | undefined;
  /**
   * The Azure context, that is the account and the subscription, to use in place of the current one.
   * It is what Get-AzContext and Connect-AzAccount write, and needs the module Az.Accounts.
   */
  defaultProfile?: unknown;
  /** Not in this parameter set. */
  location?: undefined;
  /** Not in this parameter set. */
  subscriptionId?: undefined;
  /** Not in this parameter set. */
  body?: undefined;
}

/**
 * Arguments of Test-AzQuantumApiWorkspaceNameAvailability.
 *
 * @see {@link QuantumApiFunctions.testAzQuantumApiWorkspaceNameAvailability}, which has examples.
 */
export type TestAzQuantumApiWorkspaceNameAvailabilityArguments =
  | TestAzQuantumApiWorkspaceNameAvailabilityCheckExpanded
  | TestAzQuantumApiWorkspaceNameAvailabilityCheck
  | TestAzQuantumApiWorkspaceNameAvailabilityCheckViaIdentity
  | TestAzQuantumApiWorkspaceNameAvailabilityCheckViaIdentityExpanded;

/**
 * Arguments of Test-AzQuantumApiWorkspaceNameAvailability with pipeline input, parameter set Check.
 *
 * @see {@link QuantumApiFunctions.testAzQuantumApiWorkspaceNameAvailability}, which has examples.
 */
export interface TestAzQuantumApiWorkspaceNameAvailabilityCheckPiped extends Omit<
  TestAzQuantumApiWorkspaceNameAvailabilityCheck,
  'body'
> {
  /** Comes from the pipeline. */
  body?: undefined;
}

/**
 * Arguments of Test-AzQuantumApiWorkspaceNameAvailability with pipeline input, parameter set CheckViaIdentity.
 *
 * @see {@link QuantumApiFunctions.testAzQuantumApiWorkspaceNameAvailability}, which has examples.
 */
export interface TestAzQuantumApiWorkspaceNameAvailabilityCheckViaIdentityPiped extends Omit<
  TestAzQuantumApiWorkspaceNameAvailabilityCheckViaIdentity,
  'inputObject' | 'body'
> {
  /** The region in which the name is to be free: an object with SubscriptionId and Location, such as \@\{ SubscriptionId = $id; Location = $region \}. */
  inputObject?: string | {
    /** The resource id of the workspace; when it is given, nothing else is looked at. */
    readonly id: string;
  } | {
    /** The resource id of the workspace; when it is given, nothing else is looked at. */
    readonly resourceId: string;
  } | {
    /** The id of the subscription, a UUID. */
    readonly subscriptionId: string;
    /** The name of its resource group. */
    readonly resourceGroupName: string;
    /** The name of the workspace. */
    readonly workspaceName: string;
  } | {
    /** The id of the subscription, a UUID. */
    readonly subscriptionId: string;
    /** The Azure region, such as westus. */
    readonly location: string;
  } | undefined;
  /** The name to look for and its resource type, as one object: its Name and, if need be, its Type. */
  body?: {
    /** The name to look for; nothing else need be given. */
    readonly name: string;
    /** The resource type; Microsoft.Quantum/Workspaces when left out. */
    readonly type?: string;
  } | undefined;
}

/**
 * Arguments of Test-AzQuantumApiWorkspaceNameAvailability with pipeline input, parameter set CheckViaIdentityExpanded.
 *
 * @see {@link QuantumApiFunctions.testAzQuantumApiWorkspaceNameAvailability}, which has examples.
 */
export interface TestAzQuantumApiWorkspaceNameAvailabilityCheckViaIdentityExpandedPiped extends Omit<
  TestAzQuantumApiWorkspaceNameAvailabilityCheckViaIdentityExpanded,
  'inputObject'
> {
  /** Comes from the pipeline. */
  inputObject?: undefined;
}

/**
 * Arguments of Test-AzQuantumApiWorkspaceNameAvailability with pipeline input.
 *
 * @see {@link QuantumApiFunctions.testAzQuantumApiWorkspaceNameAvailability}, which has examples.
 */
export type TestAzQuantumApiWorkspaceNameAvailabilityPipedArguments =
  | TestAzQuantumApiWorkspaceNameAvailabilityCheckPiped
  | (TestAzQuantumApiWorkspaceNameAvailabilityCheckViaIdentityPiped & ({
    /** Comes from the pipeline. */
    inputObject?: undefined;
  } | {
    /** Comes from the pipeline. */
    body?: undefined;
  }))
  | TestAzQuantumApiWorkspaceNameAvailabilityCheckViaIdentityExpandedPiped;

/**
 * Arguments of Update-AzQuantumApiWorkspace, parameter set UpdateExpanded.
 *
 * Enables or disables the access keys of an Azure Quantum workspace.
 *
 * @see {@link QuantumApiFunctions.updateAzQuantumApiWorkspace}, which has examples.
 */
export interface UpdateAzQuantumApiWorkspaceUpdateExpanded {
  /** The name of the Azure Quantum workspace. */
  name: string;
  /**
   * The name of the resource group that holds the workspace.
   * Upper and lower case are the same.
   */
  resourceGroupName: string;
  /**
   * The id of the subscription, a UUID.
   * Only the subscription changes with it: the account stays the one that is logged in.
   *
   * @defaultValue AZURE_SUBSCRIPTION_ID, else az's default
   */
  subscriptionId?: string | undefined;
  /** Enables the access keys; apiKeyEnabled: false disables them. */
  apiKeyEnabled?: boolean | undefined;
  /**
   * The Azure context, that is the account and the subscription, to use in place of the current one.
   * It is what Get-AzContext and Connect-AzAccount write, and needs the module Az.Accounts.
   */
  defaultProfile?: unknown;
  /** Returns as soon as the service has taken the operation on, without waiting for its end. */
  noWait?: boolean | undefined;
  /** Not in this parameter set. */
  inputObject?: undefined;
}

/**
 * Arguments of Update-AzQuantumApiWorkspace, parameter set UpdateViaIdentityExpanded.
 *
 * Enables or disables the access keys of an Azure Quantum workspace.
 *
 * @see {@link QuantumApiFunctions.updateAzQuantumApiWorkspace}, which has examples.
 */
export interface UpdateAzQuantumApiWorkspaceUpdateViaIdentityExpanded {
  /** The workspace: its resource id, an object with an Id or ResourceId, as getAzQuantumApiWorkspace and Get-AzResource write them, or one with SubscriptionId, ResourceGroupName and WorkspaceName. */
  inputObject: string | {
    /** The resource id of the workspace; when it is given, nothing else is looked at. */
    readonly id: string;
  } | {
    /** The resource id of the workspace; when it is given, nothing else is looked at. */
    readonly resourceId: string;
  } | {
    /** The id of the subscription, a UUID. */
    readonly subscriptionId: string;
    /** The name of its resource group. */
    readonly resourceGroupName: string;
    /** The name of the workspace. */
    readonly workspaceName: string;
  } | {
    /** The id of the subscription, a UUID. */
    readonly subscriptionId: string;
    /** The Azure region, such as westus. */
    readonly location: string;
  };
  /** Enables the access keys; apiKeyEnabled: false disables them. */
  apiKeyEnabled?: boolean | undefined;
  /**
   * The Azure context, that is the account and the subscription, to use in place of the current one.
   * It is what Get-AzContext and Connect-AzAccount write, and needs the module Az.Accounts.
   */
  defaultProfile?: unknown;
  /** Returns as soon as the service has taken the operation on, without waiting for its end. */
  noWait?: boolean | undefined;
  /** Not in this parameter set. */
  name?: undefined;
  /** Not in this parameter set. */
  resourceGroupName?: undefined;
  /** Not in this parameter set. */
  subscriptionId?: undefined;
}

/**
 * Arguments of Update-AzQuantumApiWorkspace.
 *
 * @see {@link QuantumApiFunctions.updateAzQuantumApiWorkspace}, which has examples.
 */
export type UpdateAzQuantumApiWorkspaceArguments =
  UpdateAzQuantumApiWorkspaceUpdateExpanded | UpdateAzQuantumApiWorkspaceUpdateViaIdentityExpanded;

/**
 * Arguments of Update-AzQuantumApiWorkspace with pipeline input, parameter set UpdateViaIdentityExpanded.
 *
 * @see {@link QuantumApiFunctions.updateAzQuantumApiWorkspace}, which has examples.
 */
export interface UpdateAzQuantumApiWorkspaceUpdateViaIdentityExpandedPiped extends Omit<
  UpdateAzQuantumApiWorkspaceUpdateViaIdentityExpanded,
  'inputObject'
> {
  /** Comes from the pipeline. */
  inputObject?: undefined;
}

/**
 * Arguments of Update-AzQuantumApiWorkspace with pipeline input.
 *
 * @see {@link QuantumApiFunctions.updateAzQuantumApiWorkspace}, which has examples.
 */
export type UpdateAzQuantumApiWorkspacePipedArguments = UpdateAzQuantumApiWorkspaceUpdateViaIdentityExpandedPiped;

/**
 * Arguments of Update-AzQuantumApiWorkspaceTag, parameter set UpdateExpanded.
 *
 * Sets the tags of an Azure Quantum workspace.
 *
 * @see {@link QuantumApiFunctions.updateAzQuantumApiWorkspaceTag}, which has examples.
 */
export interface UpdateAzQuantumApiWorkspaceTagUpdateExpanded {
  /**
   * The name of the resource group that holds the workspace.
   * Upper and lower case are the same.
   */
  resourceGroupName: string;
  /**
   * The id of the subscription, a UUID.
   * Only the subscription changes with it: the account stays the one that is logged in.
   *
   * @defaultValue AZURE_SUBSCRIPTION_ID, else az's default
   */
  subscriptionId?: string | undefined;
  /** The name of the Azure Quantum workspace. */
  workspaceName: string;
  /**
   * The tags of the workspace: names with their values.
   * They take the place of all that it has.
   */
  tag?: Readonly<Record<string, string>> | ReadonlyMap<string, string> | undefined;
  /**
   * The Azure context, that is the account and the subscription, to use in place of the current one.
   * It is what Get-AzContext and Connect-AzAccount write, and needs the module Az.Accounts.
   */
  defaultProfile?: unknown;
  /** Not in this parameter set. */
  inputObject?: undefined;
}

/**
 * Arguments of Update-AzQuantumApiWorkspaceTag, parameter set UpdateViaIdentityExpanded.
 *
 * Sets the tags of an Azure Quantum workspace.
 *
 * @see {@link QuantumApiFunctions.updateAzQuantumApiWorkspaceTag}, which has examples.
 */
export interface UpdateAzQuantumApiWorkspaceTagUpdateViaIdentityExpanded {
  /** The workspace: its resource id, an object with an Id or ResourceId, as getAzQuantumApiWorkspace and Get-AzResource write them, or one with SubscriptionId, ResourceGroupName and WorkspaceName. */
  inputObject: string | {
    /** The resource id of the workspace; when it is given, nothing else is looked at. */
    readonly id: string;
  } | {
    /** The resource id of the workspace; when it is given, nothing else is looked at. */
    readonly resourceId: string;
  } | {
    /** The id of the subscription, a UUID. */
    readonly subscriptionId: string;
    /** The name of its resource group. */
    readonly resourceGroupName: string;
    /** The name of the workspace. */
    readonly workspaceName: string;
  } | {
    /** The id of the subscription, a UUID. */
    readonly subscriptionId: string;
    /** The Azure region, such as westus. */
    readonly location: string;
  };
  /**
   * The tags of the workspace: names with their values.
   * They take the place of all that it has.
   */
  tag?: Readonly<Record<string, string>> | ReadonlyMap<string, string> | undefined;
  /**
   * The Azure context, that is the account and the subscription, to use in place of the current one.
   * It is what Get-AzContext and Connect-AzAccount write, and needs the module Az.Accounts.
   */
  defaultProfile?: unknown;
  /** Not in this parameter set. */
  resourceGroupName?: undefined;
  /** Not in this parameter set. */
  subscriptionId?: undefined;
  /** Not in this parameter set. */
  workspaceName?: undefined;
}

/**
 * Arguments of Update-AzQuantumApiWorkspaceTag.
 *
 * @see {@link QuantumApiFunctions.updateAzQuantumApiWorkspaceTag}, which has examples.
 */
export type UpdateAzQuantumApiWorkspaceTagArguments =
  UpdateAzQuantumApiWorkspaceTagUpdateExpanded | UpdateAzQuantumApiWorkspaceTagUpdateViaIdentityExpanded;

/**
 * Arguments of Update-AzQuantumApiWorkspaceTag with pipeline input, parameter set UpdateViaIdentityExpanded.
 *
 * @see {@link QuantumApiFunctions.updateAzQuantumApiWorkspaceTag}, which has examples.
 */
export interface UpdateAzQuantumApiWorkspaceTagUpdateViaIdentityExpandedPiped extends Omit<
  UpdateAzQuantumApiWorkspaceTagUpdateViaIdentityExpanded,
  'inputObject'
> {
  /** Comes from the pipeline. */
  inputObject?: undefined;
}

/**
 * Arguments of Update-AzQuantumApiWorkspaceTag with pipeline input.
 *
 * @see {@link QuantumApiFunctions.updateAzQuantumApiWorkspaceTag}, which has examples.
 */
export type UpdateAzQuantumApiWorkspaceTagPipedArguments = UpdateAzQuantumApiWorkspaceTagUpdateViaIdentityExpandedPiped;

/**
 * Arguments of Invoke-AzQuantumApiKeyRotation, parameter set ByName.
 *
 * Rotates the access keys of an Azure Quantum workspace without downtime.
 *
 * @see {@link QuantumApiFunctions.invokeAzQuantumApiKeyRotation}, which has examples.
 */
export interface InvokeAzQuantumApiKeyRotationByName {
  /**
   * The name of the resource group that holds the workspace.
   * Upper and lower case are the same.
   */
  resourceGroupName: string;
  /**
   * The id of the subscription, a UUID.
   * Only the subscription changes with it: the account stays the one that is logged in.
   *
   * @defaultValue AZURE_SUBSCRIPTION_ID, else az's default
   */
  subscriptionId?: string | undefined;
  /** The name of the Azure Quantum workspace. */
  workspaceName: string;
  /**
   * Where consumers find their connection string: keyvault: with the address of a secret, file: or env-file: with a path, or stdout.
   * For several workspaces it holds \{workspaceName\}, \{resourceGroupName\} or \{subscriptionId\}, so that each has a place of its own.
   */
  publish: string;
  /**
   * The key that consumers hold, Primary or Secondary, where nothing is published yet or what is published is neither key.
   * That key is left alone and the other one is regenerated. Where one of the keys is published, it has to be that one.
   */
  inUse?: 'Primary' | 'primary' | 'Secondary' | 'secondary' | undefined;
  /**
   * The only key that may be regenerated, Primary or Secondary.
   * When consumers hold it, they are given the other one for the time of grace.
   *
   * @defaultValue either key
   */
  slot?: 'Primary' | 'primary' | 'Secondary' | 'secondary' | undefined;
  /**
   * How long consumers have to take up the new key, such as 30m, 24h or 7d; after that their old key is regenerated too.
   * The command waits for it; when it is stopped meanwhile, the next call goes on.
   *
   * @defaultValue the old key is left until the next rotation
   */
  grace?: string | undefined;
  /**
   * After how many days a secret in Key Vault expires.
   *
   * @defaultValue 90
   */
  validityPeriodDays?: number | undefined;
  /**
   * Names the rotation: when one of this name has ended for the workspace, nothing is done again.
   * For programs that may ask twice for what they want once.
   *
   * @defaultValue a new UUID
   */
  rotationId?: string | undefined;
  /**
   * The file that remembers what rotations have done, so that an interrupted one is taken up. It holds no keys.
   * Use the same one each time.
   *
   * @defaultValue rotations.jsonl, where programs of the user keep what they remember
   */
  ledgerPath?: string | undefined;
  /**
   * The Azure context, that is the account and the subscription, to use in place of the current one.
   * It is what Get-AzContext and Connect-AzAccount write, and needs the module Az.Accounts.
   */
  defaultProfile?: unknown;
  /** Not in this parameter set. */
  inputObject?: undefined;
  /** Not in this parameter set. */
  id?: undefined;
  /** Not in this parameter set. */
  allIn?: undefined;
  /** Not in this parameter set. */
  concurrency?: undefined;
  /** Not in this parameter set. */
  budget?: undefined;
  /** Not in this parameter set. */
  report?: undefined;
}

/**
 * Arguments of Invoke-AzQuantumApiKeyRotation, parameter set ByInputObject.
 *
 * Rotates the access keys of an Azure Quantum workspace without downtime.
 *
 * @see {@link QuantumApiFunctions.invokeAzQuantumApiKeyRotation}, which has examples.
 */
export interface InvokeAzQuantumApiKeyRotationByInputObject {
  /** The workspace: its resource id, an object with an Id or ResourceId, as getAzQuantumApiWorkspace and Get-AzResource write them, or one with SubscriptionId, ResourceGroupName and WorkspaceName. */
  inputObject: string | {
    /** The resource id of the workspace; when it is given, nothing else is looked at. */
    readonly id: string;
  } | {
    /** The resource id of the workspace; when it is given, nothing else is looked at. */
    readonly resourceId: string;
  } | {
    /** The id of the subscription, a UUID. */
    readonly subscriptionId: string;
    /** The name of its resource group. */
    readonly resourceGroupName: string;
    /** The name of the workspace. */
    readonly workspaceName: string;
  } | {
    /** The id of the subscription, a UUID. */
    readonly subscriptionId: string;
    /** The Azure region, such as westus. */
    readonly location: string;
  };
  /**
   * Where consumers find their connection string: keyvault: with the address of a secret, file: or env-file: with a path, or stdout.
   * For several workspaces it holds \{workspaceName\}, \{resourceGroupName\} or \{subscriptionId\}, so that each has a place of its own.
   */
  publish: string;
  /**
   * The key that consumers hold, Primary or Secondary, where nothing is published yet or what is published is neither key.
   * That key is left alone and the other one is regenerated. Where one of the keys is published, it has to be that one.
   */
  inUse?: 'Primary' | 'primary' | 'Secondary' | 'secondary' | undefined;
  /**
   * The only key that may be regenerated, Primary or Secondary.
   * When consumers hold it, they are given the other one for the time of grace.
   *
   * @defaultValue either key
   */
  slot?: 'Primary' | 'primary' | 'Secondary' | 'secondary' | undefined;
  /**
   * How long consumers have to take up the new key, such as 30m, 24h or 7d; after that their old key is regenerated too.
   * The command waits for it; when it is stopped meanwhile, the next call goes on.
   *
   * @defaultValue the old key is left until the next rotation
   */
  grace?: string | undefined;
  /**
   * After how many days a secret in Key Vault expires.
   *
   * @defaultValue 90
   */
  validityPeriodDays?: number | undefined;
  /**
   * Names the rotation: when one of this name has ended for the workspace, nothing is done again.
   * For programs that may ask twice for what they want once.
   *
   * @defaultValue a new UUID
   */
  rotationId?: string | undefined;
  /**
   * The file that remembers what rotations have done, so that an interrupted one is taken up. It holds no keys.
   * Use the same one each time.
   *
   * @defaultValue rotations.jsonl, where programs of the user keep what they remember
   */
  ledgerPath?: string | undefined;
  /**
   * How many workspaces at most are worked on at the same time.
   *
   * @defaultValue 512
   */
  concurrency?: number | undefined;
  /**
   * The share of the 200 writes that Azure saves up for each subscription that may be used, in percent; the rest is left to others.
   *
   * @defaultValue 100
   */
  budget?: number | undefined;
  /**
   * The file for a report on every workspace: JSON when its name ends in .json, Markdown when it ends in .md, else a table.
   * In the shell what was rotated is then written there only.
   */
  report?: string | undefined;
  /**
   * The Azure context, that is the account and the subscription, to use in place of the current one.
   * It is what Get-AzContext and Connect-AzAccount write, and needs the module Az.Accounts.
   */
  defaultProfile?: unknown;
  /** Not in this parameter set. */
  resourceGroupName?: undefined;
  /** Not in this parameter set. */
  subscriptionId?: undefined;
  /** Not in this parameter set. */
  workspaceName?: undefined;
  /** Not in this parameter set. */
  id?: undefined;
  /** Not in this parameter set. */
  allIn?: undefined;
}

/**
 * Arguments of Invoke-AzQuantumApiKeyRotation, parameter set ById.
 *
 * Rotates the access keys of an Azure Quantum workspace without downtime.
 *
 * @see {@link QuantumApiFunctions.invokeAzQuantumApiKeyRotation}, which has examples.
 */
export interface InvokeAzQuantumApiKeyRotationById {
  /**
   * The resource ids of the workspaces, or \@FILE for a file that holds one a line.
   * They may be of any number of subscriptions, in any order.
   */
  id: string | readonly string[];
  /**
   * Where consumers find their connection string: keyvault: with the address of a secret, file: or env-file: with a path, or stdout.
   * For several workspaces it holds \{workspaceName\}, \{resourceGroupName\} or \{subscriptionId\}, so that each has a place of its own.
   */
  publish: string;
  /**
   * The key that consumers hold, Primary or Secondary, where nothing is published yet or what is published is neither key.
   * That key is left alone and the other one is regenerated. Where one of the keys is published, it has to be that one.
   */
  inUse?: 'Primary' | 'primary' | 'Secondary' | 'secondary' | undefined;
  /**
   * The only key that may be regenerated, Primary or Secondary.
   * When consumers hold it, they are given the other one for the time of grace.
   *
   * @defaultValue either key
   */
  slot?: 'Primary' | 'primary' | 'Secondary' | 'secondary' | undefined;
  /**
   * How long consumers have to take up the new key, such as 30m, 24h or 7d; after that their old key is regenerated too.
   * The command waits for it; when it is stopped meanwhile, the next call goes on.
   *
   * @defaultValue the old key is left until the next rotation
   */
  grace?: string | undefined;
  /**
   * After how many days a secret in Key Vault expires.
   *
   * @defaultValue 90
   */
  validityPeriodDays?: number | undefined;
  /**
   * Names the rotation: when one of this name has ended for the workspace, nothing is done again.
   * For programs that may ask twice for what they want once.
   *
   * @defaultValue a new UUID
   */
  rotationId?: string | undefined;
  /**
   * The file that remembers what rotations have done, so that an interrupted one is taken up. It holds no keys.
   * Use the same one each time.
   *
   * @defaultValue rotations.jsonl, where programs of the user keep what they remember
   */
  ledgerPath?: string | undefined;
  /**
   * How many workspaces at most are worked on at the same time.
   *
   * @defaultValue 512
   */
  concurrency?: number | undefined;
  /**
   * The share of the 200 writes that Azure saves up for each subscription that may be used, in percent; the rest is left to others.
   *
   * @defaultValue 100
   */
  budget?: number | undefined;
  /**
   * The file for a report on every workspace: JSON when its name ends in .json, Markdown when it ends in .md, else a table.
   * In the shell what was rotated is then written there only.
   */
  report?: string | undefined;
  /**
   * The Azure context, that is the account and the subscription, to use in place of the current one.
   * It is what Get-AzContext and Connect-AzAccount write, and needs the module Az.Accounts.
   */
  defaultProfile?: unknown;
  /** Not in this parameter set. */
  resourceGroupName?: undefined;
  /** Not in this parameter set. */
  subscriptionId?: undefined;
  /** Not in this parameter set. */
  workspaceName?: undefined;
  /** Not in this parameter set. */
  inputObject?: undefined;
  /** Not in this parameter set. */
  allIn?: undefined;
}

/**
 * Arguments of Invoke-AzQuantumApiKeyRotation, parameter set AllIn.
 *
 * Rotates the access keys of an Azure Quantum workspace without downtime.
 *
 * @see {@link QuantumApiFunctions.invokeAzQuantumApiKeyRotation}, which has examples.
 */
export interface InvokeAzQuantumApiKeyRotationAllIn {
  /** The ids of the subscriptions of which all workspaces are meant. */
  allIn: string | readonly string[];
  /**
   * Where consumers find their connection string: keyvault: with the address of a secret, file: or env-file: with a path, or stdout.
   * For several workspaces it holds \{workspaceName\}, \{resourceGroupName\} or \{subscriptionId\}, so that each has a place of its own.
   */
  publish: string;
  /**
   * The key that consumers hold, Primary or Secondary, where nothing is published yet or what is published is neither key.
   * That key is left alone and the other one is regenerated. Where one of the keys is published, it has to be that one.
   */
  inUse?: 'Primary' | 'primary' | 'Secondary' | 'secondary' | undefined;
  /**
   * The only key that may be regenerated, Primary or Secondary.
   * When consumers hold it, they are given the other one for the time of grace.
   *
   * @defaultValue either key
   */
  slot?: 'Primary' | 'primary' | 'Secondary' | 'secondary' | undefined;
  /**
   * How long consumers have to take up the new key, such as 30m, 24h or 7d; after that their old key is regenerated too.
   * The command waits for it; when it is stopped meanwhile, the next call goes on.
   *
   * @defaultValue the old key is left until the next rotation
   */
  grace?: string | undefined;
  /**
   * After how many days a secret in Key Vault expires.
   *
   * @defaultValue 90
   */
  validityPeriodDays?: number | undefined;
  /**
   * Names the rotation: when one of this name has ended for the workspace, nothing is done again.
   * For programs that may ask twice for what they want once.
   *
   * @defaultValue a new UUID
   */
  rotationId?: string | undefined;
  /**
   * The file that remembers what rotations have done, so that an interrupted one is taken up. It holds no keys.
   * Use the same one each time.
   *
   * @defaultValue rotations.jsonl, where programs of the user keep what they remember
   */
  ledgerPath?: string | undefined;
  /**
   * How many workspaces at most are worked on at the same time.
   *
   * @defaultValue 512
   */
  concurrency?: number | undefined;
  /**
   * The share of the 200 writes that Azure saves up for each subscription that may be used, in percent; the rest is left to others.
   *
   * @defaultValue 100
   */
  budget?: number | undefined;
  /**
   * The file for a report on every workspace: JSON when its name ends in .json, Markdown when it ends in .md, else a table.
   * In the shell what was rotated is then written there only.
   */
  report?: string | undefined;
  /**
   * The Azure context, that is the account and the subscription, to use in place of the current one.
   * It is what Get-AzContext and Connect-AzAccount write, and needs the module Az.Accounts.
   */
  defaultProfile?: unknown;
  /** Not in this parameter set. */
  resourceGroupName?: undefined;
  /** Not in this parameter set. */
  subscriptionId?: undefined;
  /** Not in this parameter set. */
  workspaceName?: undefined;
  /** Not in this parameter set. */
  inputObject?: undefined;
  /** Not in this parameter set. */
  id?: undefined;
}

/**
 * Arguments of Invoke-AzQuantumApiKeyRotation.
 *
 * @see {@link QuantumApiFunctions.invokeAzQuantumApiKeyRotation}, which has examples.
 */
export type InvokeAzQuantumApiKeyRotationArguments =
  | InvokeAzQuantumApiKeyRotationByName
  | InvokeAzQuantumApiKeyRotationByInputObject
  | InvokeAzQuantumApiKeyRotationById
  | InvokeAzQuantumApiKeyRotationAllIn;

/**
 * Arguments of Invoke-AzQuantumApiKeyRotation with pipeline input, parameter set ByInputObject.
 *
 * @see {@link QuantumApiFunctions.invokeAzQuantumApiKeyRotation}, which has examples.
 */
export interface InvokeAzQuantumApiKeyRotationByInputObjectPiped extends Omit<
  InvokeAzQuantumApiKeyRotationByInputObject,
  'inputObject'
> {
  /** Comes from the pipeline. */
  inputObject?: undefined;
}

/**
 * Arguments of Invoke-AzQuantumApiKeyRotation with pipeline input.
 *
 * @see {@link QuantumApiFunctions.invokeAzQuantumApiKeyRotation}, which has examples.
 */
export type InvokeAzQuantumApiKeyRotationPipedArguments = InvokeAzQuantumApiKeyRotationByInputObjectPiped;

/** `Az.QuantumApi.WorkspaceConnection` in PowerShell. */
export interface ConnectedWorkspace {
  /** The name of the workspace. */
  workspaceName: string;
  /** The name of its resource group. */
  resourceGroupName: string;
  /** The id of its subscription. */
  subscriptionId: string;
  /** Its Azure region; empty for an emulator. */
  location?: string | undefined;
  /** The address of its data plane. */
  endpoint: string;
  /** What opens it: Key or Token. */
  authentication: 'Key' | 'Token';
  /**
   * The access key, if one opens it.
   *
   * A secret: keep it out of logs and messages.
   */
  key?: SecureString | undefined;
  /** The workspace, where it was looked up. */
  workspace?: Workspace | undefined;
}

/** `Microsoft.Azure.PowerShell.Cmdlets.QuantumApi.Models.Api202501Preview.IQuantumWorkspace` in PowerShell. */
export interface Workspace {
  /** The name. */
  name?: string | undefined;
  /** The resource group, as the id has it. */
  resourceGroupName?: string | undefined;
  /** The Azure region. */
  location?: string | undefined;
  /** Succeeded when all is set up. */
  provisioningState?: string | undefined;
  /** Whether it takes jobs: Yes, No or Partial. */
  usable?: string | undefined;
  /** Whether it accepts access keys. */
  apiKeyEnabled?: boolean | undefined;
  /** The resource id. */
  id?: string | undefined;
  /** The resource type. */
  type?: string | undefined;
  /** V1 or V2. */
  workspaceKind?: string | undefined;
  /** The address for jobs and targets. */
  endpointUri?: string | undefined;
  /** The providers of targets. */
  provider?: WorkspaceProvider[] | undefined;
  /** The resource id of the storage account. */
  storageAccount?: string | undefined;
  /** The one that Azure keeps for the workspace. */
  managedStorageAccount?: string | undefined;
  /** The resource ids of what Azure keeps for the workspace. */
  managedOnBehalfOfConfigurationMoboBrokerResource?: string[] | undefined;
  /** The tags. */
  tag?: Record<string, unknown> | undefined;
  /** The kind of managed identity. */
  identityType?: string | undefined;
  /** The object id of the identity. */
  identityPrincipalId?: string | undefined;
  /** The tenant of the identity. */
  identityTenantId?: string | undefined;
  /** The user-assigned identities by resource id. */
  identityUserAssignedIdentity?: Record<string, unknown> | undefined;
  /** When it was made. */
  systemDataCreatedAt?: Date | undefined;
  /** Who made it. */
  systemDataCreatedBy?: string | undefined;
  /** What kind of identity that was. */
  systemDataCreatedByType?: string | undefined;
  /** When it was last changed. */
  systemDataLastModifiedAt?: Date | undefined;
  /** Who changed it last. */
  systemDataLastModifiedBy?: string | undefined;
  /** What kind of identity that was. */
  systemDataLastModifiedByType?: string | undefined;
  /** The address at which the service tells how an operation goes on that was not waited for. */
  azureAsyncOperation?: string | undefined;
  /** How many seconds the service then asks to wait before that is looked at. */
  retryAfter?: number | undefined;
}

/** `Microsoft.Azure.PowerShell.Cmdlets.QuantumApi.Models.Api202501Preview.IProvider` in PowerShell. */
export interface WorkspaceProvider {
  /** The provider, such as ionq. */
  id?: string | undefined;
  /** Its plan. */
  sku?: string | undefined;
  /** Whether it is set up in the workspace. */
  provisioningState?: string | undefined;
  /** The name of the application at the provider. */
  applicationName?: string | undefined;
  /** The address of the instance at the provider. */
  instanceUri?: string | undefined;
  /** The id under which use is billed. */
  resourceUsageId?: string | undefined;
  /** How many minutes of jobs there are, where there is a limit. */
  quota?: ProviderQuota | undefined;
}

/** `Microsoft.Azure.PowerShell.Cmdlets.QuantumApi.Models.Api202501Preview.IQuotaAllocations` in PowerShell. */
export interface ProviderQuota {
  /** For jobs of standard priority, in minutes. */
  standardMinutesLifetime?: number | undefined;
  /** For jobs of high priority, in minutes. */
  highMinutesLifetime?: number | undefined;
}

/** `Microsoft.Azure.PowerShell.Cmdlets.QuantumApi.Models.Api202501Preview.IProviderDescription` in PowerShell. */
export interface Offering {
  /** The provider, such as ionq. */
  id?: string | undefined;
  /** Its name for people. */
  name?: string | undefined;
  /** The company. */
  company?: string | undefined;
  /** What it provides, such as qe. */
  providerType?: string | undefined;
  /** What it is. */
  description?: string | undefined;
  /** Its own address. */
  defaultEndpoint?: string | undefined;
  /** Its application in the directory. */
  aadApplicationId?: string | undefined;
  /** The tenant of that application. */
  aadTenantId?: string | undefined;
  /** The publisher in the marketplace. */
  managedApplicationPublisherId?: string | undefined;
  /** The offer in the marketplace. */
  managedApplicationOfferId?: string | undefined;
  /** What programs run on. */
  target?: OfferedTarget[] | undefined;
  /** The plans. */
  sku?: OfferedSku[] | undefined;
  /** What is limited. */
  quotaDimension?: OfferedQuotaDimension[] | undefined;
  /** What is charged for. */
  pricingDimension?: OfferedPricingDimension[] | undefined;
}

/** `Microsoft.Azure.PowerShell.Cmdlets.QuantumApi.Models.Api202501Preview.ITargetDescription` in PowerShell. */
export interface OfferedTarget {
  /** The target, such as ionq.simulator. */
  id?: string | undefined;
  /** Its name for people. */
  name?: string | undefined;
  /** What it is. */
  description?: string | undefined;
  /** The formats of programs it takes. */
  acceptedDataFormat?: string[] | undefined;
  /** The encodings it takes. */
  acceptedContentEncoding?: string[] | undefined;
  /** How many qubits it has. */
  numQubits?: number | undefined;
  /** The profile of programs it runs. */
  targetProfile?: string | undefined;
}

/** `Microsoft.Azure.PowerShell.Cmdlets.QuantumApi.Models.Api202501Preview.ISkuDescription` in PowerShell. */
export interface OfferedSku {
  /** The plan, which is what a workspace names. */
  id?: string | undefined;
  /** Its name for people. */
  name?: string | undefined;
  /** Its version. */
  version?: string | undefined;
  /** What it is. */
  description?: string | undefined;
  /** Where to ask for access, if it is restricted. */
  restrictedAccessUri?: string | undefined;
  /** Whether new workspaces get it by themselves. */
  autoAdd?: boolean | undefined;
  /** The targets that it opens. */
  target?: string[] | undefined;
  /** What it limits. */
  quotaDimension?: OfferedQuotaDimension[] | undefined;
  /** What it costs. */
  pricingDetail?: OfferedPricingDetail[] | undefined;
}

/** `Microsoft.Azure.PowerShell.Cmdlets.QuantumApi.Models.Api202501Preview.IQuotaDimension` in PowerShell. */
export interface OfferedQuotaDimension {
  /** What is limited. */
  id?: string | undefined;
  /** Whose use counts: Workspace or Subscription. */
  scope?: string | undefined;
  /** The time after which it begins anew. */
  period?: string | undefined;
  /** How much there is. */
  quota?: number | undefined;
  /** Its name for people. */
  name?: string | undefined;
  /** What it is. */
  description?: string | undefined;
  /** The unit, for one. */
  unit?: string | undefined;
  /** The unit, for several. */
  unitPlural?: string | undefined;
}

/** `Microsoft.Azure.PowerShell.Cmdlets.QuantumApi.Models.Api202501Preview.IPricingDetail` in PowerShell. */
export interface OfferedPricingDetail {
  /** The pricing dimension. */
  id?: string | undefined;
  /** What it costs, in words. */
  value?: string | undefined;
}

/** `Microsoft.Azure.PowerShell.Cmdlets.QuantumApi.Models.Api202501Preview.IPricingDimension` in PowerShell. */
export interface OfferedPricingDimension {
  /** The dimension. */
  id?: string | undefined;
  /** Its name for people. */
  name?: string | undefined;
}

/** `Az.QuantumApi.Target` in PowerShell. */
export interface Target {
  /** The id of the target, such as ionq.simulator. */
  id?: string | undefined;
  /** The id of its provider, such as ionq. */
  providerId?: string | undefined;
  /** Available, Degraded or Unavailable. */
  currentAvailability?: string | undefined;
  /** How long jobs wait at present, in seconds. */
  averageQueueTime?: number | undefined;
  /** How many qubits it has, where its provider says so. */
  numQubits?: number | undefined;
  /** The QIR profile of the programs that it takes. */
  targetProfile?: string | undefined;
  /** The address at which its provider tells of its state. */
  statusPage?: string | undefined;
  /** The availability of all targets of the provider together. */
  providerAvailability?: string | undefined;
}

/** `Microsoft.Azure.PowerShell.Cmdlets.QuantumApi.Models.Api202501Preview.IListKeysResult` in PowerShell. */
export interface WorkspaceKeys<Secret = string> {
  /** Whether the workspace accepts keys. */
  apiKeyEnabled?: boolean | undefined;
  /** When the primary key was made, in UTC. */
  primaryKeyCreatedAt?: Date | undefined;
  /**
   * The primary key.
   *
   * A secret: keep it out of logs and messages.
   */
  primaryKeyKey?: Secret | undefined;
  /**
   * The connection string with the primary key.
   *
   * A secret: keep it out of logs and messages.
   */
  primaryConnectionString?: Secret | undefined;
  /** When the secondary key was made, in UTC. */
  secondaryKeyCreatedAt?: Date | undefined;
  /**
   * The secondary key.
   *
   * A secret: keep it out of logs and messages.
   */
  secondaryKeyKey?: Secret | undefined;
  /**
   * The connection string with the secondary key.
   *
   * A secret: keep it out of logs and messages.
   */
  secondaryConnectionString?: Secret | undefined;
}

/** `Microsoft.Azure.PowerShell.Cmdlets.QuantumApi.Models.Api50.ICheckNameAvailabilityResponse` in PowerShell. */
export interface NameAvailability {
  /** Whether the name is free. */
  nameAvailable?: boolean | undefined;
  /** Why it is not: Invalid or AlreadyExists. */
  reason?: string | undefined;
  /** The same in words. */
  message?: string | undefined;
}

/** `Az.QuantumApi.KeyRotation` in PowerShell. */
export interface KeyRotation {
  /** The name of the workspace. */
  workspaceName?: string | undefined;
  /** The name of its resource group. */
  resourceGroupName?: string | undefined;
  /** The id of its subscription. */
  subscriptionId?: string | undefined;
  /** Rotated, or Published for stdout: then this is the publication. */
  outcome?: 'Rotated' | 'Published' | undefined;
  /** The key that is published: Primary or Secondary. */
  slot?: 'Primary' | 'Secondary' | undefined;
  /** When that key was made, in UTC. */
  keyCreatedAt?: Date | undefined;
  /** The first 16 hexadecimal digits of its SHA-256, as in the ledger. */
  keyHash?: string | undefined;
  /** The keys that were regenerated, in order. */
  regenerated?: ('Primary' | 'Secondary')[] | undefined;
  /** Where the key is published. */
  destination?: string | undefined;
  /** Whether an earlier call had begun the rotation. */
  resumed?: boolean | undefined;
  /** The id of the rotation, as in the ledger. */
  rotationId?: string | undefined;
  /**
   * For stdout, the connection string that holds the new key.
   *
   * A secret: keep it out of logs and messages.
   */
  connectionString?: SecureString | undefined;
}
