import ShardPlanCommandLine
import Testing

@testable import ShardPlanTool

extension `A screen of the tool` {
  /// Each command's help on a narrow screen, and mistakes in options.
  static let helpScreens =
    `In every shell each command`.takers.map { taker in
      Screen(
        name: (["help"] + taker.words).joined(separator: "-") + "-50-columns",
        command: (taker.words + ["--help", "--width", "50"]).joined(separator: " "))
    }.filter { $0.name != "help-compare-50-columns" } + [
      Screen(name: "help-completions", command: "completions -h"),
      Screen(name: "help-manual", command: "help manual"),
      Screen(name: "help-hidden", command: "--help-hidden"),
      Screen(name: "error-completions", command: "completions tcsh"),
      Screen(name: "error-bare", command: "prices show"),
      Screen(name: "error-missing-command", command: "--format json"),
      Screen(name: "error-missing-command-and-value", command: "-v"),
      Screen(name: "error-missing-value", command: "\(study) --month"),
      Screen(name: "error-option-of-another-command", command: "\(study) --growth 8%"),
      Screen(name: "error-narrow", command: "prices diff bundled --width 50"),
    ]
}

struct `Help of the tool` {
  typealias Kept = `A screen of the tool`

  @Test func `is kept of each command's help at 80 and at 50 columns`() {
    let screens = Kept.screens + Kept.optionScreens + Kept.sweepScreens + Kept.helpScreens
    for taker in `In every shell each command`.takers {
      let name = (["help"] + taker.words).joined(separator: "-")
      for name in [name, name + "-50-columns"] {
        #expect(screens.contains { $0.name == name }, "\(name)")
      }
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
