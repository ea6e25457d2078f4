# Generated from the declarations. Do not edit: change the declaration and build again.

# Takes what people pass for an object parameter (a string, a hashtable, an object of another command) down to the
# declared properties, under the type name that help shows. What it holds is checked by the host.
class ModelArgumentAttribute : System.Management.Automation.ArgumentTransformationAttribute {
    # By type name, what the conversion needs to know. The same in every runspace; made at the first conversion, as an
    # import has no need of it.
    static [hashtable] $Models

    static [hashtable] DeclaredModels() { return @{
            'System.Security.SecureString' = @{
                List = $false
                Secret = $true
            }
            'Az.QuantumApi.WorkspaceConnection' = @{
                List = $false
                Strict = $false
                FromString = 'Id'
                Fields = @(
                    @{ Name = 'Id'; Names = @('Id', 'ResourceId') }
                    @{ Name = 'SubscriptionId'; Names = @('SubscriptionId') }
                    @{ Name = 'ResourceGroupName'; Names = @('ResourceGroupName', 'ResourceGroup') }
                    @{ Name = 'WorkspaceName'; Names = @('WorkspaceName', 'Name') }
                    @{ Name = 'Location'; Names = @('Location', 'LocationName') }
                    @{ Name = 'Endpoint'; Names = @('Endpoint', 'EndpointUri') }
                    @{ Name = 'Key'; Names = @('Key') }
                )
            }
            'Microsoft.Azure.PowerShell.Cmdlets.QuantumApi.Models.IQuantumApiIdentity' = @{
                List = $false
                Strict = $false
                FromString = 'Id'
                Fields = @(
                    @{ Name = 'Id'; Names = @('Id', 'ResourceId') }
                    @{ Name = 'SubscriptionId'; Names = @('SubscriptionId') }
                    @{ Name = 'ResourceGroupName'; Names = @('ResourceGroupName', 'ResourceGroup') }
                    @{ Name = 'WorkspaceName'; Names = @('WorkspaceName', 'Name') }
                    @{ Name = 'Location'; Names = @('Location', 'LocationName') }
                )
            }
            'Microsoft.Azure.PowerShell.Cmdlets.QuantumApi.Support.ManagedServiceIdentityType' = @{
                List = $false
                Choices = $true
            }
            'Microsoft.Azure.PowerShell.Cmdlets.QuantumApi.Models.Api202501Preview.IProvider[]' = @{
                List = $true
                Strict = $true
                FromString = $null
                Fields = @(
                    @{ Name = 'Id'; Names = @('Id', 'ProviderId') }
                    @{ Name = 'Sku'; Names = @('Sku', 'ProviderSku') }
                    @{ Name = 'ApplicationName'; Names = @('ApplicationName') }
                    @{ Name = 'InstanceUri'; Names = @('InstanceUri') }
                    @{ Name = 'ResourceUsageId'; Names = @('ResourceUsageId') }
                )
            }
            'Microsoft.Azure.PowerShell.Cmdlets.QuantumApi.Models.Api202501Preview.IApiKeys' = @{
                List = $false
                Strict = $true
                FromString = $null
                Fields = @(
                    @{ Name = 'Key'; Names = @('Key', 'Keys') }
                )
            }
            'Microsoft.Azure.PowerShell.Cmdlets.QuantumApi.Support.KeyType[]' = @{
                List = $true
                Choices = $true
            }
            'Microsoft.Azure.PowerShell.Cmdlets.QuantumApi.Models.Api50.ICheckNameAvailabilityRequest' = @{
                List = $false
                Strict = $true
                FromString = $null
                Fields = @(
                    @{ Name = 'Name'; Names = @('Name') }
                    @{ Name = 'Type'; Names = @('Type') }
                )
            }
            'Microsoft.Azure.PowerShell.Cmdlets.QuantumApi.Support.KeyType' = @{
                List = $false
                Choices = $true
            }
        } }

    [string] $TypeName

    ModelArgumentAttribute([string] $typeName) {
        # The engine makes attributes before a function runs, so this is where a call meets a constrained session.
        if ($global:ExecutionContext.SessionState.LanguageMode -ne 'FullLanguage') {
            Write-Error -ErrorId ConstrainedLanguage -Category PermissionDenied -ErrorAction Stop -Message $script:ConstrainedLanguage
        }
        $this.TypeName = $typeName
        # The engine makes one attribute for all runspaces, and runs its methods in the runspace that made it: another
        # one would wait for that until it is idle, possibly for ever. Without a session state of its own, an object's
        # methods run where they are called, which is what [NoRunspaceAffinity()] does from PowerShell 7.4 on.
        $field = [ModelArgumentAttribute].GetField('__sessionState', [System.Reflection.BindingFlags] 'NonPublic, Instance')
        if ($field) { $field.SetValue($this, $null) }
    }

    # Nothing is thrown here: an exception of a script's class would be left in $Error beside the engine's own. What
    # cannot be meant stays without the type name, and the engine refuses it or tries another parameter set.
    [object] Transform([System.Management.Automation.EngineIntrinsics] $engine, [object] $value) {
        if ($null -eq $value) { return $null }
        if (-not [ModelArgumentAttribute]::Models) { [ModelArgumentAttribute]::Models = [ModelArgumentAttribute]::DeclaredModels() }
        $model = [ModelArgumentAttribute]::Models[$this.TypeName]
        if ($model.Secret) { return $this.ToSecret($value) }
        if ($model.List) {
            # Collected as statement output: a method call would strip the type name from a string again.
            $items = @(foreach ($item in @($value)) {
                    if ($model.Choices) { foreach ($part in ([string] $item).Split(',')) { $this.ToName($part.Trim()) } }
                    elseif ($null -eq $item -or $item -is [array]) { , $item }
                    else { $this.ToObject($model, $item) }
                })
            return $items
        }
        # A list is not looked into by the engine when it is empty; a text without the type name is refused.
        if ($value -is [array]) { return [string] $value }
        if ($model.Choices) { return $this.ToName([string] $value) }
        return $this.ToObject($model, $value)
    }

