#!/usr/bin/env bash
# Wall-clock and processor time and peak resident memory of a command, of some runs: eng/peak-memory.sh [-n RUNS] COMMAND [ARGUMENT…]
# The command's own output goes to /dev/null; its exit code is printed, not judged. Needs Python 3 alone.
set -euo pipefail
runs=5
if [ "${1:-}" = -n ]; then runs=$2; shift 2; fi
[ $# -gt 0 ] || { sed -n '2,3s/^# //p' "$0" >&2; exit 2; }
exec python3 - "$runs" "$@" <<'PYTHON'
import os, subprocess, sys, time

runs, command = int(sys.argv[1]), sys.argv[2:]
times, processor, peaks = [], [], []
for _ in range(runs):
    begun = time.perf_counter()
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    times.append((time.perf_counter() - begun) * 1000)
    processor.append((usage.ru_utime + usage.ru_stime) * 1000)
    peaks.append(usage.ru_maxrss / 1024)
    process.returncode = os.waitstatus_to_exitcode(status)
times.sort()
processor.sort()
print(f"best {times[0]:.1f} ms, median {times[len(times) // 2]:.1f} ms, processor best {processor[0]:.0f} ms, median {processor[len(times) // 2]:.0f} ms, peak {max(peaks):.1f} MiB, "
      f"exit code {process.returncode}, {runs} runs: {' '.join(command)}")
PYTHON
