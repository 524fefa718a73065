import ShardPlanText

/// The widths of a table's columns, and their distribution over bands.
struct TableLayout {
  /// The width of each column in terminal columns.
  let widths: [Int]
  /// The columns after the first, in as few bands as fit.
  let bands: [[Int]]

  /// The space between two columns.
  static let gap = 2
  /// Names of columns are broken into lines of at least this width, however narrow the values are.
  private static let nameWidth = 13
  /// The first column may be narrowed to this, so that numbers need not be broken.
  private static let labelWidth = 12

  /// Lays a table out.
  ///
  /// - Parameters:
  ///   - names: The names of the columns.
  ///   - values: The width of the widest cell of each column.
  ///   - width: The most terminal columns to take.
  init(names: [String], values: [Int], width: Int) {
    let names = names.map { TextWidth.columns(of: $0) }
    func widths(breakingNamesAt limit: Int) -> [Int] {
      zip(names, values).map { max(1, $1, min($0, limit)) }
    }
    // Names are only broken as far as it takes to stand side by side.
    let limit = [names.max() ?? 0, 40, 30, 24, 20, 16].first { limit in
      widths(breakingNamesAt: limit).reduce(0) { $0 + $1 + Self.gap } - Self.gap <= width
    }
    self.widths = Self.narrowed(widths(breakingNamesAt: limit ?? Self.nameWidth), to: width)
    bands = Self.bands(of: self.widths, width: width)
  }

  /// Narrows the first column so that all fit, or at least one other column next to it.
  private static func narrowed(_ wanted: [Int], to width: Int) -> [Int] {
    var widths = wanted
    let excess = wanted.reduce(0) { $0 + $1 + gap } - gap - width
    guard excess > 0 else { return wanted }
    if wanted[0] - excess >= labelWidth {
      widths[0] -= excess
      return widths
    }
    for column in widths.indices.dropFirst() {
      widths[column] = min(widths[column], width - gap - min(widths[0], labelWidth))
    }
    let widest = widths.dropFirst().max() ?? 0
    widths[0] = min(widths[0], max(labelWidth, min(width * 2 / 5, width - gap - widest)))
    return widths
  }

  private static func bands(of widths: [Int], width: Int) -> [[Int]] {
    var bands: [[Int]] = []
    var used = Int.max
    for column in widths.indices.dropFirst() {
      let needed = gap + widths[column]
      if bands.isEmpty || used + needed > width {
        bands.append([])
        used = widths[0]
      }
      bands[bands.count - 1].append(column)
      used += needed
    }
    return bands.isEmpty ? [[]] : bands
  }
}