    # Names are taken whole: a .NET enumeration would also take a prefix, a number, and only the last of 'A,B'.
    [psobject] ToName([string] $text) {
        $name = [psobject] $text
        $name.PSObject.TypeNames.Insert(0, $this.ItemTypeName())
        return $name
    }

    # A text is made a secret here, before any command of the module is given it as an argument that the engine may log.
    [object] ToSecret([object] $value) {
        if ($value -isnot [string]) { return $value }
        $secret = [securestring]::new()
        foreach ($character in ([string] $value).ToCharArray()) { $secret.AppendChar($character) }
        $secret.MakeReadOnly()
        return $secret
    }

    [object] ToObject([hashtable] $model, [object] $value) {
        if ($value -is [string]) {
            if (-not $model.FromString) { return $value }
            return $this.Typed([ordered] @{ $model.FromString = [string] $value })
        }
        if ($value -is [valuetype] -or $value -is [array]) { return $value }
        $given = $this.NamesOf($value)
        $properties = [ordered] @{}
        foreach ($field in $model.Fields) {
            foreach ($name in $field.Names) {
                if ($given -notcontains $name) { continue }
                # Not the value of an if statement: that would take a list apart.
                $item = $this.ValueOf($value, $name)
                if ($null -eq $item) { continue }
                $properties[$field.Name] = $item
                break
            }
        }
        if ($properties.Count -eq 0 -and $given.Count -gt 0) { return $value }
        if ($model.Strict) {
            # The host refuses these by name.
            foreach ($name in $given) {
                if ($model.Fields.Names -notcontains $name -and $null -ne $this.ValueOf($value, $name)) { $properties[$name] = $true }
            }
        }
        return $this.Typed($properties)
    }

    # Only names are looked at here: reading every property of a live .NET object can have effects.
    [string[]] NamesOf([object] $value) {
        $names = if ($value -is [System.Collections.IDictionary]) {
            # Not $value.Keys: for a hashtable that has an entry of that name, this is the entry.
            foreach ($entry in $value.GetEnumerator()) { if ($null -ne $entry.Value) { [string] $entry.Key } }
        }
        else { foreach ($property in $value.PSObject.Properties) { $property.Name } }
        return @($names)
    }

    [object] ValueOf([object] $value, [string] $name) {
        if ($value -is [System.Collections.IDictionary]) {
            foreach ($entry in $value.GetEnumerator()) { if ([string] $entry.Key -eq $name) { return $entry.Value } }
            return $null
        }
        return $value.PSObject.Properties[$name].Value
    }

    [object] Typed([System.Collections.IDictionary] $properties) {
        $object = [pscustomobject] $properties
        $object.PSObject.TypeNames.Insert(0, $this.ItemTypeName())
        return $object
    }

    [string] ItemTypeName() { return $this.TypeName -replace '\[\]$' }
}

function Import-HostBridge {
    [CmdletBinding()]
    param()
    . "$PSScriptRoot/Az.QuantumApi.Bridge.ps1"
}

function Connect-AzQuantumApiWorkspace {
    [CmdletBinding(DefaultParameterSetName = 'FromEnvironment', PositionalBinding = $false)]
    [OutputType('Az.QuantumApi.WorkspaceConnection')]
    param(
        [Parameter(ParameterSetName = 'ByName', Mandatory)]
        [string]
        $ResourceGroupName,

        [Parameter(ParameterSetName = 'ByName', Mandatory)]
        [string]
        $WorkspaceName,

        [Parameter(ParameterSetName = 'ByName')]
        [string]
        $SubscriptionId,

        [Parameter(ParameterSetName = 'ByResourceId', Mandatory)]
        [Alias('Id')]
        [string]
        $ResourceId,

        [Parameter(ParameterSetName = 'ByName')]
        [Parameter(ParameterSetName = 'ByResourceId')]
        [string]
        $Location,

        [Parameter(ParameterSetName = 'ByName')]
        [Parameter(ParameterSetName = 'ByResourceId')]
        [string]
        $Endpoint,

        [Parameter(ParameterSetName = 'ByName')]
        [Parameter(ParameterSetName = 'ByResourceId')]
        [ModelArgumentAttribute('System.Security.SecureString')]
        [securestring]
        $Key,

        [Parameter(ParameterSetName = 'ByConnectionString', Mandatory)]
        [ModelArgumentAttribute('System.Security.SecureString')]
        [securestring]
        $ConnectionString,

        [Parameter()]
        [Alias('AzureRMContext', 'AzureCredential')]
        [ValidateNotNull()]
        [psobject]
        $DefaultProfile,

        [Parameter(DontShow)]
        [uri]
        $Proxy,

        [Parameter(DontShow)]
        [pscredential]
        $ProxyCredential,

        [Parameter(DontShow)]
        [switch]
        $ProxyUseDefaultCredentials
    )
    begin {
        if (-not $script:HostSettings) { Import-HostBridge }
        . $script:CallersPreferences
    }
    process {
        Invoke-HostCmdlet -Cmdlet $PSCmdlet -BoundParameters $PSBoundParameters
    }
}

function Disconnect-AzQuantumApiWorkspace {
    [CmdletBinding(DefaultParameterSetName = 'Disconnect', PositionalBinding = $false)]
    [OutputType('System.Void')]
    param(

    )
    begin {
        if (-not $script:HostSettings) { Import-HostBridge }
        . $script:CallersPreferences
    }
    process {
        Invoke-HostCmdlet -Cmdlet $PSCmdlet -BoundParameters $PSBoundParameters
    }
}

