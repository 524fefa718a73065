import ShardPlanText
import TestSupport
import Testing

/// One report in every format: each shows the same totals.
struct `The same scenario` {
  @Test(arguments: [
    "Docs/Examples/case-study.json", "Docs/Examples/capacity-modes.json",
    "Docs/Examples/fleet.json", "Docs/Examples/orders.json", "Docs/Examples/record-sizes.json",
    "Docs/Examples/producers.json",
  ])
  func `has the same totals in every format`(file: String) throws {
    let expected = try totals(inJSON: run(file, "json"))
    #expect(expected.count > 1)
    #expect(try totals(inCSV: run(file, "csv")) == expected)
    #expect(try totals(inText: run(file, "text", "--width", "1000")) == expected)
    #expect(try totals(inMarkdown: run(file, "markdown")) == expected)
    #expect(try totals(inHTML: run(file, "html")) == expected)
    // A chart puts each total at the end of its bar.
    let drawn = try run(file, "svg")
    for total in expected { #expect(drawn.contains(">$\(Self.grouped(total))</text>"), "\(total)") }
  }

  private func run(_ file: String, _ format: String, _ others: String...) throws -> String {
    let run = ToolRun(["compare", file, "--format", format] + others)
    try #require(run.exitCode == 0)
    return run.output
  }

  /// The values of `totalRounded`, wherever they stand in the document.
  private func totals(inJSON text: String) throws -> [String] {
    text.split(separator: "\n").filter { $0.contains("\"totalRounded\":") }
      .compactMap { $0.split(separator: "\"").dropFirst(3).first.map(String.init) }
  }

  private func totals(inCSV text: String) throws -> [String] {
    let rows = text.split(whereSeparator: \.isNewline).map { Self.fields(of: String($0)) }
    let header = try #require(rows.first)
    let dimension = try #require(header.firstIndex(of: "dimension"))
    let amount = try #require(header.firstIndex(of: "amountRounded"))
    return rows.filter { $0[dimension] == "total" }.map { $0[amount] }
  }

  private func totals(inText text: String) throws -> [String] {
    let row = try #require(text.split(separator: "\n").first { $0.hasPrefix("Total a month") })
    return Self.amounts(in: String(row))
  }

  private func totals(inMarkdown text: String) throws -> [String] {
    let row = try #require(
      text.split(separator: "\n").first { $0.hasPrefix("| **Total a month**") })
    return Self.amounts(in: String(row))
  }

  private func totals(inHTML text: String) throws -> [String] {
    let lines = text.split(separator: "\n")
    let start = try #require(lines.firstIndex { $0.contains(">Total a month<") })
    let end = try #require(lines[start...].firstIndex { $0.contains("</tr>") })
    return Self.amounts(in: lines[start..<end].joined(separator: " "))
  }

  /// The digits after each dollar sign, without commas.
  private static func amounts(in text: String) -> [String] {
    text.split(separator: "$").dropFirst().map { part in
      String(part.prefix { $0.isNumber || $0 == "," || $0 == "." }).replacing(",", with: "")
    }
  }

  private static func grouped(_ amount: String) -> String {
    let parts = amount.split(separator: ".")
    var digits = ""
    for (index, digit) in parts[0].reversed().enumerated() {
      if index > 0, index % 3 == 0 { digits = "," + digits }
      digits = String(digit) + digits
    }
    return digits + "." + parts[1]
  }

  /// The fields of a line without quotes inside of quotes.
  private static func fields(of line: String) -> [String] {
    var fields = [""]
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: fields.append("")
      default: fields[fields.count - 1].append(character)
      }
    }
    return fields
  }
}
