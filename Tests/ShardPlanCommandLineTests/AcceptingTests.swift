import ShardPlanCommandLine
import Testing

struct `A command line` {
  static let runs: [(line: String, summary: String)] = [
    ("estimate w", "estimate <- 'w'"),
    ("estimate --region eu-west-1 w", "estimate region=eu-west-1 <- 'w'"),
    ("estimate --region=eu-west-1 w", "estimate region=eu-west-1 <- 'w'"),
    ("estimate w -r eu-west-1", "estimate region=eu-west-1 <- 'w'"),
    ("estimate -reu-west-1 w", "estimate region=eu-west-1 <- 'w'"),
    ("estimate -r=eu-west-1 w", "estimate region=eu-west-1 <- 'w'"),
    ("estimate -qx w", "estimate quiet exact <- 'w'"),
    ("estimate -qg -20 w", "estimate growth=-20 quiet <- 'w'"),
    ("estimate -qg=-20 w", "estimate growth=-20 quiet <- 'w'"),
    ("estimate -qg-20 w", "estimate growth=-20 quiet <- 'w'"),
    ("estimate --growth=-20 -", "estimate growth=-20 <- '-'"),
    ("estimate --growth -20 -", "estimate growth=-20 <- '-'"),
    ("estimate -- --region", "estimate <- '--region'"),
    ("estimate -- --help", "estimate <- '--help'"),
    ("compare -- -- -x", "compare <- '--' '-x'"),
    ("compare a -- --b --", "compare <- 'a' '--b' '--'"),
    ("compare a '' -20", "compare <- 'a' '' '-20'"),
    ("estimate --output a=b w", "estimate output=a=b <- 'w'"),
    ("estimate --output=a=b w", "estimate output=a=b <- 'w'"),
    ("estimate --output - w", "estimate output=- <- 'w'"),
    ("estimate -o- w", "estimate output=- <- 'w'"),
    ("estimate -q -q w", "estimate quiet <- 'w'"),
    ("estimate --size 25kB w", "estimate size=25000 <- 'w'"),
    ("estimate -f json --format=json w", "estimate format=json <- 'w'"),
    ("estimate --region a,b w --region c", "estimate region=a+b+c <- 'w'"),
    ("--color never estimate w", "estimate color=never <- 'w'"),
    ("estimate --color never w", "estimate color=never <- 'w'"),
    ("--color never estimate w --color=never", "estimate color=never <- 'w'"),
    // An option of a command may stand before it, too.
    ("--region a estimate w", "estimate region=a <- 'w'"),
    ("-qr a,b estimate w", "estimate region=a+b quiet <- 'w'"),
    ("cmp a b c", "compare <- 'a' 'b' 'c'"),
    // Only the first word can be a command.
    ("estimate compare", "estimate <- 'compare'"),
    ("prices list", "prices list <-"),
    ("prices show us-east-1", "prices show <- 'us-east-1'"),
    ("completions zsh", "completions <- 'zsh'"),
  ]

  @Test(arguments: runs)
  func `runs a command`(row: (line: String, summary: String)) throws {
    #expect(try Sample.summary(of: Sample.parse(row.line)) == row.summary)
  }

  static let screens: [(line: String, summary: String)] = [
    ("", "help"),
    ("-h", "help"),
    ("-help", "help"),
    ("help", "help"),
    ("help help", "help"),
    ("--color never", "help"),
    ("--generate-completion-script", "completion script for the shell in use"),
    ("--generate-completion-script=", "completion script for the shell in use"),
    ("--generate-completion-script zsh", "completion script for zsh"),
    ("--generate-completion-script=fish", "completion script for fish"),
    ("--generate-completion-script --color never", "completion script for the shell in use"),
    ("--generate-completion-script bash --help", "help"),
    ("--generate-completion-script tcsh --version", "version as text"),
    ("--nonsense --help", "help"),
    ("nonsense --help", "help"),
    ("help nonsense --help", "help"),
    ("help estimate", "help estimate"),
    ("help estimate --help", "help estimate"),
    ("help estimate -h w", "help estimate"),
    ("help cmp", "help compare"),
    ("help prices show", "help prices show"),
    ("prices help show", "help prices show"),
    ("prices", "help prices"),
    ("estimate --region --help", "help estimate"),
    ("estimate -qh", "help estimate"),
    ("estimate w x y --format png --help", "help estimate"),
    ("--help estimate", "help estimate"),
    ("estimate --version --help", "help estimate"),
    ("help --version", "help"),
    ("estimate --help-hidden", "help estimate +hidden"),
    ("--version", "version as text"),
    ("estimate --version", "version as text"),
    ("--version extra", "version as text"),
    ("--version --nonsense", "version as text"),
    ("--version --format json", "version as json"),
    ("--version --format png", "version as text"),
  ]

  @Test(arguments: screens)
  func `asks for help or the version`(row: (line: String, summary: String)) throws {
    #expect(try Sample.summary(of: Sample.parse(row.line)) == row.summary)
  }

  @Test func `takes a dash and a digit for an option if one is named so`() throws {
    let best = Option.integer("best", short: "1", in: 0...9, help: "How many.")
    let tool = Command(
      "top", abstract: "Show the top.", operands: [Operand("file", help: "What to read.")],
      options: .of(best))
    let request = try Parser(root: tool).parse(["-15", "f"])
    guard case .run([], let arguments) = request else {
      Issue.record("\(request)")
      return
    }
    #expect(arguments[best] == 5)
    #expect(throws: UsageError.self) { try Parser(root: tool).parse(["-2"]) }
  }

  @Test func `runs a command that also leads to others`() throws {
    let tool = Command(
      "show", abstract: "Show a file.",
      operands: [Operand("file", isRequired: false, help: "What to show.")],
      subcommands: [Command("all", abstract: "Show all.")])
    let parser = Parser(root: tool)
    #expect(try Sample.summary(of: parser.parse([])) == "<-")
    #expect(try Sample.summary(of: parser.parse(["f"])) == "<- 'f'")
    #expect(try Sample.summary(of: parser.parse(["all"])) == "all <-")
    // After an operand nothing is a command.
    let error = #expect(throws: UsageError.self) { try parser.parse(["f", "all"]) }
    #expect(error?.message == "Unexpected argument 'all'.")
  }
}