function Get-AzQuantumApiOffering {
    [CmdletBinding(DefaultParameterSetName = 'List', PositionalBinding = $false)]
    [OutputType('Microsoft.Azure.PowerShell.Cmdlets.QuantumApi.Models.Api202501Preview.IProviderDescription')]
    param(
        [Parameter(Mandatory)]
        [Alias('Location')]
        [ArgumentCompleter({
            & (Get-Command -Name $args[0]).Module {
                $watch = [System.Diagnostics.Stopwatch]::StartNew()
                if (-not $script:HostSettings) { Import-HostBridge }
                Complete-HostParameter -Cmdlet 'Get-AzQuantumApiOffering' -Arguments $args -Watch $watch
            } @args
        })]
        [string]
        $LocationName,

        [Parameter()]
        [string[]]
        $SubscriptionId,

        [Parameter()]
        [Alias('AzureRMContext', 'AzureCredential')]
        [ValidateNotNull()]
        [psobject]
        $DefaultProfile,

        [Parameter(DontShow)]
        [uri]
        $Proxy,

        [Parameter(DontShow)]
        [pscredential]
        $ProxyCredential,

        [Parameter(DontShow)]
        [switch]
        $ProxyUseDefaultCredentials
    )
    begin {
        if (-not $script:HostSettings) { Import-HostBridge }
        . $script:CallersPreferences
    }
    process {
        Invoke-HostCmdlet -Cmdlet $PSCmdlet -BoundParameters $PSBoundParameters
    }
}

function Get-AzQuantumApiTarget {
    [CmdletBinding(DefaultParameterSetName = 'Connected', PositionalBinding = $false)]
    [OutputType('Az.QuantumApi.Target')]
    param(
        [Parameter(ParameterSetName = 'ByName', Mandatory)]
        [string]
        $ResourceGroupName,

        [Parameter(ParameterSetName = 'ByName', Mandatory)]
        [string]
        $WorkspaceName,

        [Parameter(ParameterSetName = 'ByName')]
        [string]
        $SubscriptionId,

        [Parameter(ParameterSetName = 'ByName')]
        [string]
        $Location,

        [Parameter(ParameterSetName = 'ByName')]
        [string]
        $Endpoint,

        [Parameter(ParameterSetName = 'ByName')]
        [ModelArgumentAttribute('System.Security.SecureString')]
        [securestring]
        $Key,

        [Parameter(ParameterSetName = 'ByConnectionString', Mandatory)]
        [ModelArgumentAttribute('System.Security.SecureString')]
        [securestring]
        $ConnectionString,

        [Parameter(ParameterSetName = 'ViaIdentity', Mandatory, ValueFromPipeline)]
        [ModelArgumentAttribute('Az.QuantumApi.WorkspaceConnection')]
        [PSTypeName('Az.QuantumApi.WorkspaceConnection')]
        [object]
        $InputObject,

        [Parameter()]
        [SupportsWildcards()]
        [string[]]
        $ProviderId,

        [Parameter()]
        [Alias('TargetId')]
        [SupportsWildcards()]
        [string[]]
        $Name,

        [Parameter()]
        [Alias('AzureRMContext', 'AzureCredential')]
        [ValidateNotNull()]
        [psobject]
        $DefaultProfile,

        [Parameter(DontShow)]
        [uri]
        $Proxy,

        [Parameter(DontShow)]
        [pscredential]
        $ProxyCredential,

        [Parameter(DontShow)]
        [switch]
        $ProxyUseDefaultCredentials
    )
    begin {
        if (-not $script:HostSettings) { Import-HostBridge }
        . $script:CallersPreferences
    }
    process {
        # $PSBoundParameters keeps what earlier records bound; the variables do not.
        if (-not [object]::Equals($PSBoundParameters['InputObject'], $InputObject)) { [void] $PSBoundParameters.Remove('InputObject') }
        Invoke-HostCmdlet -Cmdlet $PSCmdlet -BoundParameters $PSBoundParameters
    }
}

function Get-AzQuantumApiWorkspace {
    [CmdletBinding(DefaultParameterSetName = 'List', PositionalBinding = $false)]
    [OutputType('Microsoft.Azure.PowerShell.Cmdlets.QuantumApi.Models.Api202501Preview.IQuantumWorkspace')]
    param(
        [Parameter(ParameterSetName = 'Get', Mandatory)]
        [Alias('WorkspaceName')]
        [ArgumentCompleter({
            & (Get-Command -Name $args[0]).Module {
                $watch = [System.Diagnostics.Stopwatch]::StartNew()
                if (-not $script:HostSettings) { Import-HostBridge }
                Complete-HostParameter -Cmdlet 'Get-AzQuantumApiWorkspace' -Arguments $args -Watch $watch
            } @args
        })]
        [string]
        $Name,

        [Parameter(ParameterSetName = 'Get', Mandatory)]
        [Parameter(ParameterSetName = 'List1', Mandatory)]
        [ArgumentCompleter({
            & (Get-Command -Name $args[0]).Module {
                $watch = [System.Diagnostics.Stopwatch]::StartNew()
                if (-not $script:HostSettings) { Import-HostBridge }
                Complete-HostParameter -Cmdlet 'Get-AzQuantumApiWorkspace' -Arguments $args -Watch $watch
            } @args
        })]
        [string]
        $ResourceGroupName,

        [Parameter(ParameterSetName = 'List')]
        [Parameter(ParameterSetName = 'Get')]
        [Parameter(ParameterSetName = 'List1')]
        [string[]]
        $SubscriptionId,

        [Parameter(ParameterSetName = 'GetViaIdentity', Mandatory, ValueFromPipeline)]
        [ModelArgumentAttribute('Microsoft.Azure.PowerShell.Cmdlets.QuantumApi.Models.IQuantumApiIdentity')]
        [PSTypeName('Microsoft.Azure.PowerShell.Cmdlets.QuantumApi.Models.IQuantumApiIdentity')]
        [object]
        $InputObject,

        [Parameter()]
        [Alias('AzureRMContext', 'AzureCredential')]
        [ValidateNotNull()]
        [psobject]
        $DefaultProfile,

        [Parameter(DontShow)]
        [uri]
        $Proxy,

        [Parameter(DontShow)]
        [pscredential]
        $ProxyCredential,

        [Parameter(DontShow)]
        [switch]
        $ProxyUseDefaultCredentials
    )
    begin {
        if (-not $script:HostSettings) { Import-HostBridge }
        . $script:CallersPreferences
    }
    process {
        # $PSBoundParameters keeps what earlier records bound; the variables do not.
        if (-not [object]::Equals($PSBoundParameters['InputObject'], $InputObject)) { [void] $PSBoundParameters.Remove('InputObject') }
        Invoke-HostCmdlet -Cmdlet $PSCmdlet -BoundParameters $PSBoundParameters
    }
}

