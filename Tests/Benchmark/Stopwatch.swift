/// Times in whole nanoseconds.
enum Stopwatch {
  /// The nanoseconds of the fastest of several runs, as the others were disturbed.
  static func best(of repetitions: Int, _ work: () -> Void) -> Int64 {
    let clock = ContinuousClock()
    return (0..<repetitions).map { _ in nanoseconds(clock.measure(work)) }.min() ?? 0
  }

  private static func nanoseconds(_ duration: Duration) -> Int64 {
    let (seconds, attoseconds) = duration.components
    return seconds * 1_000_000_000 + attoseconds / 1_000_000_000
  }
}

/// One line of the report, in columns.
struct Row {
  private let cells: [String]

  init(_ cells: String...) { self.cells = cells }

  var text: String {
    cells.enumerated().map { index, cell in
      let padding = String(repeating: " ", count: max(0, (index == 0 ? 22 : 16) - cell.count))
      return index == 0 ? cell + padding : padding + cell
    }.joined()
  }
}

/// How many times as long one time is as another, in hundredths and never less than it is.
func times(_ time: Int64, _ other: Int64) -> String {
  let other = max(1, other)
  let hundredths = (time * 100 + other - 1) / other
  return "\(hundredths / 100).\(hundredths / 10 % 10)\(hundredths % 10)"
}

/// A number of tenths as text.
func tenths(_ value: Int64) -> String { "\(value / 10).\(value % 10)" }
