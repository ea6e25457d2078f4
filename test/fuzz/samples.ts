const names = {
  subscriptionId: '00000000-1111-2222-3333-444444444444',
  resourceGroupName: 'marker-group',
  workspaceName: 'marker-workspace',
};

/** Where a call of the table does its work. */
export const place = {
  ...names,
  id: `/subscriptions/${names.subscriptionId}/resourceGroups/${names.resourceGroupName}/providers/Microsoft.Quantum/workspaces/${names.workspaceName}`,
  location: 'westus',
};

const models = 'Microsoft.Azure.PowerShell.Cmdlets.QuantumApi.Models';

/** Right values, where not every text is one. */
export const samples: {
  /** By the name of the parameter or field, in camel case. */
  readonly texts: Readonly<Record<string, string>>;
  /** By the type's name: objects that together have all its fields. */
  readonly objects: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
} = {
  texts: { ...place },
  objects: {
    [`${models}.IQuantumApiIdentity`]: [{ id: place.id }, names],
  },
};
