"""The copy of the package that holds every change of the engine."""

import re
import subprocess
from pathlib import Path

import operators
from changes import Finder, keyed

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
ENGINE = Path("Sources/ShardPlanEngine")

_DOUBTFUL = {".zero", ".one", "...", "..<", "*"}

# Enough of the package for the engine and its tests.
_MANIFEST = """\
// swift-tools-version: 6.3
import PackageDescription

let package = Package(
  name: "ShardPlan", platforms: [.macOS(.v15)],
  targets: [
    .target(name: "MutationSwitch", path: "Tests/Mutation/Switch"),
    .target(name: "ShardPlanEngine", dependencies: ["MutationSwitch"]),
    .target(name: "TestSupport", path: "Tests/Support"),
    .testTarget(name: "ShardPlanEngineTests", dependencies: ["ShardPlanEngine", "TestSupport"]),
  ],
  swiftLanguageModes: [.v5])
"""


def read_engine():
    """The source of each file of the engine."""
    folder = ROOT / ENGINE
    return {str(path.relative_to(folder)): path.read_text()
            for path in sorted(folder.rglob("*.swift"))}


def find_changes(sources):
    """Every change of the engine, in the order of files and lines."""
    return keyed([change for file in sources for change in Finder(file, sources[file]).changes()])


def write(scratch, sources, changes):
    """Writes the copy. What has not changed keeps its date."""
    copy = scratch / "package"
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, check=True,
        capture_output=True, text=True).stdout.split("\n")
    files = {name for name in listed if name and (ROOT / name).is_file()}
    for name in sorted(files):
        if not name.startswith(str(ENGINE)) and name != "Package.swift":
            _put(copy / name, (ROOT / name).read_bytes())
    for path in [*copy.glob("Sources/**/*.swift"), *copy.glob("Tests/**/*.swift")]:
        if str(path.relative_to(copy)) not in files and path.name != "Mutants.swift":
            path.unlink()
    _put(copy / "Package.swift", _MANIFEST.encode())
    return copy, _write_engine(copy / ENGINE, sources, changes)


def _write_engine(folder, sources, changes):
    """Rewrites the engine, and returns which lines of it hold which changes."""
    by_file = {}
    for number, change in enumerate(changes):
        by_file.setdefault(change.file, []).append((number, change))
    places = {}
    declared = [(HERE / "support.swift").read_text()]
    for file, source in sources.items():
        mine = by_file.get(file, [])
        _put(folder / file, _rewritten(source, mine).encode())
        for number, change in mine:
            places.setdefault((file, change.line), []).append(number)
            if change.before in operators.OPERATORS:
                declared.append(operators.declaration(change.before, number))
    _put(folder / "Mutants.swift", "\n".join(declared).encode())
    return places


def _rewritten(source, changes):
    edits = []
    for number, change in changes:
        for offset, length, text in change.edits:
            text = text.replace("{mark}", operators.mark(number))
            text = text.replace("{n}", str(number))
            edits.append((offset, _rank(text), length, text))
    result, end = [], 0
    for offset, _, length, text in sorted(edits):
        result += [source[end:offset], text]
        end = offset + length
    return "".join(result) + source[end:]


def _rank(text):
    """Of insertions at one place, what ends something comes before what begins something."""
    if text.startswith("."):
        return 0
    return 1 if text == " }" else 2 if text.startswith("if kept") else 3


def _put(path, content):
    if path.exists() and path.read_bytes() == content:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def faulty(copy, places, changes):
    """The numbers of changes that do not compile, found by checking the engine's types alone.

    Of the changes in a faulty line those are taken first that some types have no operator for.
    """
    files = [str(path) for path in sorted((copy / ENGINE).rglob("*.swift"))]
    checked = subprocess.run(
        ["nice", "-n", "1", "swiftc", "-typecheck", "-wmo", "-swift-version", "5", "-module-name",
         "ShardPlanEngine", "-package-name", "shardplan",
         "-I", str(copy / "Tests/Mutation/Switch/include"), *files],
        capture_output=True, text=True)
    numbers = set()
    for file, line in set(re.findall(r"ShardPlanEngine/(\S+?):(\d+):\d+: error", checked.stderr)):
        numbers.update(places.get((file, int(line)), []))
    if checked.returncode != 0 and not numbers:
        raise SystemExit(checked.stderr[:4_000])
    return {n for n in numbers if changes[n].before in _DOUBTFUL} or numbers
