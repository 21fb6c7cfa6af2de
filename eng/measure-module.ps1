#Requires -Version 7.6
<#
.SYNOPSIS
Measures the PowerShell module: how long an import and the first results take in a session that has just begun, and whether memory grows.

.DESCRIPTION
Each round is a process of its own that has run a pipeline before, so that what is measured is the module's and not PowerShell's start. "First finding" is
from the command to the first object down the pipeline; "again" is a whole second run. Clock and processor time, of all threads, in ms: the least and the
median of the rounds.

.EXAMPLE
bash nuget/pack.sh && unzip -q artifacts/package/release/module/*.nupkg -d artifacts/measured/PuppetMySqlLint
pwsh eng/measure-module.ps1 artifacts/measured/PuppetMySqlLint/PuppetMySqlLint.psd1 samples/incident
#>
param(
    [Parameter(Mandatory)] [string] $Module,
    [Parameter(Mandatory)] [string] $Repository,
    [int] $Rounds = 10,
    [int] $RunsForMemory = 100
)
$ErrorActionPreference = 'Stop'

$round = {
    param($Module, $Repository)
    $null = 1..3 | ForEach-Object { [pscustomobject]@{ Number = $_ } } | Where-Object Number -gt 1 | Select-Object -First 1
    function Measure-Step([scriptblock] $Step) {
        $clock = [System.Diagnostics.Stopwatch]::StartNew()
        $processor = [System.Environment]::CpuUsage.TotalTime
        & $Step
        '{0} {1}' -f $clock.Elapsed.TotalMilliseconds, ([System.Environment]::CpuUsage.TotalTime - $processor).TotalMilliseconds
    }
    Measure-Step { Import-Module $Module }
    Measure-Step { $null = Invoke-PuppetMySqlLint $Repository | Select-Object -First 1 }
    Measure-Step { $null = Invoke-PuppetMySqlLint $Repository }
}

# As a tool of .NET it is a library that dotnet runs.
$program = [System.Environment]::ProcessPath
$first = [System.IO.Path]::GetFileNameWithoutExtension($program) -eq 'dotnet' ? @("$PSHOME/pwsh.dll") : @()
$steps = 'import', 'first finding', 'again'
$measured = foreach ($number in 1..$Rounds) { , @(& $program @first -NoProfile -Command $round -Args $Module, $Repository) }
for ($step = 0; $step -lt $steps.Count; $step++) {
    $clock = $measured | ForEach-Object { [double] ($_[$step] -split ' ')[0] } | Sort-Object
    $processor = $measured | ForEach-Object { [double] ($_[$step] -split ' ')[1] } | Sort-Object
    [pscustomobject]@{
        Step            = $steps[$step]
        Clock           = [int] $clock[0]
        ClockMedian     = [int] $clock[$Rounds / 2]
        Processor       = [int] $processor[0]
        ProcessorMedian = [int] $processor[$Rounds / 2]
    }
}

& $program @first -NoProfile -Command {
    param($Module, $Repository, $Runs)
    Import-Module $Module
    function Get-Heap { [System.GC]::Collect(); [System.GC]::WaitForPendingFinalizers(); [System.GC]::GetTotalMemory($true) / 1MB }
    1..10 | ForEach-Object { $null = Invoke-PuppetMySqlLint $Repository }
    $early = Get-Heap
    1..$Runs | ForEach-Object { $null = Invoke-PuppetMySqlLint $Repository }
    'Managed memory after 10 runs {0:F1} MB, {1} runs later {2:F1} MB; the process {3:F0} MB' -f $early, $Runs, (Get-Heap), ([System.Environment]::WorkingSet / 1MB)
} -Args $Module, $Repository, $RunsForMemory
