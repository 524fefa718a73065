import Foundation
import ShardPlan
import ShardPlanText
import Testing

/// Names that try to be more than names.
struct `A hostile name` {
  static let names = [
    "<script>alert(1)</script>", "a|b", "`code`", "*bold* _it_", "[x](http://e)", "# title",
    "=cmd()", "+1", "-1", "@x", "\u{1B}[31mred\u{1B}[0m", "two\nlines", "tab\there", "\u{7}",
    "\u{202E}gnirts", "\"quoted\", comma", "名前がとても長い", "e\u{301}", "👩‍👩‍👧‍👦", "\\", "$x$ $y$",
    String(repeating: "x", count: 300),
  ]

  @Test(arguments: names)
  func `cannot act on a terminal or widen a line`(name: String) throws {
    let text = try Samples.report(named: name, title: name).text(layout: Report.Layout(columns: 80))
    let isSafe = text.unicodeScalars.allSatisfy { scalar in
      scalar == "\n"
        || scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value)
          && !(0x202A...0x202E).contains(scalar.value)
    }
    #expect(isSafe)
    for line in text.split(separator: "\n") { #expect(TextWidth.columns(of: String(line)) <= 80) }
  }

  @Test(arguments: names)
  func `adds no cell, row, tag or formula to Markdown`(name: String) throws {
    let text = try Samples.report(named: name, title: name).text(as: .markdown)
    let plain = try Samples.report(named: "plain", title: "plain").text(as: .markdown)
    #expect(text.split(separator: "\n").count == plain.split(separator: "\n").count)
    for line in text.split(separator: "\n") where line.hasPrefix("| ") {
      let bars = line.replacing("\\\\", with: "").replacing("\\|", with: "").count { $0 == "|" }
      #expect([4, 8].contains(bars), "\(line)")
    }
    #expect(!text.replacing("\\<", with: "").contains("<"))
  }

  @Test(arguments: names)
  func `is one text field of CSV, and no formula`(name: String) throws {
    let text = try Samples.report(named: name).text(as: .csv)
    let rows = CSVText.rows(of: text)
    #expect(Set(rows.map(\.count)) == [21])
    let shown = try #require(rows.dropFirst().first?.first)
    #expect(!"=+-@\t\r".unicodeScalars.contains(try #require(shown.unicodeScalars.first)))
    let safe = Escaping.terminal(name)
    #expect(shown == safe || shown == "'" + safe)
  }

  @Test(arguments: names)
  func `comes back unchanged from JSON`(name: String) throws {
    let text = try Samples.report(named: name).text(as: .json)
    let json = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let scenarios = json?["scenarios"] as? [[String: Any]]
    #expect(
      (scenarios?.first?["name"] as? String)?.unicodeScalars.elementsEqual(
        name.unicodeScalars) == true)
  }
}

/// A reader of RFC 4180, to check the writer with.
enum CSVText {
  static func rows(of text: String) -> [[String]] {
    var rows: [[String]] = [[""]]
    var isQuoted = false
    var scalars = Array(text.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      let last = rows.count - 1
      switch scalar {
      case "\"" where isQuoted && scalars.first == "\"":
        scalars.removeFirst()
        rows[last][rows[last].count - 1].unicodeScalars.append("\"")
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: rows[last].append("")
      case "\r" where !isQuoted && scalars.first == "\n":
        scalars.removeFirst()
        rows.append([""])
      default: rows[last][rows[last].count - 1].unicodeScalars.append(scalar)
      }
    }
    return rows.dropLast()
  }
}