function Get-AzQuantumApiWorkspaceKey {
    [CmdletBinding(DefaultParameterSetName = 'List', PositionalBinding = $false, SupportsShouldProcess, ConfirmImpact = 'Medium')]
    [OutputType('Microsoft.Azure.PowerShell.Cmdlets.QuantumApi.Models.Api202501Preview.IListKeysResult')]
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSShouldProcess', '', Justification = 'The host asks, through the bridge.')]
    param(
        [Parameter(Mandatory)]
        [ArgumentCompleter({
            & (Get-Command -Name $args[0]).Module {
                $watch = [System.Diagnostics.Stopwatch]::StartNew()
                if (-not $script:HostSettings) { Import-HostBridge }
                Complete-HostParameter -Cmdlet 'Get-AzQuantumApiWorkspaceKey' -Arguments $args -Watch $watch
            } @args
        })]
        [string]
        $ResourceGroupName,

        [Parameter(Mandatory)]
        [ArgumentCompleter({
            & (Get-Command -Name $args[0]).Module {
                $watch = [System.Diagnostics.Stopwatch]::StartNew()
                if (-not $script:HostSettings) { Import-HostBridge }
                Complete-HostParameter -Cmdlet 'Get-AzQuantumApiWorkspaceKey' -Arguments $args -Watch $watch
            } @args
        })]
        [string]
        $WorkspaceName,

        [Parameter()]
        [string[]]
        $SubscriptionId,

        [Parameter()]
        [switch]
        $AsSecureString,

        [Parameter()]
        [Alias('AzureRMContext', 'AzureCredential')]
        [ValidateNotNull()]
        [psobject]
        $DefaultProfile,

        [Parameter(DontShow)]
        [uri]
        $Proxy,

        [Parameter(DontShow)]
        [pscredential]
        $ProxyCredential,

        [Parameter(DontShow)]
        [switch]
        $ProxyUseDefaultCredentials
    )
    begin {
        if (-not $script:HostSettings) { Import-HostBridge }
        . $script:CallersPreferences
    }
    process {
        Invoke-HostCmdlet -Cmdlet $PSCmdlet -BoundParameters $PSBoundParameters
    }
}

function New-AzQuantumApiWorkspace {
    [CmdletBinding(DefaultParameterSetName = 'CreateExpanded', PositionalBinding = $false, SupportsShouldProcess, ConfirmImpact = 'Medium')]
    [OutputType('Microsoft.Azure.PowerShell.Cmdlets.QuantumApi.Models.Api202501Preview.IQuantumWorkspace')]
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSShouldProcess', '', Justification = 'The host asks, through the bridge.')]
    param(
        [Parameter(Mandatory)]
        [Alias('WorkspaceName')]
        [string]
        $Name,

        [Parameter(Mandatory)]
        [ArgumentCompleter({
            & (Get-Command -Name $args[0]).Module {
                $watch = [System.Diagnostics.Stopwatch]::StartNew()
                if (-not $script:HostSettings) { Import-HostBridge }
                Complete-HostParameter -Cmdlet 'New-AzQuantumApiWorkspace' -Arguments $args -Watch $watch
            } @args
        })]
        [string]
        $ResourceGroupName,

        [Parameter()]
        [string]
        $SubscriptionId,

        [Parameter(Mandatory)]
        [ArgumentCompleter({
            & (Get-Command -Name $args[0]).Module {
                $watch = [System.Diagnostics.Stopwatch]::StartNew()
                if (-not $script:HostSettings) { Import-HostBridge }
                Complete-HostParameter -Cmdlet 'New-AzQuantumApiWorkspace' -Arguments $args -Watch $watch
            } @args
        })]
        [string]
        $Location,

        [Parameter()]
        [switch]
        $ApiKeyEnabled,

        [Parameter()]
        [ValidateSet('None', 'SystemAssigned', 'UserAssigned', 'SystemAssigned,UserAssigned')]
        [ModelArgumentAttribute('Microsoft.Azure.PowerShell.Cmdlets.QuantumApi.Support.ManagedServiceIdentityType')]
        [PSTypeName('Microsoft.Azure.PowerShell.Cmdlets.QuantumApi.Support.ManagedServiceIdentityType')]
        [object]
        $IdentityType,

        [Parameter()]
        [hashtable]
        $IdentityUserAssignedIdentity,

        [Parameter()]
        [AllowEmptyCollection()]
        [ModelArgumentAttribute('Microsoft.Azure.PowerShell.Cmdlets.QuantumApi.Models.Api202501Preview.IProvider[]')]
        [PSTypeName('Microsoft.Azure.PowerShell.Cmdlets.QuantumApi.Models.Api202501Preview.IProvider')]
        [object[]]
        $Provider,

        [Parameter()]
        [string]
        $StorageAccount,

        [Parameter()]
        [hashtable]
        $Tag,

        [Parameter()]
        [Alias('AzureRMContext', 'AzureCredential')]
        [ValidateNotNull()]
        [psobject]
        $DefaultProfile,

        [Parameter()]
        [switch]
        $NoWait,

        [Parameter(DontShow)]
        [uri]
        $Proxy,

        [Parameter(DontShow)]
        [pscredential]
        $ProxyCredential,

        [Parameter(DontShow)]
        [switch]
        $ProxyUseDefaultCredentials,

        [Parameter()]
        [switch]
        $AsJob
    )
    begin {
        if (-not $script:HostSettings) { Import-HostBridge }
        . $script:CallersPreferences
    }
    process {
        if ($AsJob) { Start-HostJob -Cmdlet $PSCmdlet -BoundParameters $PSBoundParameters }
        else { Invoke-HostCmdlet -Cmdlet $PSCmdlet -BoundParameters $PSBoundParameters }
    }
}

