import ShardPlanCommandLine
import Testing

struct `The help screen of a command` {
  @Test func `fits 80 columns`() {
    let screen = Help.screen(for: ["estimate"], of: Sample.tool, width: 80)
    #expect(
      screen == """
        OVERVIEW: Price one workload.

        Exits with 0 when the workload could be priced.
        Exits with 65 otherwise.

        USAGE: shardplan estimate [--growth <percent>] [--size <size>]
               [--mode <mode> ...] [--region <code> ...] [--width <columns>]
               [--format <format>] [--month <month>] [--output <file>]
               [--prices <folder>] [--quiet] [--exact] <workload>

        ARGUMENTS:
          <workload>              The workload file, or - for standard input.

        STREAM OPTIONS:
          -g, --growth <percent>  How much traffic grows.
          --size <size>           The size of a record.
          --mode <mode>           The capacity modes. (values: provisioned, on-demand)

        OPTIONS:
          -r, --region <code>     The region to price.
          --width <columns>       The columns of the report. (default: 80)
          -f, --format <format>   How to write the report. (values: text, json, csv;
                                  default: text)
          --month <month>         When it starts. (values: january, february, march,
                                  april, may, june)
          -o, --output <file>     Where to write, or - for here.
          --prices <folder>       The folder of price tables.
          -q, --quiet             Print only the total.
          -x, --exact             Print every digit.
          --color <when>          Whether to use color. (values: auto, always, never;
                                  default: auto)
          --version               Show the version.
          -h, --help              Show help information.

        """)
  }

  @Test func `fits 50 columns`() {
    let screen = Help.screen(for: ["estimate"], of: Sample.tool, width: 50)
    #expect(
      screen == """
        OVERVIEW: Price one workload.

        Exits with 0 when the workload could be priced.
        Exits with 65 otherwise.

        USAGE: shardplan estimate [--growth <percent>]
               [--size <size>] [--mode <mode> ...]
               [--region <code> ...] [--width <columns>]
               [--format <format>] [--month <month>]
               [--output <file>] [--prices <folder>]
               [--quiet] [--exact] <workload>

        ARGUMENTS:
          <workload>              The workload file, or -
                                  for standard input.

        STREAM OPTIONS:
          -g, --growth <percent>  How much traffic grows.
          --size <size>           The size of a record.
          --mode <mode>           The capacity modes.
                                  (values: provisioned,
                                  on-demand)

        OPTIONS:
          -r, --region <code>     The region to price.
          --width <columns>       The columns of the
                                  report. (default: 80)
          -f, --format <format>   How to write the report.
                                  (values: text, json,
                                  csv; default: text)
          --month <month>         When it starts. (values:
                                  january, february,
                                  march, april, may, june)
          -o, --output <file>     Where to write, or - for
                                  here.
          --prices <folder>       The folder of price
                                  tables.
          -q, --quiet             Print only the total.
          -x, --exact             Print every digit.
          --color <when>          Whether to use color.
                                  (values: auto, always,
                                  never; default: auto)
          --version               Show the version.
          -h, --help              Show help information.

        """)
  }

  @Test func `shows examples first`() {
    let screen = Help.screen(for: ["compare"], of: Sample.tool, width: 80)
    #expect(
      screen == """
        OVERVIEW: Show bills side by side.

        EXAMPLES:
          shardplan compare --region us-east-1,eu-west-1 scenario.json

        USAGE: shardplan compare [--region <code> ...] [--format <format>] <baseline>
               [<other> ...]

        ARGUMENTS:
          <baseline>              What to compare with.
          <other>                 What to compare.

        OPTIONS:
          -r, --region <code>     The region to price.
          -f, --format <format>   How to write the report. (values: text, json, csv;
                                  default: text)
          --color <when>          Whether to use color. (values: auto, always, never;
                                  default: auto)
          --version               Show the version.
          -h, --help              Show help information.

        """)
  }

  @Test func `breaks everything but examples`() {
    let screen = Help.screen(for: ["compare"], of: Sample.tool, width: 50)
    #expect(
      screen == """
        OVERVIEW: Show bills side by side.

        EXAMPLES:
          shardplan compare --region us-east-1,eu-west-1 scenario.json

        USAGE: shardplan compare [--region <code> ...]
               [--format <format>] <baseline>
               [<other> ...]

        ARGUMENTS:
          <baseline>              What to compare with.
          <other>                 What to compare.

        OPTIONS:
          -r, --region <code>     The region to price.
          -f, --format <format>   How to write the report.
                                  (values: text, json,
                                  csv; default: text)
          --color <when>          Whether to use color.
                                  (values: auto, always,
                                  never; default: auto)
          --version               Show the version.
          -h, --help              Show help information.

        """)
  }
}
