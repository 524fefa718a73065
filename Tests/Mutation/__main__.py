"""Changes the engine one place at a time and asks its tests whether they notice.

python3 Tests/Mutation             builds the changed copy, runs what has not been run, reports
python3 Tests/Mutation --again     runs once more what was not noticed, after tests were added
python3 Tests/Mutation --sample 25 runs this number of changes, spread over the engine
python3 Tests/Mutation --report    reports what came out so far, as Markdown
"""

import argparse
import queue
import subprocess
import threading
from pathlib import Path

import package_copy
import report
from results import Results
from trial import Tests, rounds

UNREACHED = "-"


def build(scratch):
    """The built copy of the package, and the changes that are in it."""
    sources = package_copy.read_engine()
    changes = package_copy.find_changes(sources)
    refused = scratch / "refused.txt"
    keys = set(refused.read_text().splitlines()) if refused.exists() else set()
    while True:
        changes = [change for change in changes if change.key not in keys]
        copy, places = package_copy.write(scratch, sources, changes)
        faulty = package_copy.faulty(copy, places, changes)
        if not faulty:
            break
        keys |= {changes[number].key for number in faulty}
        print("does not compile:", *sorted(changes[n].key for n in faulty), sep="\n  ", flush=True)
        refused.write_text("".join(f"{key}\n" for key in sorted(keys)))
    print(f"{len(changes)} changes; {len(keys)} do not compile and are left out", flush=True)
    subprocess.run(
        ["nice", "-n", "1", "swift", "build", "-c", "release", "-Xswiftc", "-enable-testing",
         "--build-tests", "--quiet"], cwd=copy, check=True)
    return copy, changes


def run(numbered, tests, suites, results, jobs):
    """Tries every change that has no result, in rounds: all of them before any goes further."""
    work = queue.PriorityQueue()
    for number, change in numbered:
        if change.key not in results.noticed_by:
            work.put((0, number))
    changes = dict(numbered)

    def serve():
        while True:
            try:
                place, number = work.get_nowait()
            except queue.Empty:
                return
            those = rounds(number, suites)
            by = tests.notice(number, those[place]) if those else UNREACHED
            if not by and place + 1 < len(those):
                work.put((place + 1, number))
            else:
                results.add(changes[number], by)

    workers = [threading.Thread(target=serve) for _ in range(jobs)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--scratch", type=Path, default=package_copy.ROOT / ".build/mutation", metavar="<folder>")
    parser.add_argument("--sample", type=int, metavar="<number>")
    parser.add_argument("--jobs", type=int, default=2, metavar="<number>")
    parser.add_argument("--again", action="store_true")
    parser.add_argument("--report", action="store_true")
    options = parser.parse_args()
    options.scratch.mkdir(parents=True, exist_ok=True)
    results = Results(options.scratch / "results.tsv")
    if options.report:
        changes = package_copy.find_changes(package_copy.read_engine())
        print(report.text(changes, results))
        print(*report.outdated(changes), sep="\n")
        return
    copy, changes = build(options.scratch)
    if options.again:
        results.forget(change.key for change in changes if not results.was_noticed(change))
    tests = Tests(copy)
    suites = tests.profile(options.scratch)
    numbered = list(enumerate(changes))
    if options.sample:
        numbered = numbered[:: max(1, len(numbered) // options.sample)]
        results.forget(change.key for _, change in numbered)
    run(numbered, tests, suites, results, options.jobs)
    print(report.text([change for _, change in numbered], results))


main()
