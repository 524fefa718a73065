import ShardPlanCommandLine
import TestSupport
import Testing

@testable import ShardPlanTool

/// What must hold for every command of the tree, whichever there are.
struct `In every shell each command` {
  /// A command, and everything that it takes by name.
  struct Taker: Sendable {
    let words: [String]
    let options: [OptionDeclaration]

    var line: String { (["shardplan"] + words).joined(separator: " ") }

    var optionNames: Set<String> {
      Set(options.flatMap { ["--" + $0.name] + ($0.short.map { ["-\($0)"] } ?? []) })
    }
  }

  static let takers = takers(at: .shardplan, words: [], above: [.version, .help])

  private static func takers(
    at command: Command, words: [String], above: [OptionDeclaration]
  ) -> [Taker] {
    let options = command.options.filter { !$0.isHidden } + above
    return [Taker(words: words, options: options)]
      + command.subcommands.flatMap { takers(at: $0, words: words + [$0.name], above: options) }
  }

  @Test func `is in the tree without a fault`() {
    #expect(Command.shardplan.declarationErrors().isEmpty)
    #expect(Self.takers.count == 18)
  }

  @Test(arguments: CompletingShell.allCases)
  func `has exactly its options offered`(shell: CompletingShell) throws {
    guard shell.isPresent else { try Test.cancel("\(shell) is not installed") }
    let offers = try shell.offers(
      for: Self.takers.map { $0.line + " -" },
      script: `The completion script for`.script(for: shell))
    #expect(offers.count == Self.takers.count)
    for (taker, offers) in zip(Self.takers, offers) {
      #expect(offers == taker.optionNames, "\(shell): \(taker.line)")
    }
  }

  /// The words that the program offers after a line.
  private func offers(_ line: String) -> Set<String> {
    let words = line.split(separator: " ", omittingEmptySubsequences: false).dropFirst()
    let completions = LineCompletions(of: words.map(String.init), for: .shardplan)
    return Set(completions.candidates.map(\.word))
  }

  @Test func `has the choices of its options offered`() {
    let options = Self.takers.flatMap { taker in
      taker.options.compactMap { option in
        option.value.map { value in
          (line: "\(taker.line) --\(option.name) ", choices: value.kind.choices, value.kind)
        }
      }
    }.filter { $0.2 == .text || !$0.choices.isEmpty }
    #expect(options.count > 100)
    for option in options {
      // Nothing is offered for free text.
      #expect(offers(option.line) == Set(option.choices), "\(option.line)")
    }
  }

  @Test func `has none of its options offered twice`() {
    for taker in Self.takers where !taker.words.isEmpty {
      for option in taker.options where !["help", "version"].contains(option.name) {
        let word = option.value == nil ? "--\(option.name)" : "--\(option.name)=x"
        let repeats = option.value?.isList ?? false
        let names = option.short.map { ["--\(option.name)", "-\($0)"] } ?? ["--\(option.name)"]
        let offered = taker.optionNames.subtracting(repeats ? [] : names)
        let line = "\(taker.line) \(word) -"
        #expect(offers(line) == offered, "\(line)")
      }
    }
  }
}
