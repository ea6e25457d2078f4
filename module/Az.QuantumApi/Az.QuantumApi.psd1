# Generated from the declarations. Do not edit: change the declaration and build again.
@{
    GUID = '5d0b3a52-6d0f-4a4e-9f6e-0c8f7a1b2e94'
    RootModule = 'Az.QuantumApi.psm1'
    ModuleVersion = '0.1.0'
    CompatiblePSEditions = 'Core', 'Desktop'
    Author = 'The az-quantum-api contributors'
    Copyright = '(c) The az-quantum-api contributors. MIT License.'
    Description = 'Azure Quantum workspaces and their access keys: create, read, change and delete, and regenerate keys safely. Runs on Node.'
    PowerShellVersion = '5.1'
    FormatsToProcess = 'Az.QuantumApi.format.ps1xml'
    TypesToProcess = 'Az.QuantumApi.types.ps1xml'
    FunctionsToExport = @(
        'Connect-AzQuantumApiWorkspace'
        'Disconnect-AzQuantumApiWorkspace'
        'Get-AzQuantumApiOffering'
        'Get-AzQuantumApiTarget'
        'Get-AzQuantumApiWorkspace'
        'Get-AzQuantumApiWorkspaceKey'
        'New-AzQuantumApiWorkspace'
        'New-AzQuantumApiWorkspaceKey'
        'Remove-AzQuantumApiWorkspace'
        'Test-AzQuantumApiWorkspaceNameAvailability'
        'Update-AzQuantumApiWorkspace'
        'Update-AzQuantumApiWorkspaceTag'
        'Invoke-AzQuantumApiKeyRotation'
    )
    AliasesToExport = @()
    CmdletsToExport = @()
    VariablesToExport = @()
    PrivateData = @{
        PSData = @{
            Tags = @(
                'Azure'
                'Quantum'
                'ResourceManager'
                'ARM'
                'AccessKeys'
                'PSEdition_Core'
                'PSEdition_Desktop'
                'Windows'
                'Linux'
                'MacOS'
            )
            LicenseUri = 'https://github.com/az-quantum-api/az-quantum-api/blob/main/LICENSE'
            ProjectUri = 'https://github.com/az-quantum-api/az-quantum-api'
        }
    }
}
