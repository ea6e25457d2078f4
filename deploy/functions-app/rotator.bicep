// A role for who rotates keys: reads workspaces, reads and regenerates their keys. No built-in role is that small.

targetScope = 'subscription'

@description('Object id of who rotates.')
param principalId string

resource role 'Microsoft.Authorization/roleDefinitions@2022-04-01' = {
  name: guid(subscription().id, 'azq-key-rotator')
  properties: {
    roleName: 'Azure Quantum Key Rotator (${subscription().subscriptionId})'
    description: 'Reads Azure Quantum workspaces, and lists and regenerates their keys.'
    type: 'CustomRole'
    permissions: [
      {
        actions: [
          'Microsoft.Quantum/Workspaces/Read'
          'Microsoft.Quantum/Workspaces/listKeys/Action'
          'Microsoft.Quantum/Workspaces/regenerateKey/Action'
        ]
        notActions: []
      }
    ]
    assignableScopes: [
      subscription().id
    ]
  }
}

resource assignment 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(subscription().id, principalId, role.id)
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: role.id
  }
}
