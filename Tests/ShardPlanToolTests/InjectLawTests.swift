import ShardPlanTool
import TestSupport
import Testing

/// Laws for any document.
struct `Any document with sections` {
  /// Parts of a document that are no sections, each of whole lines.
  private static let pieces: [[UInt8]] =
    [
      "text\n", "\n", "text\r\n", "\r", "# Heading\n", "```\n<!-- /shardplan -->\n```\n",
      "~~~~ sh\n~~~\n<!-- shardplan compare x -->\n~~~~\n", "`<!-- /shardplan -->`\n",
      "    <!-- /shardplan -->\n", "\t<!-- shardplan x -->\r\n", "> <!-- /shardplan -->\n",
      "see <!-- /shardplan -->\n", "<!-- note\n\nof two -->\n", "<!-- shardplanner -->\n",
      "| a |\r",
      "\0\n", "``` `\n", "大 é\n", "---\n",
    ].map { Array($0.utf8) } + [[0xFF, 0xFE, 0x0A], [0xE6, 0xBC, 0x0D, 0x0A], [0x80, 0x0A]]

  private static let commands = [
    "prices show us-east-1", "prices show eu-west-1 --heading-level 4", "compare 'orders.json'",
    "plan orders.json --month 2026-02",
  ]

  /// The output of each command that is run by itself.
  private static let reports = Dictionary(
    uniqueKeysWithValues: commands.map { ($0, report($0)) })

  private static func report(_ command: String) -> String {
    ToolRun(
      command.replacing("'", with: "").replacing("orders", with: "Docs/Examples/orders")
        .split(separator: " ").map(String.init) + ["-f", "markdown"]
    ).output
  }

  /// A random document, what it should become, and the lines of its stale sections.
  private struct Sample {
    var bytes: [UInt8] = []
    var expected: [UInt8] = []
    var staleLines: [Int] = []

    init(seed: UInt64) {
      var random = SplitMix64(seed: seed)
      if Bool.random(using: &random) { both([0xEF, 0xBB, 0xBF]) }
      addText(&random)
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        addSection(&random)
        addText(&random)
      }
      if Bool.random(using: &random) {
        addSection(&random)
        // The last line has no end.
        bytes.removeLast(bytes.suffix { $0 == 0x0A || $0 == 0x0D })
        expected.removeLast(expected.suffix { $0 == 0x0A || $0 == 0x0D })
      }
    }

    private mutating func both(_ part: [UInt8]) {
      bytes += part
      expected += part
    }

    private mutating func addText(_ random: inout SplitMix64) {
      for _ in 0..<Int.random(in: 0...4, using: &random) {
        both(pieces.randomElement(using: &random) ?? [])
      }
    }

    private mutating func addSection(_ random: inout SplitMix64) {
      let end = ["\n", "\r\n", "\r"].randomElement(using: &random) ?? "\n"
      let command = commands.randomElement(using: &random) ?? ""
      let indent = String(repeating: " ", count: Int.random(in: 0...3, using: &random))
      let line = lineCount
      both(Array("\(indent)<!-- shardplan \(command) -->\(end)".utf8))
      let content = Array("\n\(reports[command] ?? "")\n".replacing("\n", with: end).utf8)
      let old: [UInt8]
      switch Int.random(in: 0..<3, using: &random) {
      case 0: old = content
      case 1: old = []
      default: old = (0..<3).flatMap { _ in pieces.randomElement(using: &random) ?? [] }
      }
      if old != content { staleLines.append(line) }
      bytes += old
      expected += content
      both(Array("\(indent)<!-- /shardplan -->\(end)".utf8))
    }

    /// The line that the next byte stands in.
    private var lineCount: Int {
      var count = 1
      for (index, byte) in bytes.enumerated() {
        let isPair = byte == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
        if byte == 0x0A || (byte == 0x0D && !isPair) { count += 1 }
      }
      return count
    }
  }

  @Test(arguments: Effort.sample(UInt64(0)..<60, oneIn: 5))
  func `changes in its sections only, and only once`(seed: UInt64) {
    let path = "Docs/Examples/law.md"
    let sample = Sample(seed: seed)
    let environment = MemoryEnvironment()
    environment.files[path] = sample.bytes

    let check = ToolRun("inject", "--check", path, in: environment)
    #expect(check.exitCode == (sample.staleLines.isEmpty ? 0 : 1))
    let told = check.errors.split(separator: "\n")
    #expect(told.last?.hasPrefix("Help: ") ?? true)
    let lines = told.dropLast().map { $0.split(separator: ":").dropFirst().first }
    #expect(lines == sample.staleLines.map { Substring(String($0)) })
    #expect(environment.files[path] == sample.bytes)

    #expect(ToolRun("inject", path, in: environment).exitCode == 0)
    #expect(environment.files[path] == sample.expected)

    // Nothing is left to write, so that nothing fails.
    environment.immovable = path
    #expect(ToolRun("inject", path, in: environment).exitCode == 0)
    #expect(ToolRun("inject", "--check", path, in: environment).exitCode == 0)
    #expect(environment.files[path] == sample.expected)
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `of random lines is changed or refused, and never harmed outside of sections`(
    seed: UInt64
  ) throws {
    let path = "Docs/Examples/law.md"
    var random = SplitMix64(seed: seed)
    let markers = [
      "<!-- shardplan prices show us-east-1 -->\n", "<!-- /shardplan -->\n", "```\n", "~~~\n",
      "<!--\n",
      "-->\n",
      "<!-- shardplan prices show us-east-1\n", "<!-- /shardplan --> x\n", "````\r\n",
    ].map { Array($0.utf8) }
    let lines = (0..<Int.random(in: 1...12, using: &random)).map { _ in
      (Self.pieces + markers + markers).randomElement(using: &random) ?? []
    }
    let environment = MemoryEnvironment()
    let old = Array(lines.joined())
    environment.files[path] = old
    let run = ToolRun("inject", path, in: environment)
    let new = try #require(environment.files[path])
    #expect([0, 65].contains(run.exitCode))
    if run.exitCode == 65 { #expect(new == old) }
    if run.exitCode == 0 {
      let before = ToolRun("inject", path, in: environment)
      #expect(before.output.hasSuffix("all up to date.\n"))
      #expect(environment.files[path] == new)
    }
  }
}

extension [UInt8] {
  /// The number of bytes at the end that fulfil a condition.
  fileprivate func suffix(_ isWanted: (UInt8) -> Bool) -> Int {
    reversed().prefix(while: isWanted).count
  }
}
