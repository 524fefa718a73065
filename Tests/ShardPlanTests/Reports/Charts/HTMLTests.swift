import ShardPlanEngine
import ShardPlan
import ShardPlanText
import TestSupport
import Testing

/// The page of HTML.
struct `A page of HTML` {
  @Test(arguments: Effort.sample(UInt64(0)..<40, oneIn: 5))
  func `shows what the text shows, number by number`(seed: UInt64) throws {
    let report = Report(comparing: try `Every format`.scenarios(seed), title: "T", explains: true)
    let root = try XMLText.root(of: report.text(as: .html))
    let table = try #require(root.all.first { $0.name == "table" })
    let rows = table.all.filter { $0.name == "tr" }
    let lines = report.text(layout: Report.Layout(columns: 400)).split(separator: "\n")
    for row in rows.dropFirst() {
      let cells = row.children.map { $0.words }
      let line = cells.flatMap { $0.split(separator: " ") }.map(String.init)
      #expect(lines.contains { $0.split(separator: " ").map(String.init) == line }, "\(cells)")
    }
    let sentences = root.all.filter { ["p", "li"].contains($0.name) && $0.children.isEmpty }
      .filter { $0.attributes["class"] != "note" }
    let text = report.text(layout: Report.Layout(columns: 1_000)).split(separator: "\n").joined(
      separator: " ")
    for sentence in sentences where TextWidth.columns(of: sentence.text) < 900 {
      #expect(text.contains(sentence.text), "\(sentence.text)")
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `draws a bar for every bill, with its total`(seed: UInt64) throws {
    let scenarios = try `Every format`.scenarios(seed)
    let report = Report(comparing: scenarios, title: "T")
    let root = try XMLText.root(of: report.text(as: .svg))
    let totals = root.all.filter { $0.attributes["class"] == "strong" }.map(\.text)
    let text = report.text(layout: Report.Layout(columns: 400)).split(separator: "\n")
    let line = try #require(text.first { $0.hasPrefix("Total a month") })
    #expect(totals == line.split(separator: " ").dropFirst(3).map(String.init))
  }

  @Test func `gives every table a caption and heads to its rows and columns`() throws {
    let report = Report(comparing: try `Every format`.scenarios(3), title: "T")
    let tables = try XMLText.root(of: report.text(as: .html)).all
      .filter { $0.name == "table" }
    #expect(!tables.isEmpty)
    for table in tables {
      #expect(table["caption"].count == 1)
      let heads = table.all.filter { $0.name == "th" }
      #expect(heads.allSatisfy { ["row", "col"].contains($0.attributes["scope"]) })
      for row in table["tbody"].flatMap({ $0["tr"] }) {
        #expect(row.children.first?.attributes["scope"] == "row")
      }
    }
  }

  @Test func `lets nothing be loaded or run`() throws {
    let text = try Samples.report(named: "plain").text(as: .html)
    #expect(
      text.contains(
        "content=\"default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;; img-src data:\""))
    for word in ["<script", "<link", "<iframe", "@import", "@font-face", "url(http", "src="] {
      #expect(!text.contains(word), "\(word)")
    }
  }

  @Test func `is what its golden file holds`() throws {
    let report = Report(
      comparing: [
        try Samples.costed("Plain", [Samples.stream]),
        try Samples.costed("On-demand", [Samples.stream], mode: .onDemand),
        try Samples.costed("China", [Samples.stream], in: "cn-north-1"),
      ], title: "A page", explains: true)
    let difference = try Golden.difference(
      of: report.text(as: .html),
      from: "Tests/ShardPlanTests/Reports/Golden/page.html")
    #expect(difference == nil)
  }
}

/// Names that try to be more than names on a page of HTML.
struct `A hostile page` {
  /// What no document may hold.
  static let noncharacters = String(
    String.UnicodeScalarView(
      ([0xFFFE, 0xFFFF, 0xFDD0] as [UInt32]).compactMap { Unicode.Scalar($0) }))

  static let names = [
    "</style><script>alert(1)</script>", "]]>", "<![CDATA[x]]>", "<!-- x -->", "&amp;&lt;",
    "&#8297;",
    "\" onload=\"alert(1)", "' x='", "שלום עולם 123", "مرحبا (abc)", noncharacters,
    "\u{0}\u{B}\u{85}\u{2028}", "</title>", "javascript:alert(1)", "\u{2066}open",
  ]

  @Test(arguments: Effort.sample(`A hostile name`.names + names, oneIn: 3))
  func `is a page like any other`(name: String) throws {
    let text = try Samples.report(named: name, title: name).text(as: .html)
    let plain = try Samples.report(named: "plain", title: "plain").text(as: .html)
    let root = try XMLText.root(of: text)
    #expect(Set(root.names) == Set(try XMLText.root(of: plain).names))
    #expect(root.all.count { $0.name == "style" } == 1)
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || !$0.isControl })
    #expect(root.all.flatMap { $0.attributes.keys }.allSatisfy { !$0.hasPrefix("on") })
    // What is shown is the name, but for what cannot be shown.
    let title = root.all.first { $0.name == "h1" }?.words
    #expect(title == Self.shown(name))
  }

  /// A name as it is to be seen.
  static func shown(_ name: String) -> String {
    String(
      String.UnicodeScalarView(
        Escaping.line(name).unicodeScalars.map {
          $0.value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains($0.value) ? "\u{FFFD}" : $0
        }))
  }
}

extension XMLText.Element {
  /// All text within, without the isolates around words written from right to left.
  var words: String {
    (text + children.map(\.words).joined())
      .replacing("\u{2068}", with: "").replacing("\u{2069}", with: "")
  }
}
