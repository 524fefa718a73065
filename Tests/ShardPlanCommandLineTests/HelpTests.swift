import ShardPlanCommandLine
import Testing

struct `Any help screen` {
  private static let plain = Command("plain", abstract: "Do nothing.")

  @Test func `leaves out what there is not`() {
    #expect(
      Help.screen(for: [], of: Self.plain, width: 80) == """
        OVERVIEW: Do nothing.

        USAGE: plain

        OPTIONS:
          -h, --help              Show help information.

        """)
  }

  @Test func `shows hidden options only if asked for all`() {
    let all = Help.screen(for: ["estimate"], of: Sample.tool, hidden: true, width: 80)
    #expect(all.contains("\n  --trace                 Print every step.\n"))
    #expect(all.contains("\n  --help-hidden           Show help information with the hidden"))
    let usual = Help.screen(for: ["estimate"], of: Sample.tool, width: 80)
    #expect(!usual.contains("--trace") && !usual.contains("--help-hidden"))
  }

  @Test func `puts a text next to a label of 23 columns and below a longer one`() {
    var tool = Self.plain
    tool.operands = [
      Operand("a-name-of-21-columns-", help: "Beside."),
      Operand("a-name-of-22-columns--", help: "Below."),
    ]
    let screen = Help.screen(for: [], of: tool, width: 80)
    #expect(screen.contains("\n  <a-name-of-21-columns-> Beside.\n"))
    #expect(screen.contains("\n  <a-name-of-22-columns-->\n                          Below.\n"))
  }

  @Test func `puts texts below their labels on a narrow screen`() {
    let screen = Help.screen(for: ["completions"], of: Sample.tool, width: 34)
    #expect(
      screen.contains(
        """
        ARGUMENTS:
          <shell>
              The shell that reads it.
              (values: bash, zsh, fish)

        """))
  }

  @Test(arguments: 34...110)
  func `stays within its width`(width: Int) {
    for path in [[], ["estimate"], ["compare"], ["sweep"], ["prices"], ["prices", "show"]] {
      let screen = Help.screen(for: path, of: Sample.tool, width: width)
      for line in screen.split(separator: "\n") where line.count > width {
        let isVerbatim = line.hasPrefix("  shardplan ") || line.hasPrefix("  See ")
        #expect(isVerbatim, "\(line)")
      }
    }
  }

  @Test(arguments: [-1, 0, 1, 6, 7, 8, 25, 26, 27, 39, 40])
  func `never fails for want of width`(width: Int) {
    #expect(Help.screen(for: ["estimate"], of: Sample.tool, width: width).hasSuffix("\n"))
  }

  @Test func `goes along a path as far as it leads`() {
    let screen = Help.screen(for: ["prices", "nowhere"], of: Sample.tool, width: 80)
    #expect(screen == Help.screen(for: ["prices"], of: Sample.tool, width: 80))
  }

  static let many = (1...13).map { Option.text("option-\($0)", help: "It is \($0).") }

  static let synopses: [(options: [OptionDeclaration], operands: [Operand], text: String)] = [
    ([], [], "plain"),
    (.of(Sample.quiet, Sample.trace), [], "plain [--quiet]"),
    (.of(Sample.vary, Sample.region), [], "plain --vary <field=values> [--region <code> ...]"),
    ([], [Operand("a", help: "A."), Operand("b", repeats: true, help: "B.")], "plain <a> <b> ..."),
    ([], [Operand("b", isRequired: false, help: "B.")], "plain [<b>]"),
    ([], [Operand("b", isRequired: false, repeats: true, help: "B.")], "plain [<b> ...]"),
    (many.map(\.declaration), [], "plain <options>"),
    (many.map(\.declaration), [Operand("a", help: "A.")], "plain [<options>] <a>"),
    (
      .of(Sample.vary) + many.dropFirst().map(\.declaration), [],
      "plain [<options>] --vary <field=values>"
    ),
  ]

  @Test(arguments: synopses)
  func `tells how a command is called`(
    row: (options: [OptionDeclaration], operands: [Operand], text: String)
  ) {
    var tool = Self.plain
    tool.options = row.options
    tool.operands = row.operands
    #expect(Help.synopsis(for: [], of: tool) == row.text)
  }
}
