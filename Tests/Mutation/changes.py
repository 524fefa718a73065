"""What can be changed in a Swift file: one token, or one statement, at a time.

Every change is written next to the original and chosen while the program runs, so all of them are
compiled at once. `on(n)`, in support.swift, asks whether change n is the one.
"""

import re
from dataclasses import dataclass, field

from swift_text import closing, tokens

# Each operator with what replaces it and its precedence. An assignment that is replaced by nothing
# does not take place.
OPERATORS = {
    "<": ("<=", "Comparison"), "<=": ("<", "Comparison"),
    ">": (">=", "Comparison"), ">=": (">", "Comparison"),
    "==": ("!=", "Comparison"), "!=": ("==", "Comparison"),
    "+": ("-", "Addition"), "-": ("+", "Addition"), "|": ("&", "Addition"),
    "*": ("/", "Multiplication"), "/": ("*", "Multiplication"), "%": ("/", "Multiplication"),
    "&": ("|", "Multiplication"),
    "<<": (">>", "BitwiseShift"), ">>": ("<<", "BitwiseShift"),
    "&&": ("||", "LogicalConjunction"), "||": ("&&", "LogicalDisjunction"),
    "..<": ("...", "RangeFormation"), "...": ("..<", "RangeFormation"),
    "+=": ("", "Assignment"), "-=": ("", "Assignment"), "*=": ("", "Assignment"),
    "<<=": ("", "Assignment"), "|=": ("", "Assignment"),
}
ROUNDING = {
    "up": "down", "down": "up", "toNearestOrEven": "toNearestOrAwayFromZero",
    "toNearestOrAwayFromZero": "toNearestOrEven",
}
# Statements that call one of these may be left out without the program ceasing to compile.
EFFECTS = {
    "add", "append", "appendDigits", "appendTrillionths", "check", "combine", "enter", "formUnion",
    "insert", "removeAll", "removeFirst", "removeLast", "set", "tryAll",
}
QUESTIONS = {"allSatisfy", "contains", "overflow", "overflows"}

KINDS = {
    "comparison": ["<", "<=", ">", ">=", "==", "!="],
    "arithmetic": ["+", "-", "*", "/", "%", "&", "|", "<<", ">>"],
    "logic": ["&&", "||", "!"],
    "range": ["..<", "..."],
    "assignment": ["+=", "-=", "*=", "<<=", "|="],
}


@dataclass
class Change:
    """One thing that is changed, and how the source is rewritten for it."""

    file: str
    line: int
    code: str
    kind: str
    before: str
    after: str
    edits: list = field(repr=False)  # (offset, length, text with {n} for the change's number)
    key: str = ""


def kind_of(operator):
    return next(kind for kind, all_of in KINDS.items() if operator in all_of)


