#!/usr/bin/env bash
# Packs everything that ships into artifacts/package/release and says how to use it from there.
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
EOF
