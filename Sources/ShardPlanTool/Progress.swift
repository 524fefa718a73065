/// How far long work is, on a terminal and nowhere else.
struct Progress {
  private let work: String
  private let total: Int64
  private let unit: String
  private let environment: any Environment
  private let isShown: Bool
  private var latest: Int64
  private var isDrawn = false

  /// Work is long from so many seconds on; progress is shown anew every second.
  private static let patience: Int64 = 2

  /// Prepares to show progress.
  ///
  /// - Parameters:
  ///   - work: What is done, as a line begins: `Sweep`.
  ///   - total: The number of steps.
  ///   - unit: What the steps are, in the plural.
  ///   - environment: Where to show it.
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

  /// Shows how many steps are done, if it is time to.
  mutating func show(_ done: Int64) {
    guard isShown else { return }
    let now = environment.secondsSince1970
    guard now > latest else { return }
    latest = now
    isDrawn = true
    let percent = Int128(done) * 100 / Int128(max(1, total))
    write("\r\(work): \(percent) % of \(total) \(unit)")
  }

  /// Takes away what was shown.
  mutating func erase() {
    if isDrawn { write("\r\u{1B}[K") }
    isDrawn = false
  }

  /// Progress that cannot be shown is no failure.
  private func write(_ text: String) {
    try? environment.write(Array(text.utf8), to: .error)
  }
}
