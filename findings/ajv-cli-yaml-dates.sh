#!/usr/bin/env bash
# Believed: ajv-cli says the same of one document in JSON and in YAML, since YAML 1.2 reads 2026-11-01 as text.
# Seen:     a record with `finished: 2026-11-01` is valid as JSON and "must be string" as YAML: the YAML reader inside makes a Date of
#           it before the schema sees it, so that no schema with `type: string, format: date` accepts any unquoted day, and a check of
#           records in CI reports every one of them.
# Version:  ajv-cli 5.0.0 (js-yaml 4), ajv-formats 3.0.1.
# Source:   js-yaml's default schema keeps YAML 1.1's timestamps; its `core` schema does not, and ajv-cli has no option for it.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund ajv-cli@5.0.0 ajv-formats@3.0.1
echo '{ "type": "object", "properties": { "finished": { "type": "string", "format": "date" } } }' >schema.json
echo '{ "finished": "2026-11-01" }' >record.json
echo 'finished: 2026-11-01' >record.yaml
said() { npx ajv validate -s schema.json -d "$1" -c ajv-formats 2>&1 | grep -E '^record|message' | tr -s ' \n' ' ' || true; }
seen="$(said record.json)/ $(said record.yaml)"
echo "$seen"
wanted="record.json valid / record.yaml invalid message: 'must be string' "
if [ "$seen" != "$wanted" ]; then
  echo "changed: expected $wanted" >&2
  exit 1
fi