function New-AzQuantumApiWorkspaceKey {
    [CmdletBinding(DefaultParameterSetName = 'RegenerateExpanded', PositionalBinding = $false, SupportsShouldProcess, ConfirmImpact = 'Medium')]
    [OutputType([bool])]
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSShouldProcess', '', Justification = 'The host asks, through the bridge.')]
    param(
        [Parameter(ParameterSetName = 'RegenerateExpanded', Mandatory)]
        [Parameter(ParameterSetName = 'Regenerate', Mandatory)]
        [ArgumentCompleter({
            & (Get-Command -Name $args[0]).Module {
                $watch = [System.Diagnostics.Stopwatch]::StartNew()
                if (-not $script:HostSettings) { Import-HostBridge }
                Complete-HostParameter -Cmdlet 'New-AzQuantumApiWorkspaceKey' -Arguments $args -Watch $watch
            } @args
        })]
        [string]
        $ResourceGroupName,

        [Parameter(ParameterSetName = 'RegenerateExpanded')]
        [Parameter(ParameterSetName = 'Regenerate')]
        [string]
        $SubscriptionId,

        [Parameter(ParameterSetName = 'RegenerateExpanded', Mandatory)]
        [Parameter(ParameterSetName = 'Regenerate', Mandatory)]
        [ArgumentCompleter({
            & (Get-Command -Name $args[0]).Module {
                $watch = [System.Diagnostics.Stopwatch]::StartNew()
                if (-not $script:HostSettings) { Import-HostBridge }
                Complete-HostParameter -Cmdlet 'New-AzQuantumApiWorkspaceKey' -Arguments $args -Watch $watch
            } @args
        })]
        [string]
        $WorkspaceName,

        [Parameter(ParameterSetName = 'RegenerateViaIdentity', Mandatory, ValueFromPipeline)]
        [Parameter(ParameterSetName = 'RegenerateViaIdentityExpanded', Mandatory, ValueFromPipeline)]
        [ModelArgumentAttribute('Microsoft.Azure.PowerShell.Cmdlets.QuantumApi.Models.IQuantumApiIdentity')]
        [PSTypeName('Microsoft.Azure.PowerShell.Cmdlets.QuantumApi.Models.IQuantumApiIdentity')]
        [object]
        $InputObject,

        [Parameter(ParameterSetName = 'Regenerate', Mandatory, ValueFromPipeline)]
        [Parameter(ParameterSetName = 'RegenerateViaIdentity', Mandatory, ValueFromPipeline)]
        [ModelArgumentAttribute('Microsoft.Azure.PowerShell.Cmdlets.QuantumApi.Models.Api202501Preview.IApiKeys')]
        [PSTypeName('Microsoft.Azure.PowerShell.Cmdlets.QuantumApi.Models.Api202501Preview.IApiKeys')]
        [object]
        $Body,

        [Parameter(ParameterSetName = 'RegenerateExpanded')]
        [Parameter(ParameterSetName = 'RegenerateViaIdentityExpanded')]
        [ValidateSet('Primary', 'Secondary')]
        [ModelArgumentAttribute('Microsoft.Azure.PowerShell.Cmdlets.QuantumApi.Support.KeyType[]')]
        [PSTypeName('Microsoft.Azure.PowerShell.Cmdlets.QuantumApi.Support.KeyType')]
        [object[]]
        $Key,

        [Parameter()]
        [Alias('AzureRMContext', 'AzureCredential')]
        [ValidateNotNull()]
        [psobject]
        $DefaultProfile,

        [Parameter()]
        [switch]
        $PassThru,

        [Parameter(DontShow)]
        [uri]
        $Proxy,

        [Parameter(DontShow)]
        [pscredential]
        $ProxyCredential,

        [Parameter(DontShow)]
        [switch]
        $ProxyUseDefaultCredentials
    )
    begin {
        if (-not $script:HostSettings) { Import-HostBridge }
        . $script:CallersPreferences
    }
    process {
        # $PSBoundParameters keeps what earlier records bound; the variables do not.
        if (-not [object]::Equals($PSBoundParameters['InputObject'], $InputObject)) { [void] $PSBoundParameters.Remove('InputObject') }
        if (-not [object]::Equals($PSBoundParameters['Body'], $Body)) { [void] $PSBoundParameters.Remove('Body') }
        Invoke-HostCmdlet -Cmdlet $PSCmdlet -BoundParameters $PSBoundParameters
    }
}

