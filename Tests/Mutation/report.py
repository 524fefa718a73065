"""What came out, in Markdown: figures, and what was not noticed with the reason."""

from collections import Counter
from pathlib import Path

REASONS = Path(__file__).parent / "survivors.txt"
EQUIVALENT = "equivalent: "


def reasons():
    """The reason that is written down for each change that no test notices, by its key."""
    found, reason = {}, ""
    for line in REASONS.read_text().splitlines() if REASONS.exists() else []:
        if line.startswith("  "):
            found[line.removeprefix("  ")] = reason
        elif line:
            reason = line
    return found


def outdated(changes):
    """Lines about the reasons whose change is no longer found in the engine."""
    keys = {change.key for change in changes}
    lost = [key for key in reasons() if key not in keys]
    return ["", "Reasons for changes that the engine no longer has:", ""] + [
        f"- {key}" for key in lost] if lost else []


def text(changes, results):
    tried = [change for change in changes if change.key in results.noticed_by]
    missed = [change for change in tried if not results.was_noticed(change)]
    known = reasons()
    equivalent = {c.key for c in missed if known.get(c.key, "").startswith(EQUIVALENT)}
    lines = [
        f"{len(tried)} changes, {len(tried) - len(missed)} noticed: "
        f"{_percent(len(tried) - len(missed), len(tried))} of all, "
        f"{_percent(len(tried) - len(missed), len(tried) - len(equivalent))} of those that change "
        f"what the engine does ({len(equivalent)} do not).", "",
        *_table("folder", tried, missed, equivalent, lambda change: change.file.split("/")[0]), "",
        *_table("change of", tried, missed, equivalent, lambda change: change.kind),
    ]
    by_reason = {}
    for change in missed:
        by_reason.setdefault(known.get(change.key, "no reason is written down"), []).append(change)
    for reason, those in by_reason.items():
        lines += ["", f"{reason[:1].upper()}{reason[1:]}", ""]
        lines += [f"- {c.file}:{c.line} `{c.code}`: `{c.before}` → `{c.after}`" for c in those]
    return "\n".join(lines)


def _table(title, tried, missed, equivalent, group):
    every, lost = Counter(map(group, tried)), Counter(map(group, missed))
    same = Counter(group(change) for change in missed if change.key in equivalent)
    rows = [f"| {title} | changes | noticed | not noticed | of these equivalent |",
            "|---|--:|--:|--:|--:|"]
    for name in sorted(every):
        rows.append(
            f"| {name} | {every[name]} | {every[name] - lost[name]} | {lost[name]} | {same[name]} |")
    return rows


def _percent(part, whole):
    return f"{100 * part / max(1, whole):.1f} %"
