"""What counts as the same answer of two programs."""

import csv
import difflib
import io
import json
import re
from collections import Counter
from dataclasses import dataclass, field

# Where the JSON documents hold sentences, as described in Docs: everything else is exact.
SENTENCES = {
    # compare, plan, prices diff --scenario
    "$.assumptions[]",
    "$.scenarios[].remarks[].message",
    "$.scenarios[].bill.lines[].derivation",
    "$.scenarios[].findings[].message",
    "$.scenarios[].streams[].findings[].message",
    "$.scenarios[].streams[].reshard.reason",
    "$.scenarios[].growth.end",
    "$.scenarios[].growth.limits[].message",
    # sweep
    "$.remarks[]",
    # prices check, and the same as SARIF
    "$.findings[].message",
    "$.findings[].advice",
    "$.runs[].tool.driver.rules[].shortDescription.text",
    "$.runs[].tool.driver.rules[].fullDescription.text",
    "$.runs[].tool.driver.rules[].help.text",
    "$.runs[].results[].message.text",
}

# Columns of CSV that hold sentences.
SENTENCE_COLUMNS = {"remarks"}

PLACED = re.compile(
    r"^(?P<place>\S.*?:\d+:\d+|\S.*?): (?P<severity>error|warning|note): .*\[(?P<code>[a-z-]+)\]$")
NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")


@dataclass
class Answer:
    """What a program did with a command."""

    code: object
    output: bytes
    errors: bytes
    written: dict


class Allowed:
    """Known differences that are no sentences: a case's name and the text that may differ."""

    def __init__(self, path):
        self.rules = []
        for line in path.read_text().splitlines() if path.exists() else []:
            if line.strip() and not line.startswith("#"):
                name, text = line.split(" | ", 1)
                self.rules.append((re.compile(name), re.compile(text)))

    def permits(self, name, difference):
        return any(n.search(name) and t.search(difference) for n, t in self.rules)


@dataclass
class Comparison:
    """The comparison of two answers to one command."""

    case: object
    before: Answer
    after: Answer
    allowed: Allowed
    differences: list = field(default_factory=list)
    notices: list = field(default_factory=list)
    counts: Counter = field(default_factory=Counter)

    def __post_init__(self):
        before, after = self.before, self.after
        self.counts["exit codes"] += 1
        if before.code != after.code:
            self.differ(
                f"exit code {before.code} became {after.code}: {last_line(after.errors)}")
        self.texts(self.case.format, before.output, after.output, "output")
        for name in sorted(set(before.written) | set(after.written)):
            self.texts(
                "json", before.written.get(name, b""), after.written.get(name, b""), name)
        if before.errors or after.errors:
            self.counts["diagnostics"] += 1
            self.same("diagnostics", diagnostics(before.errors), diagnostics(after.errors))

    def texts(self, kind, before, after, name):
        if not before and not after:
            return
        before, after = (text.decode("utf-8", "surrogateescape") for text in (before, after))
        self.counts[kind] += 1
        if before != after:
            self.same(name, *(self.without_sentences(kind, text) for text in (before, after)))
            self.notice_numbers(kind, before, after)

    def same(self, name, before, after):
        if before != after:
            lines = difflib.unified_diff(
                before.splitlines(), after.splitlines(), "before", "after", n=1, lineterm="")
            shown = list(lines)[2:14]
            self.differ("\n".join([f"{name}:"] + [line[:200] for line in shown]))

    def differ(self, difference):
        if not self.allowed.permits(self.case.name, difference):
            self.differences.append(difference)

    def without_sentences(self, kind, text):
        return READERS[kind](text)[0]

    def notice_numbers(self, kind, before, after):
        pairs = zip(READERS[kind](before)[1], READERS[kind](after)[1])
        for old, new in pairs:
            if Counter(NUMBER.findall(old)) != Counter(NUMBER.findall(new)):
                self.notices.append((old, new))


def json_reading(text):
    """The text with its sentences blanked, and the sentences."""
    try:
        spans = list(JSONStrings(text).spans())
    except (ValueError, IndexError):
        return text, []
    parts, sentences, end = [], [], 0
    for path, start, stop in spans:
        if path in SENTENCES:
            parts += [text[end:start], '"…"']
            sentences.append(json.loads(text[start:stop], strict=False))
            end = stop
    return "".join(parts) + text[end:], sentences


class JSONStrings:
    """Finds each string value of a JSON text with its path, and where it is written."""

    def __init__(self, text):
        self.text = text
        self.position = 0
        self.decoder = json.JSONDecoder(strict=False)

    def spans(self):
        yield from self.value("$")

    def blank(self):
        while self.text[self.position] in " \n\r\t":
            self.position += 1
        return self.text[self.position]

    def value(self, path):
        first = self.blank()
        if first == "{":
            yield from self.members("}", path, named=True)
        elif first == "[":
            yield from self.members("]", path, named=False)
        else:
            start = self.position
            found, self.position = self.decoder.raw_decode(self.text, start)
            if isinstance(found, str):
                yield path, start, self.position

    def members(self, end, path, named):
        self.position += 1
        while self.blank() != end:
            if self.text[self.position] == ",":
                self.position += 1
                self.blank()
            inner = path + "[]"
            if named:
                name, self.position = self.decoder.raw_decode(self.text, self.position)
                inner = f"{path}.{name}"
                self.blank()
                self.position += 1
            yield from self.value(inner)
        self.position += 1


def csv_reading(text):
    """The text with its columns of sentences blanked, and the sentences."""
    rows = list(csv.reader(io.StringIO(text, newline="")))
    columns = [at for at, name in enumerate(rows[0] if rows else []) if name in SENTENCE_COLUMNS]
    if not columns:
        return text, []
    sentences = []
    for row in rows[1:]:
        for column in columns:
            if column < len(row) and row[column]:
                sentences.append(row[column])
                row[column] = "…"
    written = io.StringIO()
    csv.writer(written).writerows(rows)
    return written.getvalue(), sentences


def page_reading(text):
    """Only the numbers of a page, each line's in their order; lines without any are left out."""
    lines = (" ".join(NUMBER.findall(line)) for line in text.splitlines())
    return "\n".join(line for line in lines if line), []


def github_reading(text):
    """Annotations without their messages."""
    lines = text.splitlines()
    return "\n".join(line.split("::")[1] if "::" in line else line for line in lines), lines


def junit_reading(text):
    """JUnit's XML without its messages: places and codes remain."""
    text = re.sub(r'message="[^"]*"', 'message="…"', text)
    text = re.sub(r"(\d+:\d+: (?:warning: |note: )?)[^\[\n]*(?:\[[^\]a-z][^\n]*)?\[", r"\1… [", text)
    return "\n".join(line for line in text.split("\n") if not line.startswith("  help")), []


READERS = {
    "json": json_reading, "csv": csv_reading, "page": page_reading, "sarif": json_reading,
    "github": github_reading, "junit": junit_reading, "exact": lambda text: (text, []),
    "none": lambda text: ("", []),
}


def diagnostics(errors):
    """Place, severity and code of each diagnostic, in their order."""
    found = []
    for line in errors.decode("utf-8", "replace").splitlines():
        match = PLACED.match(line)
        if match:
            found.append(f"{match['place']} {match['severity']} [{match['code']}]")
    return "\n".join(found)


def last_line(errors):
    lines = errors.decode("utf-8", "replace").strip().splitlines()
    return lines[0][:200] if lines else "(no message)"
