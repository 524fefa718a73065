"""Operators of the changed copy: each does what the original does unless its change is on."""

from changes import OPERATORS

# What stands for a change of operands that have no such operator: addition of a natural number
# becomes the excess over it, that of texts and lists leaves out the right one.
_SUMS = [
    ("<T: AdditiveArithmetic>", "T", "T", "T", "l {after} r"),
    ("<T: UsageNumber>", "T", "T", "T", "l.excess(over: r)"),
    ("<T: RangeReplaceableCollection>", "T", "T", "T", "l"),
    ("", "WideNatural", "WideNatural", "WideNatural", "l < r ? r - l : l {after} r"),
]
_DIFFERENCES = [_SUMS[0], ("", "WideNatural", "WideNatural", "WideNatural", "l {after} r")]
_PRODUCTS = [
    ("<T: BinaryInteger>", "T", "T", "T", "l {after} r"),
    ("<T: UsageNumber>", "T", "T", "T", "l {after} r"),
    ("", "WideNatural", "WideNatural", "WideNatural", "l + r"),
]
_ORDERS = [
    ("<T: Comparable>", "T", "T", "Bool", "l {after} r"),
    ("<T: Comparable, U: Comparable>", "(T, U)", "(T, U)", "Bool", "l {after} r"),
]
_EQUALITIES = [
    ("<T: Equatable>", "T", "T", "Bool", "l {after} r"),
    ("<T: Equatable, U: Equatable>", "(T, U)", "(T, U)", "Bool", "l {after} r"),
    ("<T>", "T?", "_OptionalNilComparisonType", "Bool", "l {after} r"),
]
_BITS = [("<T: BinaryInteger>", "T", "T", "T", "l {after} r")]
_SHIFTS = [("<T: BinaryInteger, U: BinaryInteger>", "T", "U", "T", "l {after} r")]
_STEPS = "T: Strideable"
_SHAPES = {
    "+": _SUMS, "-": _DIFFERENCES, "*": _PRODUCTS, "/": _PRODUCTS[:2], "%": _BITS,
    "&": _BITS, "|": _BITS, "<<": _SHIFTS, ">>": _SHIFTS,
    "<": _ORDERS, "<=": _ORDERS, ">": _ORDERS, ">=": _ORDERS,
    "==": _EQUALITIES, "!=": _EQUALITIES,
    "&&": [("", "Bool", "@autoclosure () throws -> Bool", "Bool", "try l {after} r()")],
    "||": [("", "Bool", "@autoclosure () throws -> Bool", "Bool", "try l {after} r()")],
    "..<": [(f"<{_STEPS}>", "T", "T", "Range<T>", "l..<r.advanced(by: 1)")],
    "...": [(f"<{_STEPS}>", "T", "T", "ClosedRange<T>", "l...r.advanced(by: -1)")],
    "+=": [("<T: AdditiveArithmetic>", "inout T", "T", "Void", ""),
           ("<T: RangeReplaceableCollection>", "inout T", "T", "Void", "")],
    "-=": [("<T: AdditiveArithmetic>", "inout T", "T", "Void", "")],
    "*=": [("<T: Numeric>", "inout T", "T", "Void", "")],
    "|=": [("<T: BinaryInteger>", "inout T", "T", "Void", "")],
    "<<=": [("<T: BinaryInteger, U: BinaryInteger>", "inout T", "U", "Void", "")],
}


def mark(number):
    """The mark that makes an operator distinct: two signs of Braille, which are operators in Swift."""
    return chr(0x2800 + number // 256) + chr(0x2800 + number % 256)


def declaration(operator, number):
    """The operator of one change, for each type of operands."""
    name = operator + mark(number)
    after, precedence = OPERATORS[operator]
    lines = [f"infix operator {name}: {precedence}Precedence"]
    for generics, left, right, result, changed in _SHAPES[operator]:
        lazy = "autoclosure" in right
        plain = f"try l {operator} r()" if lazy else f"l {operator} r"
        effect = " rethrows" if lazy else ""
        body = f"on({number}) ? {changed.format(after=after)} : {plain}"
        if result == "Void":
            body = f"if kept({number}) {{ {plain} }}"
        lines.append(
            f"@inline(__always) func {name}{generics}(l: {left}, r: {right}){effect} -> {result} "
            f"{{ {body} }}")
    return "\n".join(lines)
