"""Takes every CPU until standard input ends: four loops for each."""
import os
import signal
import sys

loops = []
for _ in range(4 * os.cpu_count()):
    child = os.fork()
    while child == 0:
        pass
    loops.append(child)
sys.stdin.read()
for child in loops:
    os.kill(child, signal.SIGKILL)
