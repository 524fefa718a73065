import ShardPlanCommandLine
import Testing

struct `A wrong command line` {
  static let months = ["january", "february", "march", "april", "may", "june"]
    .map { "\n  - \($0)" }.joined()

  static let unknown: [(line: String, message: String)] = [
    ("estimat", "Unknown command 'estimat'. Did you mean 'estimate'?"),
    ("esitmate w", "Unknown command 'esitmate'. Did you mean 'estimate'?"),
    (
      "zzz",
      "Unknown command 'zzz'. Please provide one of 'estimate', 'compare', 'sweep', 'prices' or "
        + "'completions'."
    ),
    (
      "estimate w --generate-completion-script zsh",
      "Unknown option '--generate-completion-script'."
    ),
    (
      "--generate-completion-script zsh estimate w",
      "Unknown option '--generate-completion-script'."
    ),
    ("--generate-completion-scrip zsh", "Unknown option '--generate-completion-scrip'."),
    ("compare a --growth 5", "Unknown option '--growth'. Only 'shardplan estimate' takes it."),
    (
      "prices list --quiet",
      "Unknown option '--quiet'. Only 'shardplan estimate' and 'shardplan sweep' take it."
    ),
    // What is hidden is not given away.
    ("compare a --trace", "Unknown option '--trace'."),
    // What resembles an option of the command itself is more likely meant.
    ("sweep w --quit --vary a", "Unknown option '--quit'. Did you mean '--quiet'?"),
    ("hlep", "Unknown command 'hlep'. Did you mean 'help'?"),
    ("version", "Unknown command 'version'. Did you mean '--version'?"),
    ("prices lst", "Unknown command 'lst'. Did you mean 'list'?"),
    ("prices zzz", "Unknown command 'zzz'. Please provide one of 'list' or 'show'."),
    ("help compar", "Unknown command 'compar'. Did you mean 'compare'?"),
    ("help prices lst", "Unknown command 'lst'. Did you mean 'list'?"),
    ("estimate --regoin x", "Unknown option '--regoin'. Did you mean '--region'?"),
    ("estimate --regoin=x", "Unknown option '--regoin'. Did you mean '--region'?"),
    ("estimate --zone x", "Unknown option '--zone'."),
    ("estimate --HELP", "Unknown option '--HELP'. Did you mean '--help'?"),
    ("estimate --trac", "Unknown option '--trac'."),
    ("--verison", "Unknown option '--verison'. Did you mean '--version'?"),
    ("--hlep", "Unknown option '--hlep'. Did you mean '--help'?"),
    ("--compare", "Unknown option '--compare'. Did you mean 'compare'?"),
    ("estimate --form json w", "Unknown option '--form'. Did you mean '--format'?"),
    ("estimate -qz w", "Unknown option '-z'."),
    ("estimate -zq w", "Unknown option '-z'."),
    ("estimate -region x w", "Unknown option '-region'. Did you mean '--region'?"),
    ("estimate ---x w", "Invalid option '---x'."),
    (
      "estimate ---region=eu-west-1 w",
      "Invalid option '---region=eu-west-1'. Did you mean '--region'?"
    ),
    ("estimate -=1 w", "Invalid option '-=1'."),
    ("estimate --=1 w", "Invalid option '--=1'."),
    (
      "--region a completions zsh",
      "Unknown option '--region'. Only 'shardplan estimate' and 'shardplan compare' take it."
    ),
    (
      "--region a prices",
      "Unknown option '--region'. Only 'shardplan estimate' and 'shardplan compare' take it."
    ),
    ("estimate \u{1B}[31m --\u{7}x", "Unknown option '--\\u{7}x'."),
    (
      "estimate \u{1B}[31m w --\u{7}x",
      "Unknown option '--\\u{7}x'.\nError: Unexpected argument 'w'."
    ),
  ]

  @Test(arguments: unknown)
  func `names something unknown`(row: (line: String, message: String)) {
    expect(row, .unknown)
  }

  static let missing: [(line: String, message: String)] = [
    ("estimate w --region", "Missing value for '--region <code>'."),
    ("estimate w -r", "Missing value for '-r <code>'."),
    ("estimate w -qr", "Missing value for '-r <code>'."),
    ("estimate --region= w", "Missing value for '--region <code>'."),
    ("estimate -r= w", "Missing value for '-r <code>'."),
    ("estimate --region '' w", "Missing value for '--region <code>'."),
    ("estimate --region --quiet w", "Missing value for '--region <code>'."),
    ("estimate --region -- w", "Missing value for '--region <code>'."),
    ("estimate", "Missing expected argument '<workload>'."),
    ("estimate --quiet", "Missing expected argument '<workload>'."),
    ("sweep w", "Missing expected argument '--vary <field=values>'."),
    ("sweep", "Missing expected arguments '--vary <field=values>', '<workload>'."),
    ("sweep --vary rate=1", "Missing expected argument '<workload>'."),
    ("--region a", "Missing command for '--region <code>'."),
    ("-r", "Missing command for '-r <code>'."),
    ("--region=", "Missing command for '--region <code>'."),
    ("-r= estimate w", "Missing value for '-r <code>'."),
    ("-r --quiet estimate w", "Missing value for '-r <code>'."),
  ]

