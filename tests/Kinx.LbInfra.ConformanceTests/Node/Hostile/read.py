"""Reads files of YAML as cloud-init does and prints what is in them as a list of JSON; with --schema, cloud-init's check comes first."""
import io
import json
import sys

from cloudinit import util
from cloudinit.config.schema import get_schema, validate_cloudconfig_file

names = sys.argv[1:]
if names[0] == "--schema":
    names = names[1:]
    schema = get_schema()
    for name in names:
        try:
            validate_cloudconfig_file(name, schema)
        except Exception as error:
            sys.exit(f"{name}: {error}")

documents = []
for name in names:
    with open(name, encoding="utf-8", newline="") as file:
        documents.append(util.load_yaml(file.read()))

# Text that is not valid Unicode, such as half a surrogate pair, is an error here.
print(json.dumps(documents, ensure_ascii=False), file=io.TextIOWrapper(sys.stdout.buffer, encoding="utf-8"))
