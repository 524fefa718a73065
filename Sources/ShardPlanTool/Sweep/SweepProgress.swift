/// How far a long sweep is, on a terminal and nowhere else.
struct SweepProgress {
  private let total: Int64
  private let environment: any Environment
  private let isShown: Bool
  private var latest: Int
  private var isDrawn = false

  /// A sweep is long from so many seconds on; progress is shown anew every second.
  private static let patience = 2

  /// Prepares to show progress.
  ///
  /// - Parameters:
  ///   - total: The number of points.
  ///   - screen: Where to show it: not where points scroll by.
  ///   - toFile: Whether the points go to a file.
  init(of total: Int64, on screen: Screen, toFile: Bool) {
    self.total = total
    environment = screen.environment
    isShown = environment.isTerminal(.error) && (toFile || !environment.isTerminal(.output))
    latest = isShown ? environment.secondsSince1970 + Self.patience - 1 : 0
  }

  /// Shows how many points are done, if it is time to.
  mutating func show(_ done: Int64) {
    guard isShown else { return }
    let now = environment.secondsSince1970
    guard now > latest else { return }
    latest = now
    isDrawn = true
    let percent = Int128(done) * 100 / Int128(max(1, total))
    write("\rSweep: \(percent) % of \(total) points")
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
