import ShardPlanText

extension OptionScenarios {
  /// Returns diagnostics in terms of options, each once although many columns share its value.
  func worded(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    var seen: Set<[String]> = []
    return diagnostics.compactMap { diagnostic in
      guard diagnostic.code != .moreFindings else { return nil }
      var worded = diagnostic
      // No single value is at fault for a bill too large to count.
      if diagnostic.code == .tooLargeToCount { worded.argument = nil }
      let key = [diagnostic.code.name, worded.argument?.option ?? ""]
      let isNew = seen.insert(key + [worded.argument?.item ?? ""]).inserted
      let isSaid = !seen.insert(key + ["", diagnostic.message]).inserted
      guard isNew, !isSaid else { return nil }
      worded.message = start(of: worded) + Escaping.terminal(diagnostic.message)
      worded.advice = diagnostic.advice.map { Escaping.terminal($0) }
      return worded
    }
  }

  /// The value at the beginning of a message.
  private func start(of diagnostic: Diagnostic) -> String {
    guard let argument = diagnostic.argument else { return "" }
    guard diagnostic.severity == .error else {
      return "--\(argument.option) \(Abbreviation.of(argument.item)): "
    }
    // A message about a combination names the values itself.
    guard !Self.codesOfCombinations.contains(diagnostic.code),
      let list = lists.first(where: { $0.option.name == argument.option })
    else { return "" }
    return "The value \(Self.quoted(argument.item)) is invalid for '\(list.option.label)'. "
  }

  private static let codesOfCombinations: [Diagnostic.Code] = [
    .contradiction, .recordTooLarge, .modeNotPriced,
  ]

  /// A text in quotes, short and safe to print.
  static func quoted(_ text: String) -> String {
    "'\(Escaping.terminal(Abbreviation.of(text)))'"
  }
}
