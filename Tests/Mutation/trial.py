"""Runs the tests with one change on, until one of them notices it."""

import os
import re
import resource
import subprocess
import time
from dataclasses import dataclass, field

# A run may take this multiple of the processor seconds that its tests usually take, and a few more.
PATIENCE, GRACE = 5, 3
MEMORY_KIBIBYTES = 6 << 20
RECORDED = 1 << 16
# What the suites of a round may take altogether; those of the last have no limit.
ROUNDS = [0.5, 2.0]

_SUITE = re.compile(r"^(\w+\.(?:`[^`]+`|\w+))")


@dataclass
class Suite:
    """A suite of tests, what it costs, and which changes it gets to."""

    name: str
    seconds: float = 0
    reached: set = field(default_factory=set)

    @property
    def filter(self):
        return "^" + re.sub(r"([.()?+*|\[\]{}^$\\])", r"\\\1", self.name) + "/"


class Tests:
    """The tests of a built copy."""

    def __init__(self, copy):
        self.copy = copy
        self.program = next(copy.glob(".build/release/*.xctest"))

    def profile(self, scratch):
        """Runs each suite alone, to know what it costs and gets to."""
        listed = self._start(["--list-tests"], {})
        names = {_SUITE.match(line).group(1) for line in listed.stdout if _SUITE.match(line)}
        listed.wait()
        suites = []
        for name in sorted(names):
            suite = Suite(name)
            reached = scratch / "reached"
            reached.write_bytes(bytes(RECORDED))
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            run = self._start(["--filter", suite.filter], {"MUTATION_REACHED": str(reached)})
            text = run.stdout.read()
            if run.wait() != 0:
                raise SystemExit(f"{name} fails without any change:\n{text}")
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            suite.seconds = after.ru_utime - before.ru_utime
            suite.reached = {n for n, byte in enumerate(reached.read_bytes()) if byte}
            suites.append(suite)
        return suites

    def _start(self, arguments, environment, processor_seconds=600):
        limits = f"ulimit -c 0; ulimit -v {MEMORY_KIBIBYTES}; ulimit -t {processor_seconds}; "
        return subprocess.Popen(
            ["nice", "-n", "1", "sh", "-c", limits + 'exec "$@"', "sh", str(self.program),
             "--testing-library", "swift-testing", *arguments],
            cwd=self.copy, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
            errors="replace", start_new_session=True,
            env={
                **os.environ, "SWIFT_BACKTRACE": "enable=no", "NO_COLOR": "1",
                "SHARDPLAN_TESTS": "thorough", **environment,
            })

    def notice(self, number, suites):
        """What notices a change: a test, a stopped program or a run without end; else nothing."""
        seconds = int(PATIENCE * sum(suite.seconds for suite in suites) + GRACE)
        arguments = [part for suite in suites for part in ("--filter", suite.filter)]
        run = self._start(arguments, {"MUTATION_NUMBER": str(number)}, seconds)
        started = time.monotonic()
        for line in run.stdout:
            if "✘" in line or time.monotonic() - started > 60 + 20 * seconds:
                noticed = re.search(r'Test (.+?) (?:recorded|failed)', line)
                _end(run)
                return noticed.group(1) if noticed else "a test"
        code = run.wait()
        if code in (0, 69):  # 69: no test was found, which cannot be here.
            return ""
        return "runs too long" if code in (-24, -9, 152, 137) else "stops the program"


def _end(run):
    try:
        os.killpg(run.pid, 9)
    except ProcessLookupError:
        pass
    run.stdout.close()
    run.wait()


def rounds(number, suites):
    """The suites that get to a change, in rounds: first those that cost little and get to little."""
    least = min(suite.seconds for suite in suites)  # That of starting a process.
    costs = {suite.name: suite.seconds - least + 0.01 for suite in suites}
    those = [suite for suite in suites if number in suite.reached]
    those.sort(key=lambda suite: costs[suite.name] * len(suite.reached))
    found, spent = [[]], 0
    for suite in those:
        spent += costs[suite.name]
        if found[-1] and len(found) <= len(ROUNDS) and spent > ROUNDS[len(found) - 1]:
            found.append([])
            spent = costs[suite.name]
        found[-1].append(suite)
    return found if those else []
