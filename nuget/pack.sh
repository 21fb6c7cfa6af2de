#!/usr/bin/env bash
# Packs everything that ships into artifacts/package/release, the PowerShell module into its folder module, and says how to use it from there.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
dotnet pack PuppetMySqlLint.sln --configuration Release "$@"
folder=$PWD/artifacts/package/release
find "$folder" -name '*.nupkg' | sort
cat <<EOF

Use them in a project of yours:
  cp $PWD/nuget/NuGet.local.config YOUR-PROJECT/NuGet.config
  export PUPPET_MYSQL_LINT_PACKAGES=$folder
  dotnet add YOUR-PROJECT package PuppetMySqlLint --prerelease
The command line:
  dotnet tool install --global PuppetMySqlLint.Tool --prerelease --add-source $folder
The PowerShell module:
  Register-PSResourceRepository -Name puppet-mysql-lint-local -Uri $folder/module -Trusted
  Install-PSResource PuppetMySqlLint -Repository puppet-mysql-lint-local -Prerelease
EOF
