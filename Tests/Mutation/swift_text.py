"""Swift source as a list of tokens, as far as finding things to change needs it."""

import re
from dataclasses import dataclass

_TOKEN = re.compile(
    r"""
    (?P<comment>//[^\n]*|/\*.*?\*/)
  | (?P<string>\"\"\".*?\"\"\"|"(?:\\.|[^"\\\n])*")
  | (?P<name>[A-Za-z_]\w*|\$\d+|`[^`\n]+`|[@#]\w+)
  | (?P<number>\d[\w]*(?:\.\d\w*)?)
  | (?P<operator>[-+*/%<>=!&|^~?.]+)
  | (?P<mark>[()\[\]{},:;\\])
    """,
    re.VERBOSE | re.DOTALL,
)

_CLOSING = {"(": ")", "[": "]", "{": "}"}


@dataclass(frozen=True)
class Token:
    kind: str
    text: str
    start: int
    end: int
    opens_line: bool
    spaced_left: bool
    spaced_right: bool


def tokens(source):
    """The tokens of a file without its comments."""
    found = []
    for match in _TOKEN.finditer(source):
        if match.lastgroup == "comment":
            continue
        start, end = match.span()
        line = source[source.rfind("\n", 0, start) + 1 : start]
        found.append(
            Token(
                match.lastgroup, match.group(), start, end,
                opens_line=not line.strip(),
                spaced_left=start == 0 or source[start - 1].isspace(),
                spaced_right=end == len(source) or source[end].isspace(),
            )
        )
    return found


def closing(all_tokens, opening):
    """The index of the token that closes the bracket at an index."""
    pending = []
    for index in range(opening, len(all_tokens)):
        text = all_tokens[index].text
        if text in _CLOSING:
            pending.append(_CLOSING[text])
        elif pending and text == pending[-1]:
            pending.pop()
            if not pending:
                return index
    raise ValueError("a bracket is never closed")