  @Test(arguments: missing)
  func `leaves something out`(row: (line: String, message: String)) {
    expect(row, .missing)
  }

  static let invalid: [(line: String, message: String)] = [
    (
      "estimate --quiet=yes w", "The option '--quiet' does not take any value, but 'yes' was given."
    ),
    ("estimate -xq=yes w", "The option '-q' does not take any value, but 'yes' was given."),
    ("--help=yes", "The option '--help' does not take any value, but 'yes' was given."),
    (
      "estimate --format jsn w",
      "The value 'jsn' is invalid for '--format <format>'. Did you mean 'json'?"
    ),
    (
      "estimate -f png w",
      "The value 'png' is invalid for '-f <format>'. Please provide one of 'text', 'json' or 'csv'."
    ),
    (
      "estimate --month zzz w",
      "The value 'zzz' is invalid for '--month <month>'. Please provide one of the following:"
        + months
    ),
    ("--color nver", "The value 'nver' is invalid for '--color <when>'. Did you mean 'never'?"),
    (
      "estimate --mode provisioned,on-demnd w",
      "The value 'on-demnd' is invalid for '--mode <mode>'. Did you mean 'on-demand'?"
    ),
    ("estimate --region a,,b w", "The list 'a,,b' for '--region <code>' has an empty item."),
    ("estimate -r a, w", "The list 'a,' for '-r <code>' has an empty item."),
    ("estimate -r , w", "The list ',' for '-r <code>' has an empty item."),
    (
      "estimate --format text --format json w",
      "The option '--format' was given twice, as 'text' and as 'json'."
    ),
    (
      "--color never estimate w --color auto",
      "The option '--color' was given twice, as 'never' and as 'auto'."
    ),
    (
      "estimate --width 19 w",
      "The value '19' is invalid for '--width <columns>'. Please provide a whole number from 20 to "
        + "1000."
    ),
    (
      "estimate --width=-99999999999999999999 w",
      "The value '-99999999999999999999' is invalid for '--width <columns>'. Please provide a whole "
        + "number from 20 to 1000."
    ),
    (
      "estimate --growth lots w",
      "The value 'lots' is invalid for '--growth <percent>'. Please provide a percentage such as 20 "
        + "or -5."
    ),
    (
      "estimate --size 25kb w",
      "The value '25kb' is invalid for '--size <size>'. Units are spelled as in '25kB'."
    ),
    ("completions zhs", "The value 'zhs' is invalid for '<shell>'. Did you mean 'zsh'?"),
    (
      "completions tcsh",
      "The value 'tcsh' is invalid for '<shell>'. Please provide one of 'bash', 'zsh' or 'fish'."
    ),
  ]

  @Test(arguments: invalid)
  func `gives a malformed value`(row: (line: String, message: String)) {
    expect(row, .invalid)
  }

  static let unexpected: [(line: String, message: String)] = [
    ("estimate w b", "Unexpected argument 'b'."),
    ("estimate w b baz", "2 unexpected arguments: 'b', 'baz'."),
    ("prices list us-east-1", "Unexpected argument 'us-east-1'."),
    ("completions zsh tcsh", "Unexpected argument 'tcsh'."),
    ("-- estimate", "Unexpected argument 'estimate'."),
  ]

  @Test(arguments: unexpected)
  func `gives too much`(row: (line: String, message: String)) {
    expect(row, .unexpected)
  }

  static let ranked: [(line: String, kind: UsageError.Kind)] = [
    ("estimate --region --format png --regoin", .unknown),
    ("estimate a b c --regoin", .unknown),
    ("--format png --quiet=yes esitmate", .unknown),
    ("--region a esitmate", .unknown),
    ("estimate w --format png --region", .missing),
    ("estimate --width 1", .missing),
    ("estimate a b --format png", .invalid),
    ("estimate a b --quiet=yes", .invalid),
  ]

  @Test(arguments: ranked)
  func `is refused for its gravest mistake first`(row: (line: String, kind: UsageError.Kind)) {
    let error = #expect(throws: UsageError.self) { try Sample.parse(row.line) }
    #expect(error?.kind == row.kind)
  }

