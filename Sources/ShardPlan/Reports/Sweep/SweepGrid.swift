import ShardPlanEngine

/// The points of a sweep of two fields: the first field down, the second across, and in each cell the
/// lowest total with a letter for the scenario that it is of.
final class SweepGrid {
  private let subject: SweepSubject
  private let digest: Sweep.Digest
  /// The places on each axis that are shown.
  private let places: [[Int64]]

  /// The most rows and columns that a reader can take in.
  private static let most = [30, 7]

  init(_ subject: SweepSubject, _ digest: Sweep.Digest) {
    self.subject = subject
    self.digest = digest
    let kept = digest.spread.map { subject.sweep.places(ofPoint: $0.index) }
    places = subject.sweep.axes.indices.map { axis in
      let all = kept.reduce(into: [Int64]()) { places, place in
        if !places.contains(place[axis]) { places.append(place[axis]) }
      }
      return Self.spread(all.sorted(), to: Self.most[axis % 2])
    }
  }

  /// A number of evenly spread places, with both ends.
  private static func spread(_ places: [Int64], to most: Int) -> [Int64] {
    guard places.count > most else { return places }
    return (0..<most).map { places[$0 * (places.count - 1) / (most - 1)] }
  }

  var table: Report.Table {
    let axes = subject.sweep.axes
    let points = digest.spread.reduce(into: [Int64: Sweep.Point]()) { $0[$1.index] = $1 }
    let columns =
      [Report.Table.Column(name: heading, alignment: .right)]
      + places[1].map { place in
        Report.Table.Column(name: axes[1].field.text(of: axes[1].values[place]), alignment: .right)
      }
    let rows = places[0].map { row in
      Report.Table.Row(
        [.text(axes[0].field.text(of: axes[0].values[row]))]
          + places[1].map { column in
            points[row * axes[1].values.count + column].map(cell) ?? .empty
          })
    }
    return Report.Table(columns: columns, groups: [rows])
  }

  /// The title of the rows by the title of the columns.
  private var heading: String {
    let across = subject.sweep.axes[1].field.title
    let words =
      across.hasPrefix("PUT") ? across : across.prefix(1).lowercased() + across.dropFirst()
    return "\(subject.sweep.axes[0].field.title) by \(words)"
  }

  /// Notes on reading the table.
  var notes: [String] {
    var notes: [String] = []
    if subject.bases.count > 1 {
      let letters = subject.labels.enumerated().map { "\(Self.letters($0)) is \($1)" }
      notes.append("Each cell is the lowest total: \(letters.joined(separator: ", ")).")
    }
    let shown = Int64(places[0].count * places[1].count)
    if shown < digest.tally.pointCount {
      notes.append(
        "These are \(shown) of \(SweepSubject.points(digest.tally.pointCount)); "
          + "--format csv or json writes all of them.")
    }
    return notes
  }

  private func cell(_ point: Sweep.Point) -> Report.Cell {
    guard let cheapest = point.cheapest, let total = point.leastTotal else {
      return .missing(
        point.outcomes.contains { $0.quote?.isThrottled == true } ? "throttled" : "impossible")
    }
    guard subject.bases.count > 1 else { return .money(total, subject.currency) }
    return .text("\(Self.letters(cheapest)) \(MoneyText.cents(total, subject.currency))")
  }

  /// A letter for each scenario: A to Z, then AA and so on.
  private static func letters(_ number: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(number % 26)))
    return number < 26 ? letter : letters(number / 26 - 1) + letter
  }
}

/// The points of a sweep that were kept, as lines over one axis or a map of two.
final class SweepChart {
  private let subject: SweepSubject
  private let digest: Sweep.Digest

  init(_ subject: SweepSubject, _ digest: Sweep.Digest) {
    self.subject = subject
    self.digest = digest
  }

  var blocks: [Report.Block] {
    guard subject.sweep.pointCount > 1, digest.tally.least != nil else { return [] }
    return [.chart(subject.sweep.axes.count == 1 ? lines : map)]
  }

  private var summary: String {
    guard let least = digest.tally.least, let total = least.leastTotal else { return "" }
    return "The least is \(MoneyText.cents(total, subject.currency)), with "
      + "\(subject.words(at: least.values))."
  }

  private var lines: Chart {
    let field = subject.sweep.axes[0].field
    let series = subject.labels.enumerated().map { index, label in
      Chart.Lines.Series(
        label,
        digest.rows.map { point in
          Chart.Lines.Point(point.values[0], point.outcomes[index].usableTotal?.magnitude)
        })
    }
    let values = digest.rows.map { $0.values[0] }
    let (least, most) = (values.min() ?? 0, values.max() ?? 0)
    let isWide = !least.isZero && most > least * 20
    let unit = field.unitName == "byte" ? ", bytes" : field.unitName == "h" ? ", hours" : ""
    return Chart(
      "Monthly bill by \(field.plainTitle)", summary: summary,
      lines: Chart.Lines(
        series,
        over: Chart.Axis(
          field.title + unit, .number(places: 3), scale: isWide ? .logarithmic : .linear),
        of: .money(a: "month", subject.currency, of: series.flatMap { $0.points })))
  }

  private var map: Chart {
    let axes = subject.sweep.axes
    let kept = digest.spread.map { (places: subject.sweep.places(ofPoint: $0.index), point: $0) }
    let places = axes.indices.map { axis in Set(kept.map { $0.places[axis] }).sorted() }
    let points = kept.reduce(into: [[Int64]: Sweep.Point]()) { $0[$1.places] = $1.point }
    let isOfScenarios = subject.bases.count > 1
    var best: Set<Chart.HeatMap.Position> = []
    let cells = places[0].enumerated().map { row, place in
      places[1].enumerated().map { column, other -> Chart.HeatMap.Cell in
        guard let point = points[[place, other]], let cheapest = point.cheapest,
          let total = point.leastTotal
        else { return .unknown }
        if point.index == digest.tally.least?.index {
          best.insert(Chart.HeatMap.Position(row: row, column: column))
        }
        return isOfScenarios
          ? .category(cheapest, total.magnitude) : .value(total.magnitude)
      }
    }
    let totals = digest.spread.compactMap { $0.leastTotal.map { Chart.Lines.Point(0, $0) } }
    func side(_ axis: Int) -> Chart.HeatMap.Side {
      Chart.HeatMap.Side(
        axes[axis].field.title,
        places[axis].map { axes[axis].field.text(of: axes[axis].values[$0]) })
    }
    return Chart(
      isOfScenarios ? "Cheapest scenario" : "Monthly bill", summary: summary,
      map: Chart.HeatMap(
        cells, columns: side(1), rows: side(0),
        of: .money(a: "month", subject.currency, of: totals),
        categories: isOfScenarios ? subject.labels : [], best: best))
  }
}
