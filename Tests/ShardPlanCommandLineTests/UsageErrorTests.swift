import ShardPlanCommandLine
import Testing

struct `A usage error` {
  @Test func `shows how the command is called`() {
    expect(
      "estimate w --regoin x",
      """
      Error: Unknown option '--regoin'. Did you mean '--region'?
      Usage: shardplan estimate [--growth <percent>] [--size <size>]
             [--mode <mode> ...] [--region <code> ...] [--width <columns>]
             [--format <format>] [--month <month>] [--output <file>]
             [--prices <folder>] [--quiet] [--exact] <workload>
        See 'shardplan estimate --help' for more information.

      """)
  }

  /// A letter of another alphabet that looks like the right one.
  @Test func `names a character beyond ASCII`() {
    expect(
      "estimate w --reg\u{456}on x",
      """
      Error: Unknown option '--reg\u{456}on'. Did you mean '--region', without U+0456?
      Usage: shardplan estimate [--growth <percent>] [--size <size>]
             [--mode <mode> ...] [--region <code> ...] [--width <columns>]
             [--format <format>] [--month <month>] [--output <file>]
             [--prices <folder>] [--quiet] [--exact] <workload>
        See 'shardplan estimate --help' for more information.

      """)
  }

  @Test func `explains the option concerned`() {
    expect(
      "estimate w --region",
      """
      Error: Missing value for '--region <code>'.
      Help:  --region <code>  The region to price.
      Usage: shardplan estimate [--growth <percent>] [--size <size>]
             [--mode <mode> ...] [--region <code> ...] [--width <columns>]
             [--format <format>] [--month <month>] [--output <file>]
             [--prices <folder>] [--quiet] [--exact] <workload>
        See 'shardplan estimate --help' for more information.

      """)
  }

  @Test func `explains the operand concerned`() {
    expect(
      "completions tcsh",
      """
      Error: The value 'tcsh' is invalid for '<shell>'. Please provide one of 'bash', 'zsh' or 'fish'.
      Help:  <shell>  The shell that reads it.
      Usage: shardplan completions <shell>
        See 'shardplan completions --help' for more information.

      """)
  }

  @Test func `lists many choices below one another`() {
    expect(
      "estimate w --month x",
      """
      Error: The value 'x' is invalid for '--month <month>'. Please provide one of the following:
        - january
        - february
        - march
        - april
        - may
        - june
      Help:  --month <month>  When it starts.
      Usage: shardplan estimate [--growth <percent>] [--size <size>]
             [--mode <mode> ...] [--region <code> ...] [--width <columns>]
             [--format <format>] [--month <month>] [--output <file>]
             [--prices <folder>] [--quiet] [--exact] <workload>
        See 'shardplan estimate --help' for more information.

      """)
  }

  @Test func `points to the tool`() {
    expect(
      "zzz",
      """
      Error: Unknown command 'zzz'. Please provide one of 'estimate', 'compare', 'sweep', 'prices' or 'completions'.
      Usage: shardplan [--color <when>] <subcommand>
        See 'shardplan --help' for more information.

      """)
  }

  @Test func `points to the group`() {
    expect(
      "prices shw",
      """
      Error: Unknown command 'shw'. Did you mean 'show'?
      Usage: shardplan prices <subcommand>
        See 'shardplan prices --help' for more information.

      """)
  }

  @Test func `shows the whole help screen if nothing was given`() {
    let screen = Help.screen(for: ["sweep"], of: Sample.tool, width: 60)
    expect(
      "sweep",
      "Error: Missing expected arguments '--vary <field=values>', '<workload>'.\n\n" + screen,
      width: 60)
  }

  @Test func `lists several mistakes, and explains none of their options`() {
    expect(
      "completions tcsh b --zz",
      """
      Error: Unknown option '--zz'.
      Error: The value 'tcsh' is invalid for '<shell>'. Please provide one of 'bash', 'zsh' or 'fish'.
      Error: Unexpected argument 'b'.
      Usage: shardplan completions <shell>
        See 'shardplan completions --help' for more information.

      """)
  }

  @Test func `joins others, the gravest first`() throws {
    let errors = [
      UsageError("A.", path: ["a"], kind: .unexpected), UsageError("B.", path: ["b"]),
      UsageError("C.", path: ["c"]), UsageError("B.", path: ["d"]),
    ]
    let joined = try #require(UsageError.joining(errors))
    #expect(
      joined.messages == ["B.", "C.", "A."] && joined.path == ["b"] && joined.kind == .invalid)
    #expect(UsageError.joining([]) == nil)
    #expect(UsageError.joining([errors[0]]) == errors[0])
  }

  @Test func `can be made by whoever runs the command`() {
    let error = UsageError(
      "No prices for 'mars-1'.", path: ["sweep"], about: .init(Sample.region.declaration))
    #expect(error.kind == .invalid)
    #expect(
      error.text(for: Sample.tool, width: 50) == """
        Error: No prices for 'mars-1'.
        Help:  --region <code>  The region to price.
        Usage: shardplan sweep --vary <field=values>
               [--quiet] <workload>
          See 'shardplan sweep --help' for more information.

        """)
  }

  private func expect(
    _ line: String, _ text: String, width: Int = 80, at location: SourceLocation = #_sourceLocation
  ) {
    let error = #expect(throws: UsageError.self, sourceLocation: location) {
      try Sample.parse(line)
    }
    #expect(error?.text(for: Sample.tool, width: width) == text, sourceLocation: location)
  }
}