  static let several: [(line: String, messages: [String])] = [
    (
      "estimate --aa --bb --cc",
      ["Unknown option '--aa'.", "Unknown option '--bb'.", "Unknown option '--cc'."]
    ),
    ("estimate --aa --aa", ["Unknown option '--aa'."]),
    (
      "estimate w b --format png --quiet=yes --zz --region",
      [
        "Unknown option '--zz'.",
        "Missing value for '--region <code>'.",
        "The option '--quiet' does not take any value, but 'yes' was given.",
        "The value 'png' is invalid for '--format <format>'. Please provide one of 'text', 'json' or "
          + "'csv'.",
        "Unexpected argument 'b'.",
      ]
    ),
    (
      "estimate --width 1 --growth lots",
      [
        "Missing expected argument '<workload>'.",
        "The value '1' is invalid for '--width <columns>'. Please provide a whole number from 20 to "
          + "1000.",
        "The value 'lots' is invalid for '--growth <percent>'. Please provide a percentage such as 20 "
          + "or -5.",
      ]
    ),
    ("sweep --quiet", ["Missing expected arguments '--vary <field=values>', '<workload>'."]),
    (
      "estimate w --mode a,,provisoned,a",
      [
        "The value 'a' is invalid for '--mode <mode>'. Please provide one of 'provisioned' or "
          + "'on-demand'.",
        "The list 'a,,provisoned,a' for '--mode <mode>' has an empty item.",
        "The value 'provisoned' is invalid for '--mode <mode>'. Did you mean 'provisioned'?",
      ]
    ),
    (
      "estimate w --format text --format json --format csv",
      [
        "The option '--format' was given twice, as 'text' and as 'json'.",
        "The option '--format' was given twice, as 'text' and as 'csv'.",
      ]
    ),
    // What may be the value of an unknown option is no mistake.
    ("estimate --zone x w", ["Unknown option '--zone'."]),
    ("estimate --zone=x w b", ["Unknown option '--zone'.", "Unexpected argument 'b'."]),
    ("estimate --zone x w b", ["Unknown option '--zone'.", "Unexpected argument 'b'."]),
    ("completions --zone tcsh", ["Unknown option '--zone'."]),
    ("--zone x", ["Unknown option '--zone'."]),
    ("estimate -region x w", ["Unknown option '-region'. Did you mean '--region'?"]),
    ("estimate -format w", ["Unknown option '-format'. Did you mean '--format'?"]),
    // What is unknown may be what is missing.
    ("sweep w --vry rate=1", ["Unknown option '--vry'. Did you mean '--vary'?"]),
    ("estimate --hepl", ["Unknown option '--hepl'. Did you mean '--help'?"]),
    // What follows an unknown command may belong to it.
    (
      "--color nver --region a esitmate b --format png --zz",
      [
        "Unknown command 'esitmate'. Did you mean 'estimate'?", "Unknown option '--zz'.",
        "The value 'nver' is invalid for '--color <when>'. Did you mean 'never'?",
      ]
    ),
    ("--region a --growth 5 -q", ["Missing command for '--region <code>'."]),
    (
      "--growth 5 --quiet completions tcsh",
      [
        "Unknown option '--growth'. Only 'shardplan estimate' takes it.",
        "Unknown option '--quiet'. Only 'shardplan estimate' and 'shardplan sweep' take it.",
        "The value 'tcsh' is invalid for '<shell>'. Please provide one of 'bash', 'zsh' or 'fish'.",
      ]
    ),
    ("help compar --region", ["Unknown command 'compar'. Did you mean 'compare'?"]),
  ]

  @Test(arguments: several)
  func `is refused for all independent mistakes`(row: (line: String, messages: [String])) {
    let error = #expect(throws: UsageError.self) { try Sample.parse(row.line) }
    #expect(Set(error?.messages ?? []) == Set(row.messages), "\(row.line)")
    #expect(error?.messages.first == row.messages.first, "\(row.line)")
    #expect(error?.messages.count == row.messages.count, "\(row.line)")
  }

  @Test func `asks for a version that there is not`() {
    let tool = Command("plain", abstract: "Do nothing.")
    let error = #expect(throws: UsageError.self) { try Parser(root: tool).parse(["--version"]) }
    #expect(error?.message == "Unknown option '--version'.")
  }

  private func expect(
    _ row: (line: String, message: String), _ kind: UsageError.Kind,
    at location: SourceLocation = #_sourceLocation
  ) {
    let error = #expect(throws: UsageError.self, sourceLocation: location) {
      try Sample.parse(row.line)
    }
    #expect(error?.message == row.message, sourceLocation: location)
    #expect(error?.kind == kind, sourceLocation: location)
  }
}