function Remove-AzQuantumApiWorkspace {
    [CmdletBinding(DefaultParameterSetName = 'Delete', PositionalBinding = $false, SupportsShouldProcess, ConfirmImpact = 'Medium')]
    [OutputType([bool])]
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSShouldProcess', '', Justification = 'The host asks, through the bridge.')]
    param(
        [Parameter(ParameterSetName = 'Delete', Mandatory)]
        [Alias('WorkspaceName')]
        [ArgumentCompleter({
            & (Get-Command -Name $args[0]).Module {
                $watch = [System.Diagnostics.Stopwatch]::StartNew()
                if (-not $script:HostSettings) { Import-HostBridge }
                Complete-HostParameter -Cmdlet 'Remove-AzQuantumApiWorkspace' -Arguments $args -Watch $watch
            } @args
        })]
        [string]
        $Name,

        [Parameter(ParameterSetName = 'Delete', Mandatory)]
        [ArgumentCompleter({
            & (Get-Command -Name $args[0]).Module {
                $watch = [System.Diagnostics.Stopwatch]::StartNew()
                if (-not $script:HostSettings) { Import-HostBridge }
                Complete-HostParameter -Cmdlet 'Remove-AzQuantumApiWorkspace' -Arguments $args -Watch $watch
            } @args
        })]
        [string]
        $ResourceGroupName,

        [Parameter(ParameterSetName = 'Delete')]
        [string]
        $SubscriptionId,

        [Parameter(ParameterSetName = 'DeleteViaIdentity', Mandatory, ValueFromPipeline)]
        [ModelArgumentAttribute('Microsoft.Azure.PowerShell.Cmdlets.QuantumApi.Models.IQuantumApiIdentity')]
        [PSTypeName('Microsoft.Azure.PowerShell.Cmdlets.QuantumApi.Models.IQuantumApiIdentity')]
        [object]
        $InputObject,

        [Parameter()]
        [Alias('AzureRMContext', 'AzureCredential')]
        [ValidateNotNull()]
        [psobject]
        $DefaultProfile,

        [Parameter()]
        [switch]
        $NoWait,

        [Parameter()]
        [switch]
        $PassThru,

        [Parameter(DontShow)]
        [uri]
        $Proxy,

        [Parameter(DontShow)]
        [pscredential]
        $ProxyCredential,

        [Parameter(DontShow)]
        [switch]
        $ProxyUseDefaultCredentials,

        [Parameter()]
        [switch]
        $AsJob
    )
    begin {
        if (-not $script:HostSettings) { Import-HostBridge }
        . $script:CallersPreferences
    }
    process {
        # $PSBoundParameters keeps what earlier records bound; the variables do not.
        if (-not [object]::Equals($PSBoundParameters['InputObject'], $InputObject)) { [void] $PSBoundParameters.Remove('InputObject') }
        if ($AsJob) { Start-HostJob -Cmdlet $PSCmdlet -BoundParameters $PSBoundParameters }
        else { Invoke-HostCmdlet -Cmdlet $PSCmdlet -BoundParameters $PSBoundParameters }
    }
}

function Test-AzQuantumApiWorkspaceNameAvailability {
    [CmdletBinding(DefaultParameterSetName = 'CheckExpanded', PositionalBinding = $false, SupportsShouldProcess, ConfirmImpact = 'Medium')]
    [OutputType('Microsoft.Azure.PowerShell.Cmdlets.QuantumApi.Models.Api50.ICheckNameAvailabilityResponse')]
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSShouldProcess', '', Justification = 'The host asks, through the bridge.')]
    param(
        [Parameter(ParameterSetName = 'CheckExpanded', Mandatory)]
        [Parameter(ParameterSetName = 'Check', Mandatory)]
        [ArgumentCompleter({
            & (Get-Command -Name $args[0]).Module {
                $watch = [System.Diagnostics.Stopwatch]::StartNew()
                if (-not $script:HostSettings) { Import-HostBridge }
                Complete-HostParameter -Cmdlet 'Test-AzQuantumApiWorkspaceNameAvailability' -Arguments $args -Watch $watch
            } @args
        })]
        [string]
        $Location,

        [Parameter(ParameterSetName = 'CheckExpanded')]
        [Parameter(ParameterSetName = 'Check')]
        [string]
        $SubscriptionId,

        [Parameter(ParameterSetName = 'CheckViaIdentity', Mandatory, ValueFromPipeline)]
        [Parameter(ParameterSetName = 'CheckViaIdentityExpanded', Mandatory, ValueFromPipeline)]
        [ModelArgumentAttribute('Microsoft.Azure.PowerShell.Cmdlets.QuantumApi.Models.IQuantumApiIdentity')]
        [PSTypeName('Microsoft.Azure.PowerShell.Cmdlets.QuantumApi.Models.IQuantumApiIdentity')]
        [object]
        $InputObject,

        [Parameter(ParameterSetName = 'Check', Mandatory, ValueFromPipeline)]
        [Parameter(ParameterSetName = 'CheckViaIdentity', Mandatory, ValueFromPipeline)]
        [ModelArgumentAttribute('Microsoft.Azure.PowerShell.Cmdlets.QuantumApi.Models.Api50.ICheckNameAvailabilityRequest')]
        [PSTypeName('Microsoft.Azure.PowerShell.Cmdlets.QuantumApi.Models.Api50.ICheckNameAvailabilityRequest')]
        [object]
        $Body,

        [Parameter(ParameterSetName = 'CheckExpanded')]
        [Parameter(ParameterSetName = 'CheckViaIdentityExpanded')]
        [string]
        $Name,

        [Parameter(ParameterSetName = 'CheckExpanded')]
        [Parameter(ParameterSetName = 'CheckViaIdentityExpanded')]
        [string]
        $Type,

        [Parameter()]
        [Alias('AzureRMContext', 'AzureCredential')]
        [ValidateNotNull()]
        [psobject]
        $DefaultProfile,

        [Parameter(DontShow)]
        [uri]
        $Proxy,

        [Parameter(DontShow)]
        [pscredential]
        $ProxyCredential,

        [Parameter(DontShow)]
        [switch]
        $ProxyUseDefaultCredentials
    )
    begin {
        if (-not $script:HostSettings) { Import-HostBridge }
        . $script:CallersPreferences
    }
    process {
        # $PSBoundParameters keeps what earlier records bound; the variables do not.
        if (-not [object]::Equals($PSBoundParameters['InputObject'], $InputObject)) { [void] $PSBoundParameters.Remove('InputObject') }
        if (-not [object]::Equals($PSBoundParameters['Body'], $Body)) { [void] $PSBoundParameters.Remove('Body') }
        Invoke-HostCmdlet -Cmdlet $PSCmdlet -BoundParameters $PSBoundParameters
    }
}

