import ShardPlanCommandLine
import Testing

/// Words that fit the sample tool, which has aliases, mixed operands and hidden options.
struct `Completions of a sample` {
  static let rows: [(line: String, offers: [String])] = [
    ("", ["estimate", "compare", "cmp", "sweep", "prices", "completions", "help"]),
    ("cmp ", []),
    ("cmp --fo", ["--format"]),
    ("help prices ", ["list", "show"]),
    ("help estimate ", []),
    ("help estimate -", []),
    ("estimate --tr", []),
    ("estimate --month m", ["march", "may"]),
    ("estimate --region us-east-1,", ["eu-west-1"]),
    ("estimate --region=us-east-1,e", ["eu-west-1"]),
    ("estimate -rus-east-1,e", ["eu-west-1"]),
    ("estimate -r=e", ["eu-west-1"]),
    ("estimate -qre", ["eu-west-1"]),
    ("estimate -q", ["-q"]),
    ("estimate -qx", []),
    ("estimate -z", []),
    ("estimate -qx --qu", []),
    ("estimate --growth -20 ", []),
    ("estimate --growth ", []),
    ("estimate --growth -", []),
    ("estimate --quiet=", []),
    ("estimate --zone=", []),
    ("sweep w --va", ["--vary"]),
    ("sweep --vary=", []),
    ("sweep --vary=a --va", []),
    ("nonsense ", []),
    ("nonsense --col", ["--color"]),
    ("--zone x prices l", ["list"]),
    // Options may come before the command that they belong to.
    ("--region e", ["eu-west-1"]),
    ("--format=c", ["csv"]),
    ("-- ", []),
    ("estimate -- -", []),
    ("completions z", ["zsh"]),
    ("--generate-completion-script f", ["fish"]),
  ]

  @Test(arguments: rows)
  func `are what fits`(row: (line: String, offers: [String])) {
    let completions = complete(row.line)
    #expect(Set(completions.candidates.map(\.word)) == Set(row.offers))
  }

  static let files: [(line: String, files: LineCompletions.Files, before: String)] = [
    ("cmp ", .files(extensions: ["json"]), ""),
    ("cmp a.json ", .none, ""),
    ("cmp -- ", .files(extensions: ["json"]), ""),
    ("estimate --output sub/", .files(extensions: []), ""),
    ("estimate --output=sub/", .files(extensions: []), "--output="),
    ("estimate -qxo ", .files(extensions: []), ""),
    ("estimate -qxosub", .files(extensions: []), "-qxo"),
    ("estimate --prices=", .folders, "--prices="),
    ("estimate --region a,b", .none, "a,"),
  ]

  @Test(arguments: files)
  func `ask for files`(row: (line: String, files: LineCompletions.Files, before: String)) {
    let completions = complete(row.line)
    #expect(completions.files == row.files && completions.before == row.before)
    #expect(completions.before + completions.typed == Self.words(row.line).last)
  }

  @Test func `say what commands and options do`() {
    func help(_ line: String) -> [String] { complete(line).candidates.map(\.help) }
    #expect(help("estimate --qu") == ["Print only the total."])
    #expect(help("cm") == ["Show bills side by side."])
    #expect(help("completions z") == [""])
  }

  static let shells: [(path: String, shell: Shell?)] = [
    ("/bin/bash", .bash), ("/usr/local/bin/fish", .fish), ("zsh", .zsh), ("/bin/dash", nil),
    ("", nil), ("/", nil), ("/bin/zsh/", .zsh), ("/opt/bash/rbash", nil),
  ]

  @Test(arguments: shells)
  func `are for the shell that a program is`(row: (path: String, shell: Shell?)) {
    #expect(Shell(program: row.path) == row.shell)
  }

  private func complete(_ line: String) -> LineCompletions {
    LineCompletions(of: Self.words(line), for: Sample.tool)
  }

  /// The words of a line, of which the last may be empty.
  static func words(_ line: String) -> [String] {
    line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
  }
}
