import ShardPlanText

/// A table of HTML that scrolls sideways on a screen and is broken into bands on paper.
struct HTMLTable {
  private let table: Report.Table
  private let caption: String
  private let bands: [[Int]]

  /// The characters that fit into a line on paper.
  private static let paperWidth = 96
  /// The text of a cell without a value.
  private static let dash = "–"

  init(_ table: Report.Table, caption: String) {
    self.table = table
    self.caption = caption
    let texts = table.groups.joined().map { row in row.cells.map { $0.text } }
    let widths = table.columns.indices.map { column in
      texts.map { TextWidth.columns(of: Escaping.line($0[column])) }.max() ?? 0
    }
    bands =
      TableLayout(
        names: table.columns.map { Escaping.line($0.name) }, values: widths.map { min($0, 40) },
        width: Self.paperWidth
      ).bands
  }

  func write(to markup: inout Markup) {
    let all = Array(table.columns.indices.dropFirst())
    let isBroken = bands.count > 1
    // Whoever cannot point at a scroll bar moves the box by its focus.
    markup.element(
      "div",
      [
        "class": isBroken ? "scroll screen" : "scroll", "tabindex": "0", "role": "region",
        "aria-label": caption,
      ]
    ) { write(all, caption, to: &$0) }
    if isBroken {
      markup.element("div", ["class": "paper"]) { markup in
        for (index, band) in bands.enumerated() {
          write(band, "\(caption), part \(index + 1) of \(bands.count)", to: &markup)
        }
      }
    }
    if table.groups.joined().contains(where: { $0.cells.contains(where: isDash) }) {
      markup.line("p", ["class": "note"], "\(Self.dash) does not apply.")
    }
  }

  private func isDash(_ cell: Report.Cell) -> Bool {
    if case .missing(let reason) = cell { reason == Self.dash } else { false }
  }

  private func write(_ columns: [Int], _ caption: String, to markup: inout Markup) {
    let columns = table.columns.isEmpty ? [] : [0] + columns
    markup.element("table") { markup in
      markup.line("caption", caption)
      markup.element("thead") { markup in
        markup.element("tr") { markup in
          for column in columns { writeName(of: column, to: &markup) }
        }
      }
      for group in table.groups {
        markup.element("tbody") { markup in
          for row in group { write(row, columns, to: &markup) }
        }
      }
    }
  }

  private func writeName(of column: Int, to markup: inout Markup) {
    let name = table.columns[column].name
    // A cell without words is no header of anything.
    guard !name.isEmpty else { return markup.line("td", "") }
    // The span cuts a very long name to a few lines; it is still read out in full.
    markup.line(
      "th", ["scope": "col", "class": alignment(of: column)],
      markup: "<span>\(Escaping.html(name))</span>")
  }

  private func write(_ row: Report.Table.Row, _ columns: [Int], to markup: inout Markup) {
    let emphasis: Markup.Attributes =
      switch row.emphasis {
      case .plain: [:]
      case .detail: ["class": "detail"]
      case .strong: ["class": "strong"]
      }
    markup.element("tr", emphasis) { markup in
      for column in columns where column < row.cells.count {
        let cell = row.cells[column]
        if column == 0 {
          markup.line("th", ["scope": "row", "class": look(of: cell, in: 0)], cell.text)
        } else if case .missing = cell {
          markup.line("td", ["class": look(of: cell, in: column) + " missing"], cell.text)
        } else {
          markup.line("td", ["class": look(of: cell, in: column)], cell.text)
        }
      }
    }
  }

  /// The classes of a cell; a date or the code of a region is not to be broken at its hyphens.
  private func look(of cell: Report.Cell, in column: Int) -> String {
    let text = cell.text
    let isWord = text.contains("-") && !text.contains(" ") && text.utf8.count <= 20
    return alignment(of: column) + (isWord ? " word" : "") + (cell.isBest ? " best" : "")
  }

  private func alignment(of column: Int) -> String {
    table.columns[column].alignment == .left ? "left" : "right"
  }
}
