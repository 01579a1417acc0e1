"""What a whole process took: wall and processor seconds, and the peak of its resident memory in MB (10^6 bytes)."""

import os
import statistics
import subprocess
import time
from typing import NamedTuple


class Cost(NamedTuple):
    wall: float
    cpu: float
    peak: float


def once(command, folder=None):
    """Runs a command and its children to the end; stops everything when it fails.

    The kernel counts what this Python had resident at the fork as the child's, so no peak is told below some 20 MB.
    """
    start = time.monotonic()
    process = subprocess.Popen(
        [str(word) for word in command], cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    complaint = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit(f"failed: {' '.join(map(str, command))}\n{complaint.decode(errors='replace')[-2000:]}")
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024 / 1e6)


def median(runs, command, before=lambda run: None, after=lambda run: None, folder=None):
    """The medians of several runs, each with something done before it and looked at after it, outside the clock."""
    costs = []
    for run in range(runs):
        before(run)
        costs.append(once(command, folder))
        after(run)
    return Cost(*(statistics.median(part) for part in zip(*costs)))
