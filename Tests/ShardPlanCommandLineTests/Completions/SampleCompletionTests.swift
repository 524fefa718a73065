import ShardPlanCommandLine
import TestSupport
import Testing

/// What the sample tool has and the real one has not: aliases, mixed operands, hidden options.
struct `Completions of a sample` {
  static let rows: [(line: String, offers: [String])] = [
    ("", ["estimate", "compare", "cmp", "sweep", "prices", "completions", "help"]),
    ("cmp ", ["a.json", "sub"]),
    ("cmp a.json ", []),
    ("cmp --fo", ["--format"]),
    ("help prices ", ["list", "show"]),
    ("estimate --tr", []),
    ("estimate --month m", ["march", "may"]),
    ("estimate --region us-east-1,", ["eu-west-1"]),
    ("estimate --output ", ["a.json", "b.txt", "sub"]),
    ("estimate -qxo ", ["a.json", "b.txt", "sub"]),
    ("estimate -qx --qu", []),
    ("estimate --growth -20 ", []),
    ("sweep w --va", ["--vary"]),
    ("sweep --vary=", []),
  ]

  @Test(arguments: CompletingShell.allCases)
  func `are what fits`(shell: CompletingShell) throws {
    guard shell.isPresent else { try Test.cancel("\(shell) is not installed") }
    let script = try #require(Shell(rawValue: shell.rawValue)).completions(of: Sample.tool)
    let offers = try shell.offers(
      for: Self.rows.map { "shardplan " + $0.line }, script: script,
      beside: ["a.json", "b.txt", "sub/c.json"])
    #expect(offers.count == Self.rows.count)
    for (row, offers) in zip(Self.rows, offers) {
      #expect(offers == Set(row.offers), "\(shell): \(row.line)")
    }
  }

  static let shells: [(path: String, shell: Shell?)] = [
    ("/bin/bash", .bash), ("/usr/local/bin/fish", .fish), ("zsh", .zsh), ("/bin/dash", nil),
    ("", nil), ("/", nil), ("/bin/zsh/", .zsh), ("/opt/bash/rbash", nil),
  ]

  @Test(arguments: shells)
  func `are for the shell that a program is`(row: (path: String, shell: Shell?)) {
    #expect(Shell(program: row.path) == row.shell)
  }
}
