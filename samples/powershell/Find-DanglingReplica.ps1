#Requires -Version 7.6 -Modules PuppetMySqlLint
<#
.SYNOPSIS
Lists replicas whose source does not exist, with the line that names it.

.DESCRIPTION
A host exists if facts, a node definition, a classifier or PuppetDB knows it; a data file that was left behind does not make it live. IsCertain says
whether the configuration claims that the repository covers all hosts of the domain.

.EXAMPLE
./Find-DanglingReplica.ps1 ../control-repo | Export-Csv dangling.csv
#>
param(
    [Parameter(Mandatory, ValueFromPipeline)] [string[]] $Path
)
process {
    foreach ($channel in (Get-PuppetMySqlTopology $Path).Channels | Where-Object IsDangling) {
        [pscustomobject]@{
            Replica   = $channel.Replica
            Source    = $channel.Source
            WhatIsIt  = $channel.Resolution
            IsCertain = $channel.Confidence -eq 'Definite'
            Location  = $channel.Location
        }
    }
}