class Finder:
    """Finds the changes of one file."""

    def __init__(self, file, source):
        self.file, self.source, self.tokens = file, source, tokens(source)
        self.lines = source.split("\n")
        self.found = []

    def changes(self):
        for index, token in enumerate(self.tokens):
            if token.kind == "number":
                self._number(index)
            elif token.kind == "operator":
                self._operator(index)
            elif token.kind == "name":
                self._name(index)
        return self.found

    def _text(self, index):
        return self.tokens[index].text if 0 <= index < len(self.tokens) else ""

    def _report(self, index, kind, before, after, *edits):
        line = self.source.count("\n", 0, self.tokens[index].start)
        code = self.lines[line].strip()
        self.found.append(Change(self.file, line + 1, code, kind, before, after, list(edits)))

    def _replace(self, index, kind, after, text, through=None):
        first, last = self.tokens[index], self.tokens[index if through is None else through]
        before = self.source[first.start : last.end]
        self._report(index, kind, before, after, (first.start, last.end - first.start, text))

    def _number(self, index):
        token = self.tokens[index]
        if self._text(index - 1).endswith(".") and not token.spaced_left:
            if self._text(index - 1) == ".":
                return  # The place of an element in a tuple.
        if not token.text.replace("_", "").isdigit():
            return
        more = str(int(token.text.replace("_", "")) + 1)
        self._replace(index, "number", more, f"mutant({{n}}, {token.text}, {more})")

    def _operator(self, index):
        token = self.tokens[index]
        if token.text == "!" and not token.spaced_right and self._text(index - 1) != "try":
            if token.spaced_left or self._text(index - 1) in "([{":
                self._negation(index)
            return
        if token.text not in OPERATORS or token.spaced_left != token.spaced_right:
            return
        if not token.spaced_left and token.text not in ("..<", "..."):
            return
        if self._text(index - 1) == "func" or self._names_types(index):
            return
        after = OPERATORS[token.text][0]
        self._replace(index, kind_of(token.text), after, f"{token.text}{{mark}}")

    def _names_types(self, index):
        """Whether an equals sign stands between two types, as in the `where` of an extension."""
        if self._text(index) != "==":
            return False
        following = index + 1
        while self._text(following + 1) == ".":
            following += 2
        return self._text(following)[:1].isupper() and self._text(following + 1) != "("

    def _negation(self, index):
        """Leaves out a `!`, unless what it negates is a question, which is changed itself."""
        name, end = "", index
        while end + 1 < len(self.tokens):
            token = self.tokens[end + 1]
            if token.kind == "name" and (end == index or self._text(end) in (".", "?.")):
                name = token.text
            elif token.text in "([" and not token.spaced_left:
                end = closing(self.tokens, end + 1) - 1
            elif token.text not in (".", "?."):
                break
            end += 1
        if not self._is_question(name):
            self._report(index, "logic", "!", "", (self.tokens[end].end, 0, ".flipped({n})"))

    def _is_question(self, name):
        return name in QUESTIONS or re.match(r"(is|are|includes)[A-Z]", name)

    def _name(self, index):
        token, previous, following = self.tokens[index], self._text(index - 1), self._text(index + 1)
        if token.text in ("true", "false"):
            after = "false" if token.text == "true" else "true"
            self._replace(index, "truth", after, f"mutant({{n}}, {token.text}, {after})")
        elif token.text in ("min", "max") and following == "(" and previous not in (".", "func"):
            after = "max" if token.text == "min" else "min"
            self._replace(
                index, "extreme", after, f"{token.text}Mutant({{n}}, ", through=index + 1)
        elif token.text in ROUNDING and previous == "." and self._text(index - 2) in "(,":
            if not self._in_pattern(index):
                after = "." + ROUNDING[token.text]
                self._replace(
                    index - 1, "rounding", after, f"mutant({{n}}, .{token.text}, {after})",
                    through=index)
        elif token.text in ("zero", "one") and previous == ".":
            self._extreme_of_ratio(index)
        elif self._is_question(token.text):
            self._question(index)
        self._statement(index)

    def _in_pattern(self, index):
        while index > 0 and not self.tokens[index].opens_line:
            index -= 1
        return self._text(index) in ("case", "default")

    def _extreme_of_ratio(self, index):
        token = self.tokens[index]
        start = index - 2 if self._text(index - 2) == "Ratio" else index - 1
        if start == index - 1 and self._text(index - 2) not in ("(", ",", "?", ":", "=", "return"):
            return
        if self._text(index + 1) in ("(", ".") or self._in_pattern(index):
            return
        head = "Ratio" if start == index - 2 else ""
        after = f"{head}.{'one' if token.text == 'zero' else 'zero'}"
        before = f"{head}.{token.text}"
        self._replace(start, "number", after, f"mutant({{n}}, {before}, {after})", through=index)

    def _question(self, index):
        previous, following = self._text(index - 1), self._text(index + 1)
        if previous in ("var", "let", "func", "case") or following in (":", "=") or (
            following == "." and self._text(index + 2) in ("map", "flatMap")
        ):
            return
        name = self.tokens[index].text
        end = index
        if following == "(" and not self.tokens[index].spaced_right:
            end = closing(self.tokens, index + 1)
        elif following == "{" and name in ("contains", "allSatisfy"):
            end = closing(self.tokens, index + 1)
        elif name in ("contains", "allSatisfy"):
            return
        elif self._is_bound(index):
            return
        self._report(
            index, "question", name, f"not {name}", (self.tokens[end].end, 0, ".flipped({n})"))

    def _is_bound(self, index):
        """Whether a name is one of several that get a value at once."""
        while index > 0 and (self.tokens[index].kind == "name" or self._text(index) in ",."):
            index -= 1
        return self._text(index) == "(" and self._text(closing(self.tokens, index) + 1) == "="

    def _statement(self, index):
        token = self.tokens[index]
        if not token.opens_line and self._text(index - 1) != "{":
            return
        place = index + 1 if token.text == "try" else index
        while self._text(place + 1) == "." and self.tokens[place + 2].kind == "name":
            place += 2
        if self._text(place) not in EFFECTS or self._text(place + 1) != "(":
            return
        last = closing(self.tokens, place + 1)
        following = self.tokens[last + 1] if last + 1 < len(self.tokens) else None
        if following and not following.opens_line and following.text != "}":
            return
        if following and following.text.startswith("."):
            return
        start, end = token.start, self.tokens[last].end
        self._report(
            index, "statement", self._text(place) + "(…)", "",
            (start, 0, "if kept({n}) { "), (end, 0, " }"))
        self._reorder()

    def _reorder(self):
        """Sets what encloses a statement before what is inside of it."""
        self.found.sort(key=lambda change: change.edits[0][0])


def keyed(changes):
    """Gives each change a name that stays when lines move."""
    seen = {}
    for change in changes:
        text = f"{change.file}: {change.code}: {change.before} → {change.after}"
        seen[text] = seen.get(text, 0) + 1
        change.key = text if seen[text] == 1 else f"{text} ({seen[text]})"
    return changes
