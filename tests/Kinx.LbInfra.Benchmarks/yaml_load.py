#!/usr/bin/python3
"""Times PyYAML's safe_load of every .yaml file in a folder, including the interpreter's start: yaml_load.py FOLDER"""
import json
import os
import sys
import time

import yaml


def started():
    """Seconds since boot at which this process began."""
    with open("/proc/self/stat", encoding="ascii") as file:
        return int(file.read().rsplit(")", 1)[1].split()[19]) / os.sysconf("SC_CLK_TCK")


def main(folder):
    for name in sorted(os.listdir(folder)):
        if name.endswith(".yaml"):
            with open(os.path.join(folder, name), encoding="utf-8") as file:
                yaml.safe_load(file)
    elapsed = time.clock_gettime(time.CLOCK_BOOTTIME) - started()
    print(json.dumps({"milliseconds": elapsed * 1000}))


if __name__ == "__main__":
    main(sys.argv[1])
