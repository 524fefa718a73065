import ShardPlanEngine

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
