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

/// A table laid out for a terminal.
///
/// Columns are placed side by side while the width allows; the others follow in bands below, each of
/// which repeats the first column.
struct TableText {
  private let table: Report.Table
  private let style: TextStyle
  private let layout: TableLayout
  /// The text of every cell, row by row.
  private let texts: [[[String]]]

  /// The indent of a detail's name.
  private static let indent = 2

  init(_ table: Report.Table, width: Int, style: TextStyle) {
    self.table = table
    self.style = style
    texts = Self.texts(of: table)
    var values = [Int](repeating: 0, count: table.columns.count)
    for (row, cells) in zip(table.groups.joined(), texts.joined()) {
      for (column, text) in cells.enumerated() {
        let indent = Self.indent(of: row, column)
        values[column] = max(values[column], indent + TextWidth.columns(of: text))
      }
    }
    layout = TableLayout(
      names: table.columns.map { Escaping.terminal($0.name) }, values: values, width: width)
  }

  private static func texts(of table: Report.Table) -> [[[String]]] {
    var texts = table.groups.map { group in
      group.map { row in row.cells.map { Escaping.terminal($0.text) } }
    }
    for (column, name) in table.columns.enumerated() where name.alignment == .decimal {
      var aligned = DecimalAlignment.aligned(texts.joined().map { $0[column] })[...]
      for group in texts.indices {
        for row in texts[group].indices { texts[group][row][column] = aligned.removeFirst() }
      }
    }
    return texts
  }

  /// The lines of the table, each with its newline.
  var text: String {
    var text = ""
    for (index, band) in layout.bands.enumerated() {
      if index > 0 { text += "\n" }
      write([0] + band, to: &text)
    }
    return text
  }

  private static func indent(of row: Report.Table.Row, _ column: Int) -> Int {
    column == 0 && row.emphasis == .detail ? indent : 0
  }

  private func write(_ columns: [Int], to output: inout String) {
    writeNames(columns, to: &output)
    let rule = columns.map { String(repeating: "─", count: layout.widths[$0]) }
    write(rule, columns, .dim, to: &output)
    for (index, group) in table.groups.enumerated() {
      if index > 0 { output += "\n" }
      for (row, cells) in zip(group, texts[index]) {
        write(row, cells, columns, to: &output)
      }
    }
  }

  /// Writes the names aligned to the rule below them, so that short ones begin further down.
  private func writeNames(_ columns: [Int], to output: inout String) {
    let names = columns.map {
      TextWrapping.lines(of: Escaping.terminal(table.columns[$0].name), width: layout.widths[$0])
    }
    let height = names.map { $0.count }.max() ?? 1
    for line in 0..<height {
      let cells = names.map { lines in
        let index = line - (height - lines.count)
        return index < 0 ? "" : lines[index]
      }
      write(cells, columns, .strong, to: &output)
    }
  }

  /// Writes one row; a cell wider than its column takes several lines.
  private func write(
    _ row: Report.Table.Row, _ cells: [String], _ columns: [Int], to output: inout String
  ) {
    let lines = columns.map { column in
      let indent = Self.indent(of: row, column)
      let room = layout.widths[column] - indent
      guard indent > 0 || TextWidth.columns(of: cells[column]) > room else {
        return [cells[column]]
      }
      return TextWrapping.lines(of: cells[column], width: room)
        .map { String(repeating: " ", count: indent) + $0 }
    }
    let best = columns.map { $0 < row.cells.count && row.cells[$0].isBest }
    for line in 0..<(lines.map({ $0.count }).max() ?? 1) {
      write(
        lines.map { line < $0.count ? $0[line] : "" }, columns,
        row.emphasis == .strong ? .strong : .plain, best: best, to: &output)
    }
  }

  private func write(
    _ cells: [String], _ columns: [Int], _ emphasis: TextStyle.Emphasis, best: [Bool] = [],
    to output: inout String
  ) {
    var (line, text) = ("", "")
    for (position, (column, cell)) in zip(columns, cells).enumerated() {
      let missing = layout.widths[column] - TextWidth.columns(of: cell)
      let blank = String(repeating: " ", count: max(0, missing))
      if position > 0 { text += String(repeating: " ", count: TableLayout.gap) }
      let isLeft = table.columns[column].alignment == .left
      if !isLeft { text += blank }
      if style.isColored, best.indices.contains(position), best[position] {
        line += style.styled(text, emphasis) + style.styled(cell, .best)
        text = ""
      } else {
        text += cell
      }
      if isLeft { text += blank }
    }
    while text.last == " " { text.removeLast() }
    output += line + style.styled(text, emphasis) + "\n"
  }
}

/// Aligns numbers in a column by their decimal points.
enum DecimalAlignment {
  /// Returns texts padded after their last digits, so that all have room for the same number of
  /// decimals; text without digits stays unchanged.
  static func aligned(_ texts: [String]) -> [String] {
    let numbers = texts.map(Number.init)
    let longest = numbers.map { $0?.decimals ?? 0 }.max() ?? 0
    return zip(texts, numbers).map { text, number in
      guard let number, number.decimals < longest else { return text }
      let blank = String(repeating: " ", count: longest - number.decimals)
      return number.digits + blank + number.unit
    }
  }

  /// A number with the text after it.
  private struct Number {
    /// All up to the last digit.
    let digits: Substring
    /// The text after the number.
    let unit: Substring

    init?(_ text: String) {
      guard let last = text.lastIndex(where: { ("0"..."9").contains($0) }) else { return nil }
      digits = text[...last]
      unit = text[text.index(after: last)...]
    }

    /// The width of the decimal point with all that follows.
    var decimals: Int {
      digits.lastIndex(of: ".").map { digits.distance(from: $0, to: digits.endIndex) } ?? 0
    }
  }
}
