#!/usr/bin/env bash
# Writes the table of Puppet's own resource types anew, from the Puppet and the core modules that are installed.
set -euo pipefail
export LANG=C.UTF-8
root=$(cd "$(dirname "$0")/../.." && pwd)
modules=${PML_TEST_MODULES:-/usr/share/puppet/modules}
core=(augeas_core cron_core host_core mount_core selinux_core sshkeys_core mailalias)
ruby "$root/eng/oracle/dump_types.rb" --modulepath "$modules" "${core[@]/#/--module=}" --table > "$root/src/PuppetMySqlLint.Semantics/ResourceTypes/BuiltInTypeTable.g.cs"
