import ShardPlan
import ShardPlanText

/// What a scenario file made of options is reported with, said about the options.
extension StreamLists {
  /// Something that was found, and the value of the option that it is about.
  private struct Finding {
    let diagnostic: Diagnostic
    let value: (list: List, item: String)?
  }

  /// Returns the faults among diagnostics, each once although many columns share its value.
  func faults(_ diagnostics: [Diagnostic]) -> [OptionFault] {
    findings(diagnostics.filter { $0.severity == .error }).map { finding in
      let diagnostic = finding.diagnostic
      let text =
        Self.spoken(diagnostic.message)
        + (diagnostic.advice.map { " " + Self.spoken($0).sentence } ?? "")
      guard let value = finding.value else { return OptionFault(text) }
      let option = value.list.option
      // A value that is possible by itself is named by the sentence that holds it against others.
      let start =
        Self.codesOfCombinations.contains(diagnostic.code)
        ? "" : "The value \(OptionFault.quoted(value.item)) is invalid for '\(option.label)'. "
      return OptionFault(start + text, about: option)
    }
  }

  private static let codesOfCombinations: [Diagnostic.Code] = [
    .contradiction, .recordTooLarge, .modeNotPriced,
  ]

  /// Returns warnings that name options instead of places in a file.
  func warnings(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    findings(diagnostics).map { finding in
      var warning = finding.diagnostic
      let place = finding.value.map { "\($0.list.option.name) \(Abbreviation.of($0.item)): " } ?? ""
      warning.message = place + Self.spoken(warning.message)
      warning.advice = warning.advice.map(Self.spoken)
      (warning.location, warning.excerpt) = (nil, nil)
      return warning
    }
  }

  /// What was found, leaving out what was found of the same value, or in the same words, before.
  private func findings(_ diagnostics: [Diagnostic]) -> [Finding] {
    var seen: Set<[String]> = []
    return diagnostics.compactMap { diagnostic in
      // Of a bill beyond counting no single value is at fault.
      let value = diagnostic.code == .tooLargeToCount ? nil : value(at: diagnostic.location?.path)
      let key = [diagnostic.code.name, value?.list.option.name ?? ""]
      let isNew = seen.insert(key + [value?.item ?? ""]).inserted
      let isSaid = !seen.insert(key + ["", diagnostic.message]).inserted
      return isNew && !isSaid ? Finding(diagnostic: diagnostic, value: value) : nil
    }
  }

  /// Finds the value at a path such as `$.scenarios[3].stream.rate`.
  private func value(at path: String?) -> (list: List, item: String)? {
    let start = "$.scenarios["
    guard let path, path.hasPrefix(start) else { return nil }
    let rest = path.dropFirst(start.count)
    let parts = rest.split(separator: "]", maxSplits: 1)
    guard parts.count == 2, let column = Int(parts[0]) else { return nil }
    let place = parts[1].dropFirst()
    let index = lists.firstIndex { list in
      place.hasPrefix(list.option.place)
        && [nil, ".", "["].contains(place.dropFirst(list.option.place.count).first)
    }
    return index.map { (lists[$0], items(inColumn: column)[$0]) }
  }

  /// Puts the names of options for those of fields.
  private static func spoken(_ text: String) -> String {
    let text = Escaping.terminal(text).replacing("'kpl'", with: "'--kpl-…'")
    return StreamOptions.all.reduce(text) { text, option in
      text.replacing("'\(option.fieldName)'", with: "'\(option.name)'")
    }
  }
}
