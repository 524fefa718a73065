import ShardPlanCommandLine
import TestSupport
import Testing

@testable import ShardPlanTool

/// The completion scripts of the tool, tried in the real shells where those are installed.
struct `The completion script for` {
  static let commands = [
    "compare", "plan", "sweep", "breakeven", "sensitivity", "fleet", "review", "prices", "inject",
    "completions",
    "manual",
  ]
  static let tables = ["list", "show", "check", "diff", "import", "export"]
  static let chartless = ["text", "markdown", "html", "csv", "json"]
  /// Those of a comparison, which gates hold to limits.
  static let formats = chartless + ["svg", "github"]
  /// Files that lie where the shells run.
  static let files = ["a.json", "my file.json", "b.txt", "c.md", "sub/d.json"]
  static let scenarios = ["a.json", "my file.json", "sub"]

  /// A line, and all words offered at its end.
  static let rows: [(line: String, offers: [String])] = [
    ("", commands + ["help"]),
    ("c", ["compare", "completions"]),
    ("help ", commands),
    ("help prices ", tables),
    ("help compare ", []),
    ("prices ", tables + ["help"]),
    ("prices help ", tables),
    ("--color never ", commands + ["help"]),
    ("--color=never --width 50 prices ", tables + ["help"]),
    // Values.
    ("compare --format ", formats),
    ("compare --format m", ["markdown"]),
    ("compare --format=m", ["markdown"]),
    ("compare -f ", formats),
    ("compare -e -f ", formats),
    ("compare -ef ", formats),
    ("prices list --format ", chartless),
    ("sensitivity a.json -f ", chartless),
    ("prices check --format ", ["text", "json", "github", "sarif", "junit"]),
    ("manual -f ", ["man", "markdown"]),
    ("prices show us-e", ["us-east-1", "us-east-2"]),
    ("completions ", ["bash", "zsh", "fish"]),
    ("sweep --vary re", ["recordSize=", "recordsPerPut=", "retention="]),
    ("sweep --vary=ra", ["rate="]),
    ("sweep --vary rate=1..9:", []),
    ("compare --rate ", []),
    ("compare --rate=", []),
    ("compare --of ", []),
    // Lists.
    ("compare --region us-w", ["us-west-1", "us-west-2"]),
    ("compare --region us-west-1,us-w", ["us-west-2"]),
    ("compare --region=us-west-1,us-w", ["us-west-2"]),
    ("compare --mode ", ["provisioned", "on-demand", "on-demand-advantage"]),
    ("compare --mode on-demand,", ["provisioned", "on-demand-advantage"]),
    ("breakeven x --mode=provisioned,on-demand,", ["on-demand-advantage"]),
    // Files and folders.
    ("compare ", scenarios),
    ("compare m", ["my file.json"]),
    ("compare sub/", ["d.json"]),
    ("compare --against=", scenarios),
    ("compare --prices ", ["sub"]),
    ("compare --prices=", ["sub"]),
    ("compare --output ", ["a.json", "my file.json", "b.txt", "c.md", "sub"]),
    ("inject ", ["c.md", "sub"]),
    ("inject c.md ", ["c.md", "sub"]),
    ("prices check a.json ", scenarios),
    ("prices diff ", scenarios + ["bundled"]),
    ("prices diff bundled ", scenarios + ["bundled"]),
    // Nothing more is due.
    ("compare a.json ", []),
    ("prices diff a b ", []),
    ("prices list ", []),
    ("manual ", []),
    // What is used up, by any of its names.
    ("compare --fo", ["--format"]),
    ("compare --format text --f", ["--fail-above", "--fail-increase"]),
    ("compare --format=text --f", ["--fail-above", "--fail-increase"]),
    ("compare -f text --f", ["--fail-above", "--fail-increase"]),
    ("compare -ftext --f", ["--fail-above", "--fail-increase"]),
    ("compare -ef text --ex", []),
    ("--color never compare --co", ["--count"]),
    ("compare --explain a.json --e", ["--enhanced-fan-out"]),
    // What may be repeated.
    ("compare --region us-east-1 --reg", ["--region"]),
    ("sweep x --vary rate=1 --va", ["--vary"]),
    // Options before their command.
    ("--region us-east-1 comp", ["compare", "completions"]),
    ("--format json prices li", ["list"]),
    // Only what is given by place follows two hyphens.
    ("compare -- -", []),
    ("compare -- ", scenarios),
    ("prices diff x -- ", scenarios + ["bundled"]),
    ("prices diff -- x y ", []),
    ("-- ", []),
  ]

  @Test(arguments: CompletingShell.allCases)
  func `a shell offers what fits`(shell: CompletingShell) throws {
    guard shell.isPresent else { try Test.cancel("\(shell) is not installed") }
    let offers = try shell.offers(
      for: Self.rows.map { "shardplan " + $0.line }, script: Self.script(for: shell),
      with: Self.files)
    #expect(offers.count == Self.rows.count)
    for (row, offers) in zip(Self.rows, offers) {
      #expect(offers == Set(row.offers), "\(shell): \(row.line)")
    }
  }

  static func script(for shell: CompletingShell) throws -> String {
    try #require(Shell(rawValue: shell.rawValue)).completions(of: .shardplan)
  }
}
