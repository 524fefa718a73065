import ShardPlanText
import TestSupport
import Testing

/// The answer stands first, alone where that is asked for, and nothing drowns it.
struct `The answer of a report` {
  private static let stream = ["--record-size", "1KB", "--rate", "3000/s", "--region", "us-east-1"]
  private static let modes = ["--mode", "provisioned,on-demand,advantage"]
  private static let questions: [[String]] = [
    ["compare"] + stream, ["compare"] + stream + modes, ["plan"] + stream,
    ["plan", "--growth", "10%"] + stream + modes, ["sensitivity"] + stream,
    ["sweep", "--vary", "rate=100/s,2000/s"] + stream + modes,
    ["breakeven", "Docs/Examples/break-even.json"], ["compare", "Docs/Examples/fleet.json"],
    ["plan", "Docs/Examples/orders.json"], ["sensitivity", "Docs/Examples/orders.json"],
    ["fleet", "Docs/Examples/fleet.json"],
  ]

  private static func environment() throws -> MemoryEnvironment {
    let environment = MemoryEnvironment()
    for name in ["break-even", "fleet", "orders"] {
      let path = "Docs/Examples/\(name).json"
      environment.files[path] = try Repository.bytes(path)
    }
    return environment
  }

  @Test(arguments: questions)
  func `is one line where it is asked to be brief, and stands above all else`(
    words: [String]
  ) throws {
    func run(_ more: String...) throws -> ToolRun {
      ToolRun(words + more, in: try Self.environment())
    }
    let brief = try run("--brief")
    #expect(brief.exitCode == 0)
    #expect(brief.output.filter { $0 == "\n" }.count == 1 && brief.output.hasSuffix(".\n"))
    let verdict = brief.output.dropLast()
    let text = try run("--width", "1000").output
    let paragraphs = text.split(separator: "\n\n")
    #expect(paragraphs[1] == verdict)
    let html = try run("--brief", "--format", "html").output
    #expect(html.contains("<p class=\"conclusion\">\(Escaping.html(String(verdict)))</p>"))
    let markdown = try run("--brief", "--format", "markdown").output
    #expect(markdown.hasPrefix("**\(Escaping.markdown(String(verdict)))**"))
    #expect(markdown.filter { $0 == "\n" }.count == 1)
    if let file = words.first(where: { $0.hasSuffix(".json") }) {
      #expect(markdown.hasSuffix("** ([\(file)](\(file)))\n"))
    }
  }

  @Test(arguments: questions)
  func `is followed by tables, then by what to mind, errors first, and last by assumptions`(
    words: [String]
  ) throws {
    let text = ToolRun(words, in: try Self.environment()).output
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let order = ["Errors", "Warnings", "Notes", "Assumptions", "Prices"]
    let places = order.compactMap { heading in lines.firstIndex { $0 == heading } }
    #expect(places == places.sorted() && places.count >= 2)
    let table = try #require(lines.firstIndex { $0.hasPrefix("───") })
    // A single plan has its tables below; a fleet's rows may be thousands.
    #expect(["plan", "fleet"].contains(words[0]) || table < places[0])
  }

