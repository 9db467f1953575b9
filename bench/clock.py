"""Runs commands, one a line of JSON on stdin, and answers each with what it took, in JSON.

CPU is user plus system time of the process and of all it waited for, as the kernel counts it for wait4: to the
microsecond, where /proc and GNU time have steps of 10 ms. Memory is the most that was resident at once; what takes
less than this program itself (some 10 MiB) shows as that, since a process begins as a copy of its parent.
"""

import json
import os
import sys
import time

UNIT = 1 if sys.platform == 'darwin' else 1024


def run(job):
    nothing = os.open(os.devnull, os.O_RDWR)
    given = os.open(job['stdin'], os.O_RDONLY) if job.get('stdin') else nothing
    out = os.open(job['out'], os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    err = os.open(job['err'], os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    streams = [(os.POSIX_SPAWN_DUP2, fd, to) for to, fd in enumerate((given, out, err))]
    begun = time.monotonic()
    pid = os.posix_spawn(job['argv'][0], job['argv'], job['env'], file_actions=streams)
    _, status, used = os.wait4(pid, 0)
    wall = time.monotonic() - begun
    for fd in {nothing, given, out, err}:
        os.close(fd)
    return {
        'code': os.waitstatus_to_exitcode(status),
        'cpu': (used.ru_utime + used.ru_stime) * 1000,
        'wall': wall * 1000,
        'memory': used.ru_maxrss * UNIT / 1024 / 1024,
    }


for line in sys.stdin:
    try:
        answer = run(json.loads(line))
    except OSError as error:
        answer = {'code': -1, 'error': str(error)}
    print(json.dumps(answer), flush=True)
