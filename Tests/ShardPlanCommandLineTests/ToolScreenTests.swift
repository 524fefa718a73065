import ShardPlanCommandLine
import Testing

struct `The help screen of a tool` {
  @Test func `fits 80 columns`() {
    let screen = Help.screen(for: [], of: Sample.tool, width: 80)
    #expect(
      screen == """
        OVERVIEW: Price data streams.

        EXAMPLES:
          shardplan estimate workload.json
          shardplan compare a.json b.json

        USAGE: shardplan [--color <when>] <subcommand>

        OPTIONS:
          --color <when>          Whether to use color. (values: auto, always, never;
                                  default: auto)
          --version               Show the version.
          -h, --help              Show help information.

        SUBCOMMANDS:
          estimate                Price one workload.
          compare, cmp            Show bills side by side.
          prices                  Look after price tables.
          completions             Write a completion script.

        WHAT-IF SUBCOMMANDS:
          sweep                   Vary one field and show what follows.

          See 'shardplan help <subcommand>' for detailed help.

        """)
  }

  @Test func `fits 50 columns`() {
    let screen = Help.screen(for: [], of: Sample.tool, width: 50)
    #expect(
      screen == """
        OVERVIEW: Price data streams.

        EXAMPLES:
          shardplan estimate workload.json
          shardplan compare a.json b.json

        USAGE: shardplan [--color <when>] <subcommand>

        OPTIONS:
          --color <when>          Whether to use color.
                                  (values: auto, always,
                                  never; default: auto)
          --version               Show the version.
          -h, --help              Show help information.

        SUBCOMMANDS:
          estimate                Price one workload.
          compare, cmp            Show bills side by side.
          prices                  Look after price tables.
          completions             Write a completion
                                  script.

        WHAT-IF SUBCOMMANDS:
          sweep                   Vary one field and show
                                  what follows.

          See 'shardplan help <subcommand>' for detailed help.

        """)
  }
}

struct `The help screen of a group` {
  @Test func `fits 80 columns`() {
    let screen = Help.screen(for: ["prices"], of: Sample.tool, width: 80)
    #expect(
      screen == """
        OVERVIEW: Look after price tables.

        USAGE: shardplan prices <subcommand>

        OPTIONS:
          --color <when>          Whether to use color. (values: auto, always, never;
                                  default: auto)
          --version               Show the version.
          -h, --help              Show help information.

        SUBCOMMANDS:
          list                    List the regions.
          show                    Show a table.

          See 'shardplan help prices <subcommand>' for detailed help.

        """)
  }
}