  @Test(arguments: ["csv", "json", "svg"])
  func `is not cut out of what programs read`(format: String) {
    let run = ToolRun(["compare"] + Self.stream + ["--brief", "--format", format])
    #expect(run.exitCode == 64)
    #expect(
      run.errors.contains("'--brief' has no effect without '--format text, markdown or html'"))
  }

  @Test func `links its file from a section of a document`() throws {
    let environment = MemoryEnvironment()
    environment.files["docs/a b (1).json"] = try Repository.bytes("Docs/Examples/orders.json")
    environment.files["docs/note.md"] = Array(
      "<!-- shardplan compare 'a b (1).json' --brief -->\n<!-- /shardplan -->\n".utf8)
    let run = ToolRun(["inject", "docs/note.md"], in: environment)
    #expect(run.exitCode == 0)
    let text = String(decoding: environment.files["docs/note.md"] ?? [], as: UTF8.self)
    #expect(text.contains("** ([a b (1).json](a%20b%20%281%29.json))\n"))
    #expect(text.split(separator: "\n").count == 3)
  }

  /// A table of the peak that sets the shards, and once above it what is the same in all columns.
  @Test func `shows the peak in a comparison, and says once what never differs`() {
    let run = ToolRun(
      ["compare", "--record-size", "1KB", "--rate", "300/s", "--peak-rate", "900/s,2500/s"]
        + ["--region", "us-east-1"])
    let lines = run.output.split(separator: "\n")
    #expect(
      lines.contains {
        $0 == "User records/s: 300 · MiB/s: 0.29 · Bytes each: 1,024 · Payload units each: 1"
      })
    #expect(lines.contains { $0.hasPrefix("Peak records/s  ") && $0.hasSuffix(" 2,500") })
    #expect(lines.contains { $0.hasPrefix("Peak MiB/s  ") && $0.hasSuffix(" 2.44") })
    #expect(!lines.contains { $0.hasPrefix("User records/s  ") })
  }

  @Test func `sets the growth of three modes side by side`() throws {
    let run = ToolRun(["plan", "--growth", "10%", "--months", "12"] + Self.stream + Self.modes)
    let text = run.output
    #expect(text.split(separator: "Growing by 10 % a month").count == 2)
    #expect(
      text.contains(
        "Month  User records/s  Shards  Provisioned  On-demand  Advantage  Cheapest\n"))
    #expect(
      text.contains(
        "   12        8,559.35       9      $413.47  $2,603.43  $3,079.69  Provisioned\n"))
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("Over 12 months Provisioned costs least: $3,115.86."))
    #expect(
      words.contains(
        "In month 14, after the table, On-demand Advantage becomes cheaper than On-demand Standard."
      ))
    let chart = ToolRun(
      ["plan", "--growth", "10%", "--format", "html"] + Self.stream + Self.modes)
    #expect(chart.output.split(separator: "<figure>").count == 2)
  }

  /// Sixty streams had a bullet each, above the two warnings that mattered.
  @Test func `is not drowned by sixty streams`() throws {
    let streams = (0..<60).map { index in
      "{ \"name\": \"s\(index)\", \"recordSize\": \"1 KB\", \"rate\": \"\(100 + index)/s\", "
        + "\"peakRate\": \"900/s\"\(index == 7 ? ", \"hotKeyShare\": \"100%\"" : "") }"
    }.joined(separator: ",")
    let scenarios = ["on-demand", "on-demand-advantage"].map {
      "{ \"name\": \"\($0)\", \"mode\": \"\($0)\", \"streams\": [\(streams)] }"
    }.joined(separator: ",")
    let environment = MemoryEnvironment()
    environment.files["a.json"] = Array(
      "{ \"formatVersion\": 1, \"region\": \"us-east-1\", \"scenarios\": [\(scenarios)] }".utf8)
    let run = ToolRun(["compare", "a.json"], in: environment)
    #expect(run.exitCode == 0)
    let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
    let notes = try #require(lines.firstIndex(of: "Notes"))
    #expect(try #require(lines.firstIndex(of: "Warnings")) < notes && notes < 40)
    #expect(
      lines[notes...].contains { $0.hasPrefix("• 60 streams in both scenarios: peakRate changes") })
    #expect(lines[notes...].prefix(10).filter { $0.hasPrefix("• ") }.count <= 4)
  }
}

extension `The answer of a report` {
  @Test func `stays where options change a file`() throws {
    let words = ["compare", "Docs/Examples/orders.json", "--retention", "48h", "--brief"]
    let run = ToolRun(words, in: try Self.environment())
    #expect(run.output.hasPrefix("Cheapest: ") && run.output.filter { $0 == "\n" }.count == 1)
  }
}

extension `The answer of a report` {
  /// Colour marks the cheapest total, errors and warnings; words say the same without it.
  @Test func `is marked in colour on a terminal`() throws {
    let words = ["compare", "Docs/Examples/orders.json"]
    let plain = ToolRun(words, in: try Self.environment()).output
    let colored = ToolRun(words + ["--color", "always"], in: try Self.environment()).output
    #expect(colored.contains("\u{1B}[1;32m$4,961.00\u{1B}[0m"))
    #expect(colored.contains("\u{1B}[1;31mErrors\u{1B}[0m\n"))
    #expect(plain.contains("Cheapest: With room, $4,961.00") && plain.contains("\nErrors\n"))
    let bare = colored.split(separator: "\u{1B}[", omittingEmptySubsequences: false).enumerated()
      .map { $0 == 0 ? $1 : $1.drop { $0 != "m" }.dropFirst() }.joined()
    #expect(bare == plain)
  }
}
