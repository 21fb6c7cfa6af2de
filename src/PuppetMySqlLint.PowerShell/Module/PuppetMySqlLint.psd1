@{
    # Version and Prerelease are put in when the module is built.
    ModuleVersion        = '0.0.0'
    GUID                 = '6f6d2b1c-3a0e-4c0f-9d0b-6f0a53c0d1aa'
    RootModule           = 'PuppetMySqlLint.PowerShell.dll'
    FormatsToProcess     = @('PuppetMySqlLint.format.ps1xml')
    TypesToProcess       = @('PuppetMySqlLint.types.ps1xml')
    CompatiblePSEditions = @('Core')
    PowerShellVersion    = '7.6'
    Author               = 'The PuppetMySqlLint authors'
    CompanyName          = 'The PuppetMySqlLint authors'
    Copyright            = 'Copyright (c) 2026 the PuppetMySqlLint authors'
    Description          = 'Finds what is wrong with MySQL replication in a Puppet control repo before it is deployed.'
    CmdletsToExport      = @(
        'Export-PuppetMySqlReport'
        'Get-PuppetCatalog'
        'Get-PuppetLookup'
        'Get-PuppetMySqlModel'
        'Get-PuppetMySqlRule'
        'Get-PuppetMySqlTopology'
        'Get-PuppetSyntaxTree'
        'Invoke-PuppetMySqlLint'
    )
    FunctionsToExport    = @()
    VariablesToExport    = @()
    AliasesToExport      = @()
    PrivateData          = @{
        PSData = @{
            Prerelease = ''
            Tags       = @('puppet', 'hiera', 'mysql', 'mariadb', 'replication', 'linter', 'PSEdition_Core', 'Windows', 'Linux', 'MacOS')
        }
    }
}
