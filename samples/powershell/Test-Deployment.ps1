#Requires -Version 7.6 -Modules PuppetMySqlLint
<#
.SYNOPSIS
A gate before a deployment: lets a control repo through if nothing in it breaks replication and enough of it could be assessed.

.DESCRIPTION
The exit code is 0 to go on, 1 if there are errors, and 4 if too little could be assessed to tell.

.EXAMPLE
./Test-Deployment.ps1 ../control-repo -MinimumCoverage 90
#>
param(
    [Parameter(Mandatory)] [string] $Path,
    [ValidateRange(0, 100)] [double] $MinimumCoverage = 100
)
$ErrorActionPreference = 'Stop'

$errors = @(Invoke-PuppetMySqlLint $Path -Severity Error -ResultVariable result -WarningAction SilentlyContinue | Sort-Object RuleId, Location)
foreach ($finding in $errors) {
    "$($finding.Location): $($finding.RuleName)"
    "  $($finding.Message)"
    foreach ($step in $finding.Origin) { "  from $step" }
    if ($finding.Help) { "  help: $($finding.Help)" }
}
$result.Reservations

if ($errors) { "No: $($errors.Count) errors."; exit 1 }
if (-not $result.IsAssessed -or $result.Coverage -lt $MinimumCoverage) { "No: $([int] $result.Coverage) % of the nodes could be assessed."; exit 4 }
"Go: $($result.Summary)."
