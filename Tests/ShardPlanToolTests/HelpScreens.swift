import ShardPlanCommandLine
import Testing

@testable import ShardPlanTool

extension `A screen of the tool` {
  /// Help of commands, and mistakes in options.
  static let helpScreens = [
    Screen(name: "help-completions", command: "completions -h"),
    Screen(name: "help-manual", command: "help manual"),
    Screen(name: "help-hidden", command: "--help-hidden"),
    Screen(name: "help-prices-export", command: "prices export -h"),
    Screen(
      name: "errors",
      command: "prices export --region us-east-1 --into \(ToolRun.tables)/discounted"),
    Screen(
      name: "compare-discount",
      command: "compare --record-size 1KB --rate 100/s --region eu-west-1 --explain "
        + "--discount 15% \(discounted)"),
    Screen(name: "errors", command: "completions tcsh"),
    Screen(name: "errors", command: "prices show"),
    Screen(name: "errors", command: "--format json"),
    Screen(name: "errors", command: "-v"),
    Screen(name: "errors", command: "\(study) --month"),
    Screen(name: "errors", command: "\(study) --growth 8%"),
    Screen(name: "errors", command: "prices diff bundled --width 50"),
  ]
}

struct `Help of the tool` {
  typealias Kept = `A screen of the tool`

  @Test func `is kept of each command`() {
    for taker in `In every shell each command`.takers {
      let name = (["help"] + taker.words).joined(separator: "-")
      #expect(Kept.files[name] != nil, "\(name)")
    }
  }

  @Test(arguments: `In every shell each command`.takers.map(\.words))
  func `stays within its width but for examples`(words: [String]) {
    for width in 40...100 {
      let screen = Help.screen(for: words, of: .shardplan, width: width)
      for line in screen.split(separator: "\n") where line.count > width {
        let isVerbatim = line.hasPrefix("  ") && !line.hasPrefix("   ") || line.hasPrefix("    --")
        #expect(isVerbatim, "\(width): \(line)")
      }
    }
  }
}
