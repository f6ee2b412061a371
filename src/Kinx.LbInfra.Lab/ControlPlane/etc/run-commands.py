"""Runs several commands of one OpenStack program in turn: run-commands.py MODULE[:FUNCTION] WORD... [-- WORD...]...

Importing such a program takes longer than its work. Here it is imported once, and each command runs in a fork.
"""
import importlib
import os
import sys


def run(function, name, words):
    pid = os.fork()
    if pid == 0:
        sys.argv = [name, *words]
        sys.exit(function())
    _, status = os.waitpid(pid, 0)
    code = os.waitstatus_to_exitcode(status)
    if code != 0:
        sys.exit(f"{name} {' '.join(words)}: ended with {code}")


def main(target, words):
    module, _, function = target.partition(":")
    entry = getattr(importlib.import_module(module), function or "main")
    while words:
        end = words.index("--") if "--" in words else len(words)
        run(entry, module, words[:end])
        words = words[end + 1:]


main(sys.argv[1], sys.argv[2:])
