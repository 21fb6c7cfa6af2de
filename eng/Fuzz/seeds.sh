#!/usr/bin/env bash
# seeds.sh TARGET FOLDER: gathers short texts of the checkout that a fuzz run starts from. TARGET is pp, epp, yaml or erb.
set -euo pipefail
target=$1 folder=$2
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
mkdir -p "$folder"

# Files that the repository has of that kind; afl-fuzz works best with a few kilobytes.
git ls-files "*.$target" | while IFS= read -r file; do
  [ ! -f "$file" ] || [ "$(stat -Lc %s "$file")" -gt 4096 ] || cp "$file" "$folder/$(tr '/ ' '__' <<<"$file")"
done

# Programs that tests hold as data, and what earlier runs have found.
data=tests/PuppetMySqlLint.Syntax.Tests
if [ "$target" = erb ]; then
  # Expressions that Ruby has answered, each as a template; and templates of modules, where they are installed.
  awk -v folder="$folder" 'NF && NR % 7 == 0 { print "<%= " $0 " %>" > (folder "/expression-" NR ".erb"); close(folder "/expression-" NR ".erb") }' tests/PuppetMySqlLint.Ruby.Tests/Expressions/expressions.txt
  find -L /usr/share/puppet/modules -name "*.erb" -size -3k 2>/dev/null | sort | awk 'NR % 4 == 0' | head -n 200 | while IFS= read -r file; do
    cp "$file" "$folder/module-$(cksum <<<"$file" | cut -d" " -f1).erb"
  done
elif [ "$target" != yaml ]; then
  ruby -rjson -e '
    target, folder, *files = ARGV
    number = 0
    files.each do |file|
      File.foreach(file) do |line|
        program = JSON.parse(line)
        next unless (program["kind"] || "pp") == target
        File.binwrite(File.join(folder, "data-%04d" % (number += 1)), program["src"])
      end
    end' "$target" "$folder" "$data/Puppet/Data/puppet-gotchas.jsonl" "$data/Validation/Data/issues.jsonl"
fi
find "$data" -path '*/Fuzz/*' -name "*.$target" -exec cp {} "$folder" \;
echo "$(find "$folder" -type f | wc -l) seeds for $target in $folder"