function Update-AzQuantumApiWorkspace {
    [CmdletBinding(DefaultParameterSetName = 'UpdateExpanded', PositionalBinding = $false, SupportsShouldProcess, ConfirmImpact = 'Medium')]
    [OutputType('Microsoft.Azure.PowerShell.Cmdlets.QuantumApi.Models.Api202501Preview.IQuantumWorkspace')]
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSShouldProcess', '', Justification = 'The host asks, through the bridge.')]
    param(
        [Parameter(ParameterSetName = 'UpdateExpanded', Mandatory)]
        [Alias('WorkspaceName')]
        [ArgumentCompleter({
            & (Get-Command -Name $args[0]).Module {
                $watch = [System.Diagnostics.Stopwatch]::StartNew()
                if (-not $script:HostSettings) { Import-HostBridge }
                Complete-HostParameter -Cmdlet 'Update-AzQuantumApiWorkspace' -Arguments $args -Watch $watch
            } @args
        })]
        [string]
        $Name,

        [Parameter(ParameterSetName = 'UpdateExpanded', Mandatory)]
        [ArgumentCompleter({
            & (Get-Command -Name $args[0]).Module {
                $watch = [System.Diagnostics.Stopwatch]::StartNew()
                if (-not $script:HostSettings) { Import-HostBridge }
                Complete-HostParameter -Cmdlet 'Update-AzQuantumApiWorkspace' -Arguments $args -Watch $watch
            } @args
        })]
        [string]
        $ResourceGroupName,

        [Parameter(ParameterSetName = 'UpdateExpanded')]
        [string]
        $SubscriptionId,

        [Parameter(ParameterSetName = 'UpdateViaIdentityExpanded', Mandatory, ValueFromPipeline)]
        [ModelArgumentAttribute('Microsoft.Azure.PowerShell.Cmdlets.QuantumApi.Models.IQuantumApiIdentity')]
        [PSTypeName('Microsoft.Azure.PowerShell.Cmdlets.QuantumApi.Models.IQuantumApiIdentity')]
        [object]
        $InputObject,

        [Parameter()]
        [switch]
        $ApiKeyEnabled,

        [Parameter()]
        [Alias('AzureRMContext', 'AzureCredential')]
        [ValidateNotNull()]
        [psobject]
        $DefaultProfile,

        [Parameter()]
        [switch]
        $NoWait,

        [Parameter(DontShow)]
        [uri]
        $Proxy,

        [Parameter(DontShow)]
        [pscredential]
        $ProxyCredential,

        [Parameter(DontShow)]
        [switch]
        $ProxyUseDefaultCredentials,

        [Parameter()]
        [switch]
        $AsJob
    )
    begin {
        if (-not $script:HostSettings) { Import-HostBridge }
        . $script:CallersPreferences
    }
    process {
        # $PSBoundParameters keeps what earlier records bound; the variables do not.
        if (-not [object]::Equals($PSBoundParameters['InputObject'], $InputObject)) { [void] $PSBoundParameters.Remove('InputObject') }
        if ($AsJob) { Start-HostJob -Cmdlet $PSCmdlet -BoundParameters $PSBoundParameters }
        else { Invoke-HostCmdlet -Cmdlet $PSCmdlet -BoundParameters $PSBoundParameters }
    }
}

function Update-AzQuantumApiWorkspaceTag {
    [CmdletBinding(DefaultParameterSetName = 'UpdateExpanded', PositionalBinding = $false, SupportsShouldProcess, ConfirmImpact = 'Medium')]
    [OutputType('Microsoft.Azure.PowerShell.Cmdlets.QuantumApi.Models.Api202501Preview.IQuantumWorkspace')]
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSShouldProcess', '', Justification = 'The host asks, through the bridge.')]
    param(
        [Parameter(ParameterSetName = 'UpdateExpanded', Mandatory)]
        [ArgumentCompleter({
            & (Get-Command -Name $args[0]).Module {
                $watch = [System.Diagnostics.Stopwatch]::StartNew()
                if (-not $script:HostSettings) { Import-HostBridge }
                Complete-HostParameter -Cmdlet 'Update-AzQuantumApiWorkspaceTag' -Arguments $args -Watch $watch
            } @args
        })]
        [string]
        $ResourceGroupName,

        [Parameter(ParameterSetName = 'UpdateExpanded')]
        [string]
        $SubscriptionId,

        [Parameter(ParameterSetName = 'UpdateExpanded', Mandatory)]
        [ArgumentCompleter({
            & (Get-Command -Name $args[0]).Module {
                $watch = [System.Diagnostics.Stopwatch]::StartNew()
                if (-not $script:HostSettings) { Import-HostBridge }
                Complete-HostParameter -Cmdlet 'Update-AzQuantumApiWorkspaceTag' -Arguments $args -Watch $watch
            } @args
        })]
        [string]
        $WorkspaceName,

        [Parameter(ParameterSetName = 'UpdateViaIdentityExpanded', Mandatory, ValueFromPipeline)]
        [ModelArgumentAttribute('Microsoft.Azure.PowerShell.Cmdlets.QuantumApi.Models.IQuantumApiIdentity')]
        [PSTypeName('Microsoft.Azure.PowerShell.Cmdlets.QuantumApi.Models.IQuantumApiIdentity')]
        [object]
        $InputObject,

        [Parameter()]
        [hashtable]
        $Tag,

        [Parameter()]
        [Alias('AzureRMContext', 'AzureCredential')]
        [ValidateNotNull()]
        [psobject]
        $DefaultProfile,

        [Parameter(DontShow)]
        [uri]
        $Proxy,

        [Parameter(DontShow)]
        [pscredential]
        $ProxyCredential,

        [Parameter(DontShow)]
        [switch]
        $ProxyUseDefaultCredentials
    )
    begin {
        if (-not $script:HostSettings) { Import-HostBridge }
        . $script:CallersPreferences
    }
    process {
        # $PSBoundParameters keeps what earlier records bound; the variables do not.
        if (-not [object]::Equals($PSBoundParameters['InputObject'], $InputObject)) { [void] $PSBoundParameters.Remove('InputObject') }
        Invoke-HostCmdlet -Cmdlet $PSCmdlet -BoundParameters $PSBoundParameters
    }
}

