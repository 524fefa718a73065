/// The progress of long work, shown on a terminal only and held to the limits of its environment.
struct Progress {
  private let work: String
  private let total: Int64
  private let unit: String
  private let environment: any Environment
  private let isShown: Bool
  private var latest: Int64
  private var isDrawn = false

  /// The seconds of work before progress is shown; from then on it is shown every second.
  private static let patience: Int64 = 2

  /// Prepares to show progress.
  ///
  /// - Parameters:
  ///   - work: The name of the work, which begins the line: `Sweep`.
  ///   - total: The number of steps.
  ///   - unit: The name of the steps, in the plural.
  ///   - environment: The environment that has the terminal.
  ///   - isScrolling: Whether output scrolls by on the same terminal meanwhile.
  init(
    of work: String, through total: Int64, _ unit: String, on environment: any Environment,
    isScrolling: Bool = false
  ) {
    self.work = work
    self.total = total
    self.unit = unit
    self.environment = environment
    isShown = environment.isTerminal(.error) && !isScrolling
    latest = isShown ? environment.secondsSince1970 + Self.patience - 1 : 0
  }

  /// Shows the number of steps done, if the last time is a second ago.
  ///
  /// - Parameter done: The number of steps.
  /// - Throws: ``ToolError/usage(_:)`` when the work takes longer than its environment allows.
  mutating func show(_ done: Int64) throws(ToolError) {
    if let limits = environment.limits { try limits.check(environment.secondsSince1970) }
    draw(done)
  }

  /// Shows the number of steps done, and the part of the next one, if the last time is a second ago.
  ///
  /// - Parameters:
  ///   - done: The number of steps.
  ///   - part: The parts of the next step that are done.
  ///   - all: All its parts.
  mutating func draw(_ done: Int64, part: Int64 = 0, of all: Int64 = 1) {
    guard isShown else { return }
    let now = environment.secondsSince1970
    guard now > latest else { return }
    latest = now
    isDrawn = true
    let parts = Int128(max(1, all))
    let percent = (Int128(done) * parts + Int128(part)) * 100 / (Int128(max(1, total)) * parts)
    write("\r\(work): \(percent) %" + (total == 1 ? "" : " of \(total) \(unit)"))
  }

  /// Erases the line.
  mutating func erase() {
    if isDrawn { write("\r\u{1B}[K") }
    isDrawn = false
  }

  private func write(_ text: String) {
    // Work goes on when its progress can't be shown.
    try? environment.write(text, to: .error)
  }
}
