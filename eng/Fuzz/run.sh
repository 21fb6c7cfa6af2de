#!/usr/bin/env bash
# run.sh TARGET SECONDS [afl-fuzz's options]: fuzzes the parser of TARGET (pp, epp, yaml or erb). Needs afl++ (Debian: apt-get install afl++).
# What it finds is in artifacts/fuzz/TARGET/findings/default/{crashes,hangs}; a second run goes on where the first one stopped.
set -euo pipefail
target=$1 seconds=$2
shift 2
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
out=artifacts/fuzz/$target

# Instrumented copies, so that the build's own assemblies stay as they are.
dotnet build eng/Fuzz -c Release -v q -nologo >/dev/null
dotnet tool restore >/dev/null
rm -rf "$out/bin" && mkdir -p "$out" && cp -r artifacts/bin/Fuzz/release "$out/bin"
dotnet sharpfuzz "$out/bin/PuppetMySqlLint.$([ "$target" = erb ] && echo Ruby || echo Syntax).dll"

seeds=-
if [ ! -d "$out/findings" ]; then
  rm -rf "$out/seeds" && bash eng/Fuzz/seeds.sh "$target" "$out/seeds"
  seeds=$out/seeds
fi
export AFL_SKIP_BIN_CHECK=1 AFL_SKIP_CPUFREQ=1 AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES=1 AFL_NO_AFFINITY=1 AFL_NO_UI=1
# Half a minute for a text: a target that has to start anew gets that for its start too, which on a busy machine takes long.
export DOTNET_TieredPGO=0 DOTNET_gcServer=0 DOTNET_gcConcurrent=0
# Trying the seeds comes on top of the seconds; on a busy machine it takes as long again.
exec timeout --signal=INT "$((2 * seconds + 60))" afl-fuzz -i "$seeds" -o "$out/findings" -x "eng/Fuzz/$(case "$target" in yaml | erb) echo "$target" ;; *) echo puppet ;; esac).dict" \
  -V "$seconds" -t 30000 -m none "$@" -- dotnet "$out/bin/Fuzz.dll" "$target"
