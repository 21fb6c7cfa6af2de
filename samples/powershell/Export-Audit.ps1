#Requires -Version 7.6 -Modules PuppetMySqlLint
<#
.SYNOPSIS
Audits a control repo: says what is wrong and what could not be assessed, and writes reports for people and for programs.

.EXAMPLE
./Export-Audit.ps1 ../control-repo -OutputFolder ./audit
#>
param(
    [Parameter(Mandatory)] [string] $Path,
    [string] $OutputFolder = '.'
)
$ErrorActionPreference = 'Stop'

$findings = Invoke-PuppetMySqlLint $Path -ResultVariable result

'What is wrong, by rule'
$findings | Where-Object Severity -gt Info | Group-Object RuleName | Sort-Object Count, Name -Descending |
    Format-Table Count, @{ Name = 'Severity'; Expression = { $_.Group[0].Severity } }, Name, @{ Name = 'Nodes'; Expression = { $_.Group.Nodes | Sort-Object -Unique } }

'What could not be assessed, or not wholly'
$result.Nodes | Where-Object Reason | Format-Table Name, IsAssessed, Reason -Wrap

New-Item $OutputFolder -ItemType Directory -Force | Out-Null
foreach ($name in 'audit.md', 'audit.sarif') {
    $file = $result | Export-PuppetMySqlReport (Join-Path $OutputFolder $name) -PassThru
    "Wrote $($file.Name)"
}
$result.Summary
