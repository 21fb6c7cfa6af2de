#!/usr/bin/env bash
# Records what real Puppet makes of the manifests in tests/control-repos/language (NAME.pp → NAME.json).
#
#   eng/record-language-catalogs.sh [NAME…]
#
# Needs Ruby, Puppet and Debian's modules (eng/oracle/install.sh).
set -euo pipefail
export LANG=C.UTF-8
root=$(cd "$(dirname "$0")/.." && pwd)
exec ruby "$root/eng/record-language-catalogs.rb" "$root/tests/control-repos/language" "$@"
