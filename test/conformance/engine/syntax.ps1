# What Get-Command -Syntax prints. $data.syntax has the name and the path of each generated module.
foreach ($each in $data.syntax) {
    Import-Module -Name $each.path
    foreach ($command in Get-Command -Module $each.name) {
        Out-Result ([ordered] @{ cmdlet = $command.Name; syntax = (Get-Command -Name $command.Name -Syntax) })
    }
}
