# What each PowerShell must be able to do with the module, 5.1 too: run by main.ts, which says where the module and the
# emulator are. Throws at the first thing that is not so.
$ErrorActionPreference = 'Stop'
function Test-That {
    param([string] $What, [bool] $Holds)
    if (-not $Holds) { throw "Not so: $What" }
    "ok: $What"
}

"PowerShell $($PSVersionTable.PSVersion) ($($PSVersionTable.PSEdition))"
Test-That 'the manifest is valid' ((Test-ModuleManifest $env:AZQ_SMOKE_MODULE).Name -eq 'Az.QuantumApi')
Import-Module $env:AZQ_SMOKE_MODULE
$names = @{ SubscriptionId = [string] [guid]::Empty; ResourceGroupName = 'rg'; WorkspaceName = 'ws' }
$made = New-AzQuantumApiWorkspace -SubscriptionId ([guid]::Empty) -ResourceGroupName rg -Name ws -Location westus
Test-That 'a workspace is made' ($made.Name -eq 'ws' -and $made.ProvisioningState -eq 'Succeeded')
$before = Get-AzQuantumApiWorkspaceKey @names
Test-That 'its keys are read' ($before.PrimaryKeyKey.Length -gt 20)
Test-That 'a key is not shown' (-not ($before | Out-String).Contains($before.PrimaryKeyKey))
New-AzQuantumApiWorkspaceKey @names -Key Primary -WhatIf
Test-That 'a rehearsal changes nothing' ((Get-AzQuantumApiWorkspaceKey @names).PrimaryKeyKey -eq $before.PrimaryKeyKey)
Test-That 'a key is regenerated' (New-AzQuantumApiWorkspaceKey @names -Key Primary -PassThru)
$after = Get-AzQuantumApiWorkspaceKey @names
Test-That 'it is another then' ($after.PrimaryKeyKey -ne $before.PrimaryKeyKey -and $after.SecondaryKeyKey -eq $before.SecondaryKeyKey)
Test-That 'a workspace is piped' ($made | New-AzQuantumApiWorkspaceKey -Key Primary, Secondary -PassThru)
$umlaut = [string] [char] 0xe4
Test-That 'text is text in both directions' ((Update-AzQuantumApiWorkspaceTag @names -Tag @{ name = $umlaut }).Tag.name -eq $umlaut)
$problem = $null
try { Get-AzQuantumApiWorkspaceKey -SubscriptionId ([guid]::Empty) -ResourceGroupName rg -WorkspaceName nowhere } catch { $problem = $_ }
Test-That 'an error names its reason' ($problem.FullyQualifiedErrorId -like 'ResourceNotFound,*')
Test-That 'there is help' ((Get-Help New-AzQuantumApiWorkspaceKey -Full | Out-String) -match 'PARAMETERS')
Remove-Module Az.QuantumApi
'All is as it should be.'
