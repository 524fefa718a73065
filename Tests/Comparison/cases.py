"""The commands that both programs run."""

import json
import shlex
import shutil
from dataclasses import dataclass, field
from random import Random

import offers
import scenarios
import tables

NOW = ["--now", "2026-11-23"]


@dataclass
class Case:
    """A command, what it reads, and how its output is compared."""

    name: str
    arguments: list
    format: str = "json"
    input: bytes = None
    writes: list = field(default_factory=list)
    timeout: int = 120

    @property
    def command(self):
        return shlex.join(self.arguments)


def formats(name, arguments, kinds=("json", "csv")):
    """The same command in several formats."""
    return [Case(f"{name} {kind}", arguments + ["--format", kind], kind) for kind in kinds]


def pages(name, arguments):
    """The same command as pages and pictures, of which the numbers are compared."""
    kinds = ["text", "markdown", "html", "svg"]
    return [Case(f"{name} {kind}", arguments + ["--format", kind], "page") for kind in kinds]


def all_cases(repository, folder, seed, count, with_pages):
    """All cases; what they read is written to the folder."""
    folder.mkdir()
    published = {}
    for path in sorted((repository / "Pricing").glob("*-*-*.json")):
        published[path.stem] = json.loads(path.read_text())
    shutil.copytree(repository / "Pricing", folder / "Pricing")
    shutil.copytree(repository / "Docs/Examples", folder / "Examples")
    found = examples(folder, with_pages)
    found += prices(repository, folder, published, seed, max(1, count // 5))
    found += files(folder, published, seed, count, with_pages)
    found += command_lines(folder, published, seed, max(1, count // 2))
    found += refusals(folder, published, seed, max(1, count // 2))
    return found


def costing(name, arguments, random, with_pages=False, where=()):
    """Every costing command over the same input, each in JSON and CSV."""
    sweep = [item for _ in range(random.choice([1, 1, 2]))
             for item in ["--vary", scenarios.axis(random)]]
    growth = ["--growth", random.choice(["8%", "0.5%", "50%", "3.25%", "1%"] * 4 + ["-3%"]),
              "--months", random.choice(["1", "12", "24"])]
    lists = [
        ("compare", []), ("compare explained", ["--explain"]), ("plan", []),
        ("plan growth", growth), ("plan aggregation", ["--aggregation-table"]),
        ("sensitivity", []), ("fleet", []), ("sweep", sweep + list(where)),
    ]
    found = []
    for title, extra in lists:
        command = [title.split()[0]] + arguments + extra
        kinds = ["json"] if "explained" in title else ["json", "csv"]
        found += formats(f"{name} {title}", command, kinds)
        if with_pages:
            found += pages(f"{name} {title}", command)
    return found


def searches(name, arguments, random, fields):
    """Break-even points over some fields."""
    found = []
    for over in fields:
        extra = ["--over", over]
        if random.random() < 0.4:
            extra += ["--mode", ",".join(random.sample(scenarios.MODES, 2))]
        found += formats(f"{name} breakeven {over}", ["breakeven"] + arguments + extra)
    return found


def examples(folder, with_pages):
    """Every command over every example."""
    plan = "in/Examples/Terraform/plan.json"
    found = formats("example plan review", ["review", plan])
    for path in sorted((folder / "Examples").glob("*.json")):
        name, arguments = f"example {path.stem}", [f"in/Examples/{path.name}"]
        random = Random(name)
        found += costing(name, arguments, random, with_pages)
        found += searches(name, arguments, random, scenarios.FIELDS)
        streams = {
            stream["name"] for scenario in json.loads(path.read_text())["scenarios"]
            for stream in scenario.get("streams", []) if "name" in stream
        }
        for stream in sorted(streams):
            found += searches(f"{name} {stream}", arguments + ["--stream", stream], random, ["rate", "count"])
        for over in ["--region", "us-east-1,eu-central-1,us-gov-west-1"], ["--region", "cn-north-1"], [
            "--month", "2026-02"
        ]:
            found += formats(f"{name} {over[1]}", ["compare"] + arguments + over)
            found += formats(f"{name} {over[1]} plan", ["plan"] + arguments + over)
        found += formats(
            f"{name} diff", ["prices", "diff", "in/Pricing/us-east-1.json",
                             "in/Pricing/eu-west-1.json", "--scenario"] + arguments)
        for gate in ["--fail-above", "500"], ["--fail-increase", "10%"]:
            found += formats(f"{name} {gate[0]}", ["compare"] + arguments + gate)
    return found


def prices(repository, folder, published, seed, count):
    """The commands about prices, over the bundled, published and random tables."""
    found = formats("prices list", ["prices", "list"])
    for region in published:
        found += formats(f"prices show {region}", ["prices", "show", region])
    checks = ["json", "sarif", "github", "junit"]
    found += formats("prices check bundled", ["prices", "check"] + NOW, checks)
    found += formats("prices check age", ["prices", "check", "--max-age", "365"] + NOW, checks)
    found += formats("prices check folder", ["prices", "check", "in/Pricing"] + NOW, checks)
    found += formats("prices diff", ["prices", "diff", "bundled", "in/Pricing", "--fail-on-change"])
    for path in sorted((repository / "Tests").glob("**/Tables/*")):
        if path.is_dir() and any(path.glob("*-*.json")):
            shutil.copytree(path, folder / "Tables" / path.name)
            place = f"in/Tables/{path.name}"
            found += formats(f"prices check {path.name}", ["prices", "check", place] + NOW, checks)
            found += formats(f"prices diff {path.name}", ["prices", "diff", "bundled", place])
    for index in range(count):
        random = Random(f"{seed} tables {index}")
        regions = tables.tables(random, published, folder / f"tables-{index}")
        found += table_cases(random, index, regions, folder)
    found += imports(repository, folder, published, seed, count)
    return found


def table_cases(random, index, regions, folder):
    """The commands over one folder of random tables."""
    place, name = f"in/tables-{index}", f"tables {index}"
    file = folder / f"tables-{index}.json"
    document = scenarios.scenario_file(random, regions)
    document.pop("regions", None)
    document["region"] = regions[0]
    file.write_text(json.dumps(document, indent=2, ensure_ascii=False))
    kind = random.choice(["sarif", "github", "junit"])
    strict = ["--strict"] if random.random() < 0.3 else []
    scenario = f"in/{file.name}"
    found = formats(f"{name} check", ["prices", "check", place] + NOW + strict, ["json", kind])
    found += formats(f"{name} list", ["prices", "list", "--prices", place])
    found += formats(f"{name} show", ["prices", "show", regions[0], "--prices", place])
    found += formats(f"{name} diff", ["prices", "diff", "bundled", place, "--scenario", scenario])
    found += formats(f"{name} back", ["prices", "diff", place, "in/Pricing"])
    found += costing(name, [scenario, "--prices", place], random)
    return found


def imports(repository, folder, published, seed, count):
    """Imports of AWS's files, as they are and changed at random, shown and written."""
    tests = repository / "Tests"
    originals = [(path.read_text(), tables.unit_map) for path in sorted(tests.glob("**/aws/kinesis.json"))]
    originals += [(path.read_text(), tables.products) for path in sorted(tests.glob("**/get-products-*.jsonl"))]
    rows = [row for path in sorted(tests.glob("**/aws-names.csv")) for row in offers.names(path)]
    found = []
    for index in range(max(1, count // 2)):
        for number, (text, alter) in enumerate(originals):
            random = Random(f"{seed} import {number} {index}")
            found += import_cases(folder, f"import-{number}-{index}", alter(random, text))
        random = Random(f"{seed} offers {index}")
        regions = random.sample(sorted(set(published) - {"cn-north-1"}), random.randint(1, 5))
        chosen = offers.altered(random, offers.offers([published[code] for code in regions], rows))
        write = random.choice([offers.offer_file, offers.get_products])
        text = write(chosen, "20260901000000", "2026-09-01T00:00:00Z")
        found += import_cases(folder, f"offers-{index}", text)
    return found


def import_cases(folder, name, text):
    """The import of one file: shown, and written to a new folder."""
    (folder / name).write_text(text)
    command = ["prices", "import", f"in/{name}"] + NOW
    into = [f"--into=out-{name}", "--format", "json"]
    return formats(name, command) + [Case(f"{name} into", command + into, writes=[f"out-{name}/*"])]


def files(folder, published, seed, count, with_pages):
    """Random scenario files under every costing command."""
    found = []
    for index in range(count):
        random = Random(f"{seed} scenario {index}")
        document = scenarios.scenario_file(random, sorted(published))
        (folder / f"scenario-{index}.json").write_text(
            json.dumps(document, indent=2, ensure_ascii=False))
        arguments = [f"in/scenario-{index}.json"]
        named = [
            stream["name"] for stream in document["scenarios"][0].get("streams", [])
            if "name" in stream
        ]
        name = f"scenario {index}"
        where = ["--stream", random.choice(named)] if named else []
        found += costing(name, arguments, random, with_pages and index % 10 == 0, where)
        found += searches(name, arguments + where, random, [random.choice(scenarios.FIELDS)])
    return found


def command_lines(folder, published, seed, count):
    """Random command lines without a file, and the files that they save."""
    found = []
    for index in range(count):
        random = Random(f"{seed} options {index}")
        name = f"options {index}"
        arguments = scenarios.options(random, sorted(published))
        found += costing(name, arguments, random)
        saved = f"saved-{index}.json"
        found.append(Case(
            f"{name} save", ["compare"] + arguments + ["--save", saved, "--format", "json"],
            writes=[saved]))
    return found


def refusals(folder, published, seed, count):
    """Files and command lines with something wrong."""
    found = []
    for index in range(count):
        random = Random(f"{seed} fault {index}")
        document = scenarios.scenario_file(random, sorted(published))
        text = scenarios.broken(random, document)
        (folder / f"fault-{index}.json").write_text(text)
        command = random.choice(["compare", "plan", "sensitivity", "breakeven"])
        found += formats(f"fault {index}", [command, f"in/fault-{index}.json"], ["json"])
        arguments = scenarios.options(random, sorted(published))
        at = random.randrange(len(arguments))
        if random.random() < 0.6 and "=" in arguments[at]:
            option = arguments[at].split("=")[0]
            arguments[at] = f"{option}={random.choice(['', '-1', '77 Z', '1,,2', 'x', '0', '1e9'])}"
        elif random.random() < 0.5:
            del arguments[at]
        else:
            arguments.insert(at, random.choice(["--nothing", "--rat", "extra", "--", "-x"]))
        found += formats(f"fault options {index}", ["compare"] + arguments, ["json"])
    return found
