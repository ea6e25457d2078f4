// Rotates the keys of Azure Quantum workspaces from a Functions app: a fleet on a schedule, and single workspaces whose
// secret in Key Vault is near its expiry. See docs/fleet.md.
//
//   az deployment group create -g RG -f main.bicep -p vaultName=VAULT subscriptionIds='["ID"]'
//   func azure functionapp publish APP --javascript
//   az deployment group create -g RG -f main.bicep -p vaultName=VAULT subscriptionIds='["ID"]' subscribe=true

targetScope = 'resourceGroup'

@description('Begins the names of all resources; lower case letters and digits.')
@minLength(3)
@maxLength(11)
param prefix string = 'azqfleet'

param location string = resourceGroup().location

@description('A key vault in this resource group, which uses Azure roles and not access policies.')
param vaultName string

@description('The subscriptions whose workspaces are rotated on the schedule. Workspaces of expiring secrets have to be in them too.')
param subscriptionIds array = [
  subscription().subscriptionId
]

@description('When the fleet is rotated, as NCRONTAB: seconds, minutes, hours, day, month, day of the week. Empty: never.')
param schedule string = '0 0 3 * * 0'

@description('How long consumers have to take up a new key before the old one is replaced too, such as 7d. Empty: until the next rotation.')
param grace string = ''

@description('After how many days a secret expires. Key Vault raises the event 30 days before that.')
@minValue(31)
param validityPeriodDays int = 90

@description('Subscribes to the expiry of secrets. The function has to be published before.')
param subscribe bool = false

var suffix = uniqueString(resourceGroup().id, prefix)
var appName = '${prefix}-${suffix}'
var queueName = 'azq-fleet'
var packages = 'packages'

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' existing = {
  name: vaultName
}

resource storage 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: '${prefix}${suffix}'
  location: location
  kind: 'StorageV2'
  sku: {
    // Which all regions have, also those without zones.
    name: 'Standard_LRS'
  }
  properties: {
    // Nobody enters with a key: everybody has a role.
    allowSharedKeyAccess: false
    allowBlobPublicAccess: false
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2023-05-01' = {
  parent: storage
  name: 'default'
}

resource container 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' = {
  parent: blobs
  name: packages
}

resource queues 'Microsoft.Storage/storageAccounts/queueServices@2023-05-01' = {
  parent: storage
  name: 'default'
}

resource queue 'Microsoft.Storage/storageAccounts/queueServices/queues@2023-05-01' = {
  parent: queues
  name: queueName
}

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${prefix}-identity'
  location: location
}

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: '${prefix}-logs'
  location: location
  properties: {
    retentionInDays: 30
    sku: {
      name: 'PerGB2018'
    }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: '${prefix}-insights'
  location: location
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: logs.id
    DisableLocalAuth: true
  }
}

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: '${prefix}-plan'
  location: location
  kind: 'functionapp'
  sku: {
    name: 'FC1'
    tier: 'FlexConsumption'
  }
  properties: {
    reserved: true
  }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: appName
  location: location
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identity.id}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${storage.properties.primaryEndpoints.blob}${packages}'
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identity.id
          }
        }
      }
      runtime: {
        name: 'node'
        version: '22'
      }
      scaleAndConcurrency: {
        instanceMemoryMB: 2048
        maximumInstanceCount: 40
      }
    }
    siteConfig: {
      appSettings: [
        { name: 'AzureWebJobsStorage__accountName', value: storage.name }
        { name: 'AzureWebJobsStorage__credential', value: 'managedidentity' }
        { name: 'AzureWebJobsStorage__clientId', value: identity.properties.clientId }
        { name: 'APPLICATIONINSIGHTS_CONNECTION_STRING', value: insights.properties.ConnectionString }
        {
          name: 'APPLICATIONINSIGHTS_AUTHENTICATION_STRING'
          value: 'Authorization=AAD;ClientId=${identity.properties.clientId}'
        }
        { name: 'FLEET_STORAGE__queueServiceUri', value: storage.properties.primaryEndpoints.queue }
        { name: 'FLEET_STORAGE__credential', value: 'managedidentity' }
        { name: 'FLEET_STORAGE__clientId', value: identity.properties.clientId }
        { name: 'FLEET_QUEUE', value: queueName }
        { name: 'FLEET_SCHEDULE', value: schedule }
        { name: 'FLEET_SUBSCRIPTIONS', value: join(subscriptionIds, ',') }
        { name: 'FLEET_PUBLISH', value: 'keyvault:${vault.properties.vaultUri}secrets/{workspaceName}' }
        { name: 'FLEET_VALIDITY_DAYS', value: string(validityPeriodDays) }
        { name: 'FLEET_GRACE', value: grace }
        // What DefaultAzureCredential takes.
        { name: 'AZURE_CLIENT_ID', value: identity.properties.clientId }
        { name: 'AZURE_TOKEN_CREDENTIALS', value: 'ManagedIdentityCredential' }
      ]
    }
  }
  dependsOn: [
    container
    storageRoles
  ]
}

// What the host and the fleet need of the storage account, and of nothing else.
var storageRoleIds = [
  'b7e6dc6d-f1e8-4753-8033-0f276bb0955b' // Storage Blob Data Owner: the host's own locks, and the app's package
  '974c5e8b-45b9-4653-ba55-5f855dd0fb88' // Storage Queue Data Contributor
  '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3' // Storage Table Data Contributor
]

resource storageRoles 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for id in storageRoleIds: {
    name: guid(storage.id, identity.id, id)
    scope: storage
    properties: {
      principalId: identity.properties.principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', id)
    }
  }
]

// Key Vault Secrets Officer: reads a secret, and stores its next version with tags and expiry.
var secretsOfficer = 'b86a8fe4-44ce-4948-aee5-eccb2c155cd7'

resource vaultRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, identity.id, secretsOfficer)
  scope: vault
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', secretsOfficer)
  }
}

// Monitoring Metrics Publisher: its own telemetry.
var metricsPublisher = '3913510d-42f4-4e42-8a64-420c390055eb'

resource insightsRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(insights.id, identity.id, metricsPublisher)
  scope: insights
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', metricsPublisher)
  }
}

// Workspaces, their keys and nothing else, in each subscription.
module rotator 'rotator.bicep' = [
  for id in subscriptionIds: {
    name: 'azq-rotator-${suffix}-${id}'
    scope: subscription(id)
    params: {
      principalId: identity.properties.principalId
    }
  }
]

// On the vault itself: it may have one system topic only, and somebody else may have made that.
resource nearExpiry 'Microsoft.EventGrid/eventSubscriptions@2022-06-15' = if (subscribe) {
  name: '${prefix}-rotate-secret'
  scope: vault
  properties: {
    destination: {
      endpointType: 'AzureFunction'
      properties: {
        resourceId: '${app.id}/functions/rotateSecret'
        maxEventsPerBatch: 1
      }
    }
    filter: {
      includedEventTypes: [
        'Microsoft.KeyVault.SecretNearExpiry'
      ]
    }
    eventDeliverySchema: 'EventGridSchema'
    retryPolicy: {
      maxDeliveryAttempts: 30
      eventTimeToLiveInMinutes: 1440
    }
  }
}

output appName string = app.name
output queue string = '${storage.properties.primaryEndpoints.queue}${queueName}'
