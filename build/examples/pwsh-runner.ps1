# Runs the snippets that it reads, one JSON object a line, and ends what each wrote with a line that begins with char 1.
$PSStyle.OutputRendering = 'PlainText'
$ProgressPreference = 'SilentlyContinue'
# Every time as long as any other, so that tables are as wide in each run.
$culture = [cultureinfo]::new('en-US')
$culture.DateTimeFormat.ShortDatePattern = 'MM/dd/yyyy'
$culture.DateTimeFormat.LongTimePattern = 'hh:mm:ss tt'
[cultureinfo]::CurrentCulture = $culture
Import-Module Az.QuantumApi

# Stand-ins for what there is not: somebody who types, and Azure's login.
function global:Read-Host {
    param($Prompt, [switch] $AsSecureString)
    $typed = [IO.File]::ReadAllText("$PWD/secret.txt")
    if ($AsSecureString) { ConvertTo-SecureString -String $typed -AsPlainText -Force } else { $typed }
}
function global:Connect-AzAccount { }

# The variables of a scene are those of one call.
function Invoke-Scene {
    while ($null -ne ($private:line = [Console]::In.ReadLine())) {
        if (-not $private:line.StartsWith('{')) { continue }
        $private:request = $private:line | ConvertFrom-Json
        if (-not $private:request.code) { return $private:request.environment }
        $private:failed = $false
        try {
            . ([scriptblock]::Create($private:request.code)) 2>&1 |
                ForEach-Object { if ($_ -is [Management.Automation.ErrorRecord]) { $private:failed = $true }; $_ } |
                Out-String -Stream -Width 76 | Out-Host
        } catch {
            $private:failed = $true
            $_ | Out-String -Stream -Width 76 | Out-Host
        }
        [Console]::Out.WriteLine([char] 1 + $(if ($private:failed) { 'failed' } else { 'done' }))
    }
}

$machine = [Environment]::GetEnvironmentVariables()
do {
    foreach ($name in @([Environment]::GetEnvironmentVariables().Keys)) {
        [Environment]::SetEnvironmentVariable($name, $machine[$name])
    }
    foreach ($variable in $environment.PSObject.Properties) {
        [Environment]::SetEnvironmentVariable($variable.Name, $variable.Value)
    }
    Get-Job | Remove-Job -Force
    Disconnect-AzQuantumApiWorkspace
} while ($null -ne ($environment = Invoke-Scene))
