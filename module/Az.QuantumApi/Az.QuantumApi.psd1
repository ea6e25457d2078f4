# Generated from the declarations in src by build.ts. Do not edit: change the declaration and build again.
@{
    GUID = '5d0b3a52-6d0f-4a4e-9f6e-0c8f7a1b2e94'
    RootModule = 'Az.QuantumApi.psm1'
    ModuleVersion = '0.1.0'
    CompatiblePSEditions = 'Core', 'Desktop'
    Author = 'The az-quantum-api contributors'
    Copyright = '(c) The az-quantum-api contributors. MIT License.'
    Description = 'Access keys of Azure Quantum workspaces: read them, and regenerate them safely. Runs on Node.'
    PowerShellVersion = '5.1'
    FormatsToProcess = 'Az.QuantumApi.format.ps1xml'
    TypesToProcess = 'Az.QuantumApi.types.ps1xml'
    FunctionsToExport = @(
        'Connect-AzQuantumApiWorkspace'
        'Disconnect-AzQuantumApiWorkspace'
        'Get-AzQuantumApiTarget'
        'Get-AzQuantumApiWorkspaceKey'
        'New-AzQuantumApiWorkspaceKey'
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
