package import ShardPlanEngine
import ShardPlanText

/// Scenarios that a command line describes: lists of values that multiply into columns.
///
///     let options = OptionScenarios(
///       ["record-size": ["77B"], "rate": ["1000/s", "25000/s"]], regions: ["us-east-1"], month: nil)
///     options?.columnCount  // 2
///
/// The same options next to a file change its scenarios.
package struct OptionScenarios: Sendable {
  /// The values of one option, at least one.
  struct List: Sendable {
    let option: ScenarioOption
    let items: [String]
  }

  /// The lists in the order of help.
  let lists: [List]
  /// The names of the streams of a file to change; if empty, all are.
  let streams: [String]
  /// The regions to price every column in, each once.
  package let regions: [String]
  /// The month, unless it is left to the default.
  package let month: BillingMonth?

  /// Creates scenarios from the values of each option; `nil` when no option describes a stream.
  ///
  /// - Parameters:
  ///   - items: The values by the names of options; names of other options are ignored.
  ///   - regions: The regions, which may repeat.
  ///   - month: The month, unless it is left to the default.
  package init?(_ items: [String: [String]], regions: [String], month: BillingMonth?) {
    self.init(changes: items, regions: regions, month: month)
    guard !lists.isEmpty else { return nil }
  }

  /// Creates changes to the scenarios of a file.
  ///
  /// - Parameters:
  ///   - items: The values by the names of options; names of other options are ignored.
  ///   - streams: The names of the streams to change; if empty, all are.
  ///   - regions: The regions to price all scenarios in, which may repeat; if empty, each is priced in
  ///     its own.
  ///   - month: The month of all scenarios, unless it is left to the file.
  package init(
    changes items: [String: [String]], ofStreams streams: [String] = [], regions: [String],
    month: BillingMonth?
  ) {
    lists = ScenarioOption.all.compactMap { option in
      guard let items = items[option.name], !items.isEmpty else { return nil }
      return List(option: option, items: items)
    }
    self.streams = streams.unique
    self.regions = regions.unique
    self.month = month
  }

  /// The names of the options given, with their dashes.
  package var optionNames: [String] { lists.map { "--" + $0.option.name } }

  /// The number of columns in one region; `nil` when it overflows.
  var columnCount: Int? {
    lists.reduce(1) { count, list in
      count.flatMap { count in
        let (product, overflows) = count.multipliedReportingOverflow(by: list.items.count)
        return overflows ? nil : product
      }
    }
  }

  /// Returns the value that each list has in a column; the last list changes fastest.
  ///
  /// - Parameter column: The number of the column, from 0.
  /// - Returns: One value for each list, in their order.
  func items(inColumn column: Int) -> [String] {
    var rest = column
    let reversed = lists.reversed().map { list in
      let (quotient, index) = rest.quotientAndRemainder(dividingBy: list.items.count)
      rest = quotient
      return list.items[index]
    }
    return reversed.reversed()
  }

  /// Returns the name of a column: the values that differ, or else the capacity mode.
  func name(ofColumn column: Int) -> String {
    let name = difference(ofColumn: column) ?? onlyMode
    return name.prefix(1).uppercased() + name.dropFirst()
  }

  /// Returns the values of a column that differ from those of others; `nil` where none do.
  func difference(ofColumn column: Int) -> String? {
    let parts = zip(lists, items(inColumn: column)).filter { $0.0.items.count > 1 }
      .map { list, item in list.option.column(for: item) }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  private var onlyMode: String {
    let given = lists.first { $0.option.subject == .mode }?.items.first
    return ScenarioOption(subject: .mode)
      .column(for: given ?? CapacityMode.provisioned.rawValue)
  }
}

extension OptionScenarios {
  /// The text of the scenario file with the same scenarios.
  package var fileText: String { located(without: []).fileText }

  /// The scenarios as located values, a column each.
  ///
  /// - Parameter faulty: The names of options whose values are left out.
  /// - Returns: The values, each with the item of the option that holds it.
  func located(without faulty: Set<String>) -> LocatedScenarios {
    var input = LocatedScenarios()
    input.regions = regions.map { Located($0, at: Node(typed: .string($0))) }
    input.month = month.map { Node(typed: .string($0.text)) }
    input.scenarios = (0..<(columnCount ?? 0)).map { column in
      let place = Node(typed: .null)
      var stream = LocatedStream(at: place)
      var mode: Node?
      for (list, item) in zip(lists, items(inColumn: column))
      where !faulty.contains(list.option.name) {
        let value = list.option.located(item)
        switch list.option.subject {
        case .mode: mode = value
        case .traffic: stream.move(to: value)
        case .setting(let field): stream.add(field, value)
        }
      }
      return LocatedScenario(
        place: place, name: Node(typed: .string(name(ofColumn: column))), mode: mode,
        streams: LocatedStreams(place: place, streams: [stream], isList: false))
    }
    return input
  }
}

extension ScenarioOption {
  /// Returns a value as a located value.
  func located(_ item: String) -> Node {
    let argument = Diagnostic.Argument(option: name, item: item)
    if kind == .mix, let mix = OptionMix(item) { return Node(typed: mix.content, as: argument) }
    if kind?.isPlainNumber == true, let number = Int64(item), String(number) == item {
      return Node(typed: .number(item), as: argument)
    }
    return Node(typed: .string(item), as: argument)
  }
}

extension BillingMonth {
  /// The month as files and options write it.
  var text: String {
    guard let calendar else { return hours.decimal(places: 38) + "h" }
    let month = calendar.month < 10 ? "0\(calendar.month)" : "\(calendar.month)"
    return "\(calendar.year)-\(month)"
  }
}

extension OptionScenarios {
  /// Returns diagnostics in terms of options, each once although many columns share its value.
  ///
  /// - Parameters:
  ///   - diagnostics: The diagnostics.
  ///   - isComplete: Whether options describe whole streams, so that what is missing is reported by
  ///     their names already.
  /// - Returns: The diagnostics.
  func worded(_ diagnostics: [Diagnostic], isComplete: Bool = true) -> [Diagnostic] {
    var seen: Set<[String]> = []
    return diagnostics.compactMap { diagnostic in
      guard !isComplete || !Self.codesOfFiles.contains(diagnostic.code) else { return nil }
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
    return "The value \(Escaping.quoted(argument.item)) is invalid for '\(list.option.label)'. "
  }

  /// Faults that only files can have, or that are reported by the names of options already.
  private static let codesOfFiles: [Diagnostic.Code] = [.moreFindings, .missingField, .nameTwice]

  private static let codesOfCombinations: [Diagnostic.Code] = [
    .contradiction, .recordTooLarge, .modeNotPriced,
  ]
}