function Invoke-AzQuantumApiKeyRotation {
    [CmdletBinding(DefaultParameterSetName = 'ByName', PositionalBinding = $false, SupportsShouldProcess, ConfirmImpact = 'High')]
    [OutputType('Az.QuantumApi.KeyRotation')]
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSShouldProcess', '', Justification = 'The host asks, through the bridge.')]
    param(
        [Parameter(ParameterSetName = 'ByName', Mandatory)]
        [ArgumentCompleter({
            & (Get-Command -Name $args[0]).Module {
                $watch = [System.Diagnostics.Stopwatch]::StartNew()
                if (-not $script:HostSettings) { Import-HostBridge }
                Complete-HostParameter -Cmdlet 'Invoke-AzQuantumApiKeyRotation' -Arguments $args -Watch $watch
            } @args
        })]
        [string]
        $ResourceGroupName,

        [Parameter(ParameterSetName = 'ByName')]
        [string]
        $SubscriptionId,

        [Parameter(ParameterSetName = 'ByName', Mandatory)]
        [ArgumentCompleter({
            & (Get-Command -Name $args[0]).Module {
                $watch = [System.Diagnostics.Stopwatch]::StartNew()
                if (-not $script:HostSettings) { Import-HostBridge }
                Complete-HostParameter -Cmdlet 'Invoke-AzQuantumApiKeyRotation' -Arguments $args -Watch $watch
            } @args
        })]
        [string]
        $WorkspaceName,

        [Parameter(ParameterSetName = 'ByInputObject', Mandatory, ValueFromPipeline)]
        [ModelArgumentAttribute('Microsoft.Azure.PowerShell.Cmdlets.QuantumApi.Models.IQuantumApiIdentity')]
        [PSTypeName('Microsoft.Azure.PowerShell.Cmdlets.QuantumApi.Models.IQuantumApiIdentity')]
        [object]
        $InputObject,

        [Parameter(ParameterSetName = 'ById', Mandatory)]
        [string[]]
        $Id,

        [Parameter(ParameterSetName = 'AllIn', Mandatory)]
        [string[]]
        $AllIn,

        [Parameter(Mandatory)]
        [string]
        $Publish,

        [Parameter()]
        [ValidateSet('Primary', 'Secondary')]
        [ModelArgumentAttribute('Microsoft.Azure.PowerShell.Cmdlets.QuantumApi.Support.KeyType')]
        [PSTypeName('Microsoft.Azure.PowerShell.Cmdlets.QuantumApi.Support.KeyType')]
        [object]
        $InUse,

        [Parameter()]
        [ValidateSet('Primary', 'Secondary')]
        [ModelArgumentAttribute('Microsoft.Azure.PowerShell.Cmdlets.QuantumApi.Support.KeyType')]
        [PSTypeName('Microsoft.Azure.PowerShell.Cmdlets.QuantumApi.Support.KeyType')]
        [object]
        $Slot,

        [Parameter()]
        [string]
        $Grace,

        [Parameter()]
        [ValidateRange(1, 3650)]
        [int]
        $ValidityPeriodDays = 90,

        [Parameter()]
        [string]
        $RotationId,

        [Parameter()]
        [string]
        $LedgerPath,

        [Parameter(ParameterSetName = 'ByInputObject')]
        [Parameter(ParameterSetName = 'ById')]
        [Parameter(ParameterSetName = 'AllIn')]
        [ValidateRange(1, 5000)]
        [int]
        $Concurrency = 512,

        [Parameter(ParameterSetName = 'ByInputObject')]
        [Parameter(ParameterSetName = 'ById')]
        [Parameter(ParameterSetName = 'AllIn')]
        [ValidateRange(1, 100)]
        [int]
        $Budget = 100,

        [Parameter(ParameterSetName = 'ByInputObject')]
        [Parameter(ParameterSetName = 'ById')]
        [Parameter(ParameterSetName = 'AllIn')]
        [string]
        $Report,

        [Parameter()]
        [Alias('AzureRMContext', 'AzureCredential')]
        [ValidateNotNull()]
        [psobject]
        $DefaultProfile,

        [Parameter(DontShow)]
        [uri]
        $Proxy,

        [Parameter(DontShow)]
        [pscredential]
        $ProxyCredential,

        [Parameter(DontShow)]
        [switch]
        $ProxyUseDefaultCredentials
    )
    begin {
        if (-not $script:HostSettings) { Import-HostBridge }
        . $script:CallersPreferences
        $kept = [System.Collections.ArrayList]::new()
    }
    process {
        # $PSBoundParameters keeps what earlier records bound; the variables do not.
        if (-not [object]::Equals($PSBoundParameters['InputObject'], $InputObject)) { [void] $PSBoundParameters.Remove('InputObject') }
        $kept.AddRange(@(Invoke-HostCmdlet -Cmdlet $PSCmdlet -BoundParameters $PSBoundParameters))
    }
    end {
        Invoke-HostCmdlet -Cmdlet $PSCmdlet -BoundParameters $PSBoundParameters -Phase end -Kept $kept.ToArray()
    }
}
