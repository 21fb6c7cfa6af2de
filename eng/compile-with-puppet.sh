#!/usr/bin/env bash
# What real Puppet makes of a control repo of samples/ or tests/control-repos/: compiles every node that has facts in its
# facts/ folder and prints one line a node; exit code 1 if one fails.
#
#   eng/compile-with-puppet.sh samples/incident [--out FOLDER] [options of compile_catalog.rb]
#
# Needs Ruby, Puppet and Debian's modules: eng/oracle/install.sh (PML_TEST_MODULES, if the modules are elsewhere).
# Encrypted values stay as they are in the data: nobody has the key of the samples.
set -euo pipefail
export LANG=C.UTF-8
root=$(cd "$(dirname "$0")/.." && pwd)
oracle=$root/eng/oracle
modules=${PML_TEST_MODULES:-/usr/share/puppet/modules}
repo=$1; shift
scratch=$(mktemp -d); trap 'rm -rf "$scratch"' EXIT
cp -R "$repo" "$scratch/env"
if [ -f "$scratch/env/hiera.yaml" ]; then
  sed -i 's/lookup_key: eyaml_lookup_key/data_hash: yaml_data/; /^    options:$/,/^      pkcs7_public_key/d' "$scratch/env/hiera.yaml"
fi
out=$scratch/out; [ "${1:-}" = --out ] && { mkdir -p "$2"; out=$(cd "$2" && pwd); shift 2; }
nodes=(); for f in "$scratch"/env/facts/*.json; do n=${f##*/}; nodes+=(--node "${n%.json}"); done
ruby "$oracle/compile_catalog.rb" --env "$scratch/env" --modulepath "$root/tests/control-repos/stub-modules:$modules" \
  --node-facts "$scratch/env/facts" "${nodes[@]}" --out "$out" "$@"
ruby -rjson -e 'bad = 0
  ARGV.sort.each { |f| r = JSON.parse(File.read(f))
    if r["ok"] then puts "#{r["node"]}: #{r["catalog"]["resources"].size} resources" + r["warnings"].map { |w| "\n  #{w["level"]}: #{w["message"]} (#{w["file"]}:#{w["line"]})" }.join
    else bad += 1; e = r["error"]; puts "#{r["node"]}: #{e["message"]}" + (e["backtrace"] ? "\n  #{e["backtrace"].join("\n  ")}" : "") end }
  exit 1 if bad > 0' "$out"/*.json
