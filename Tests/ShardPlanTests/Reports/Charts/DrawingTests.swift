import ShardPlanEngine
import ShardPlanText
import TestSupport
import Testing

@testable import ShardPlan

/// What holds for every drawing.
struct `A drawing` {
  static func svg(_ charts: [Chart], title: String = "Charts") -> String {
    SampleCharts.report(charts, title: title).text(as: .svg)
  }

  @Test func `is well-formed and says in words what it shows`() throws {
    let root = try XMLText.root(of: Self.svg(SampleCharts.all))
    #expect(root.name == "svg")
    #expect(root.attributes["role"] == "img")
    let ids = root.attributes["aria-labelledby"]?.split(separator: " ").map(String.init)
    #expect(ids == (root["title"] + root["desc"]).compactMap { $0.attributes["id"] })
    let words = try #require(root["desc"].first?.text)
    for chart in SampleCharts.all { #expect(words.contains(chart.summary)) }
  }

  /// What is cut off is not measured word by word.
  @Test func `cuts a title however long it is`() {
    let title = String(repeating: "a long title ", count: 100)
    func lines(_ title: String) -> [String] {
      TextMetrics.boldLines(of: title, width: ChartDrawing.wide, size: 16)
    }
    #expect(lines(title).count == 2)
    #expect(lines(title).last?.hasSuffix("…") == true)
    #expect(lines(title + String(repeating: "and on ", count: 50_000)) == lines(title))
  }

  @Test(arguments: `A hostile name`.names + `A hostile page`.names)
  func `is harmed by no name`(name: String) throws {
    let text = Self.svg(SampleCharts.named(name), title: name)
    let root = try XMLText.root(of: text)
    let plain = try XMLText.root(of: Self.svg(SampleCharts.named("plain"), title: "p"))
    #expect(root.names == plain.names)
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || !$0.isControl })
    // Nothing but the isolates that the writer puts in reorders text.
    #expect(!text.unicodeScalars.contains { (0x202A...0x202E).contains($0.value) })
  }

  @Test func `uses each id once, also beside others on a page`() throws {
    let page = SampleCharts.report(SampleCharts.all).text(as: .html)
    let ids = try XMLText.root(of: page).all.compactMap { $0.attributes["id"] }
    #expect(ids.count > 8)
    #expect(Set(ids).count == ids.count)
    let fills = try XMLText.root(of: page).all.compactMap { $0.attributes["fill"] }
    #expect(!fills.isEmpty)
    for fill in fills { #expect(ids.contains(String(fill.dropFirst(5).dropLast()))) }
  }

  @Test func `loads nothing and runs nothing`() {
    let text = Self.svg(SampleCharts.all)
    for word in ["<script", "href", "@import", "@font-face", "onload", "foreignObject"] {
      #expect(!text.contains(word))
    }
    #expect(text.split(separator: "http").count == 2, "only the namespace is named by a URL")
  }

  @Test(arguments: Effort.sample(UInt64(0)..<40, oneIn: 5))
  func `makes each bar as long as its total, and the segments fill it`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let bars = (0..<Int.random(in: 1...30, using: &random)).map { index in
      Chart.Bars.Bar(
        "bar \(index)",
        (0..<11).map { _ in Ratio(UInt128.random(in: 0...999_999, using: &random), over: 100) })
    }
    let chart = Chart.Bars(
      bars, of: (0..<11).map { "line \($0)" }, along: Chart.Axis("x", .number(places: 2)))
    let text = Self.svg([Chart("Bars", summary: "", bars: chart)])
    let segments = try XMLText.root(of: text).all.filter {
      $0.name == "rect" && !$0["title"].isEmpty
    }
    let most = try #require(bars.map(\.total).max())
    let longest = try #require(
      segments.map { Self.hundredths($0, "x") + Self.hundredths($0, "width") }.max())
    for (index, bar) in bars.enumerated() {
      let own = segments.filter { $0["title"][0].text.hasPrefix("bar \(index),") }
      let starts = own.map { Self.hundredths($0, "x") }
      let ends = zip(starts, own).map { $0 + Self.hundredths($1, "width") }
      #expect(Array(starts.dropFirst()) == Array(ends.dropLast()), "without gaps")
      let origin = try #require(segments.map { Self.hundredths($0, "x") }.min())
      let length = Length(bar.total / most, of: Length(hundredths: longest - origin)).hundredths
      if let end = ends.last { #expect(end - origin == length) }
    }
  }

  static func hundredths(_ element: XMLText.Element, _ name: String) -> Int {
    let parts = (element.attributes[name] ?? "").split(separator: ".")
    let rest = parts.count > 1 ? (parts[1] + "0").prefix(2) : "00"
    return (Int(parts.first ?? "") ?? 0) * 100 + (Int(rest) ?? 0)
  }

  @Test func `of thousands of points keeps what can be seen`() throws {
    let points = (0..<5_000).map { index in
      Chart.Lines.Point(Ratio(index), index == 2_500 ? 1_000 : Ratio(UInt128(index % 7)))
    }
    let chart = Chart(
      "Many", summary: "",
      lines: Chart.Lines(
        [Chart.Lines.Series("s", points)], over: Chart.Axis("x", .count),
        of: Chart.Axis("y", .count)))
    let text = Self.svg([chart])
    #expect(text.utf8.count < 60_000)
    // The one spike reaches the top, where the line of the largest value is.
    let path = try #require(
      try XMLText.root(of: text).all.first { $0.attributes["class"] == "l0" }?.attributes["d"])
    let heights = path.split(separator: "L").compactMap { $0.split(separator: " ").last }
    let top = try #require(
      try XMLText.root(of: text).all.filter { $0.attributes["class"] == "grid" }
        .compactMap { $0.attributes["d"]?.split(separator: "L").first?.split(separator: " ").last }
        .last)
    #expect(heights.contains(top))
  }

  @Test func `of no values at all is still a drawing`() throws {
    let axis = Chart.Axis("x", .count)
    let charts = [
      Chart("a", summary: "", lines: Chart.Lines([], over: axis, of: axis)),
      Chart("b", summary: "", bars: Chart.Bars([], of: [], along: axis)),
      Chart(
        "c", summary: "",
        map: Chart.HeatMap(
          [], columns: Chart.HeatMap.Side("", []), rows: Chart.HeatMap.Side("", []), of: axis)),
      Chart(
        "d", summary: "",
        lines: Chart.Lines(
          [Chart.Lines.Series("s", [Chart.Lines.Point(1, nil as Ratio?)])], over: axis, of: axis)),
    ]
    #expect(try XMLText.root(of: Self.svg(charts)).name == "svg")
  }

  @Test func `tells lines apart without color`() {
    let looks = (0..<24).map { Look(index: $0) }
    let lines = looks.map { "\($0.dashes) \($0.marker.path(x: 0, y: 0))" }
    #expect(Set(lines).count == looks.count)
    let areas = looks.map { "\($0.color) \($0.pattern)" }
    #expect(Set(areas).count == looks.count)
  }

  @Test func `of each kind is what its golden file holds`() throws {
    let names = ["lines", "bars", "values", "categories"]
    for (name, chart) in zip(names, SampleCharts.all) {
      let difference = try Golden.difference(
        of: Self.svg([chart]), from: "Tests/ShardPlanTests/Reports/Golden/chart-\(name).svg")
      #expect(difference == nil)
    }
  }
}

extension XMLText.Element {
  /// This element and all within.
  var all: [XMLText.Element] { [self] + children.flatMap(\.all) }

  /// The names of all elements, in order.
  var names: [String] { all.map(\.name) }
}

extension Unicode.Scalar {
  /// Whether this is a control character.
  var isControl: Bool { properties.generalCategory == .control }
}
