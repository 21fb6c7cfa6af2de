#Requires -Version 7.6 -Modules PuppetMySqlLint
<#
.SYNOPSIS
Says what a change of a control repo changes on the MySQL servers: options, channels and accounts, before and after.

.DESCRIPTION
Checks two revisions out beside each other, works out the model of both, and compares. The checkout that you work in is left as it is.

.EXAMPLE
./Compare-Model.ps1 ../control-repo -Before origin/production -After HEAD
#>
param(
    [Parameter(Mandatory)] [string] $Path,
    [Parameter(Mandatory)] [string] $Before,
    [string] $After = 'HEAD'
)
$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $true

# The servers of a revision by name, each with a line for everything it has.
function Get-Server([string] $Revision) {
    $folder = Join-Path ([System.IO.Path]::GetTempPath()) "model-$([guid]::NewGuid())"
    git -C $Path worktree add --quiet --detach $folder $Revision
    try {
        $servers = [ordered]@{}
        foreach ($server in Get-PuppetMySqlModel $folder) {
            $servers["$server"] = @(
                foreach ($option in $server.Options) { [pscustomobject]@{ Name = $option.Name; Value = $option.IsSecret ? '[secret]' : "$($option.Value)" } }
                foreach ($channel in $server.Channels) { [pscustomobject]@{ Name = 'replicates from'; Value = $channel.Source } }
                foreach ($account in $server.Accounts) { [pscustomobject]@{ Name = "account $account"; Value = $account.Privileges -join ', ' } }
            )
        }
        $servers
    }
    finally {
        git -C $Path worktree remove --force $folder
    }
}

$old = Get-Server $Before
$new = Get-Server $After
foreach ($server in @($old.Keys) + @($new.Keys) | Sort-Object -Unique) {
    if (-not $new.Contains($server)) { [pscustomobject]@{ Server = $server; Name = 'server'; Before = 'there'; After = 'gone' }; continue }
    if (-not $old.Contains($server)) { [pscustomobject]@{ Server = $server; Name = 'server'; Before = 'not there'; After = "new, with $($new[$server].Count) settings" }; continue }
    Compare-Object $old[$server] $new[$server] -Property Name, Value | Group-Object Name | Sort-Object Name | ForEach-Object {
        [pscustomobject]@{
            Server = $server
            Name   = $_.Name
            Before = ($_.Group | Where-Object SideIndicator -eq '<=').Value
            After  = ($_.Group | Where-Object SideIndicator -eq '=>').Value
        }
    }
}
