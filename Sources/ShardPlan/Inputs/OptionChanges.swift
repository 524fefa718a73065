import ShardPlanEngine
import ShardPlanText

/// What options changed in the scenarios of a file.
///
///     let options = OptionScenarios(changes: ["retention": ["7d"]], regions: [], month: nil)
///     let document = try ScenarioInput(file, changedBy: options).document()
///     document.changes.first?.setting  // retention
package struct OptionChange: Sendable, Equatable {
  /// The setting as reports name it, such as `retention`, or `mode`, `traffic`, `region` or `month`.
  package let setting: String
  /// Its values as typed, of which several make columns; none for a setting that had to make way.
  package let values: [String]
  /// How many streams of the file it was changed in; `nil` where it belongs to scenarios.
  package internal(set) var streams: Int?
  /// The names of these streams, where the command line lists them.
  package var names: [String] = []
}

/// The scenarios of a file as options change them, one column after the other.
struct OptionChanges: Sendable {
  private let options: OptionScenarios
  /// The names of options whose values are left out.
  private let faulty: Set<String>
  /// The number of columns that each scenario becomes.
  let columnCount: Int
  /// The streams in which each option set something.
  private var counts: [Int]
  /// The streams in which settings had to make way, by the column and the setting.
  private var removed: [Int: [String: Int]] = [:]

  /// Prepares the changes of options, but for the values with faults.
  init(_ options: OptionScenarios, faults: [Diagnostic]) {
    self.options = options
    faulty = Set(faults.compactMap { $0.argument?.option })
    // Too many columns are a fault of no single option.
    columnCount = faults.contains { $0.argument == nil } ? 1 : options.columnCount ?? 1
    counts = options.lists.map { _ in 0 }
  }

  /// Returns a scenario as a column has it.
  ///
  /// - Parameters:
  ///   - scenario: The scenario of the file.
  ///   - column: The number of the column, from 0.
  /// - Returns: The scenario with the values of that column.
  mutating func changed(_ scenario: LocatedScenario, inColumn column: Int) -> LocatedScenario {
    guard !options.lists.isEmpty, var located = scenario.streams else { return scenario }
    var scenario = scenario
    let values = zip(options.lists, options.items(inColumn: column)).enumerated()
      .map { (index: $0, option: $1.0.option, node: $1.0.option.located($1.1)) }
      .filter { !faulty.contains($0.option.name) }
    let mode = values.first { $0.option.subject == .mode }?.node
    if let mode, options.streams.isEmpty { scenario.mode = mode }
    let names = options.streams.isEmpty ? [] : located.names
    for number in located.streams.indices
    where options.streams.isEmpty || options.streams.containsExactly(names[number]) {
      for value in values {
        switch value.option.subject {
        case .mode: located.streams[number].mode = options.streams.isEmpty ? nil : value.node
        case .traffic: located.streams[number].move(to: value.node)
        case .setting(let field): located.streams[number].add(field, value.node)
        }
        if column == 0 { counts[value.index] += 1 }
      }
      for setting in located.streams[number].makeWayForOptions(
        in: located.streams[number].mode ?? scenario.mode)
      {
        removed[column, default: [:]][setting, default: 0] += 1
      }
    }
    scenario.streams = located
    return scenario
  }

  /// Returns the values of a column that differ from those of others; `nil` where none do.
  func difference(ofColumn column: Int) -> String? { options.difference(ofColumn: column) }

  /// What was changed so far, in the order of help; then what had to make way, by its name.
  ///
  /// - Parameter input: The file.
  /// - Returns: The changes; none where only the month or the regions were, which every report shows.
  func changes(of input: LocatedScenarios) -> [OptionChange] {
    guard !options.lists.isEmpty else { return [] }
    var changes = zip(options.lists, counts).map { list, count in
      OptionChange(
        setting: list.option.shortName, values: list.items, streams: count, names: options.streams)
    }
    if let month = options.month,
      input.month != nil || input.scenarios.contains(where: { $0.month != nil })
    {
      changes.append(OptionChange(setting: "month", values: [month.text]))
    }
    let ofScenarios = input.scenarios.flatMap { input.regions(of: $0) }
    let ofStreams = input.scenarios.flatMap { $0.streams?.streams ?? [] }.compactMap { $0.region }
    let regions = (ofScenarios + ofStreams).map { $0.value }.unique
    if !options.regions.isEmpty, !regions.isEmpty, regions != options.regions {
      changes.append(OptionChange(setting: "region", values: options.regions))
    }
    // The values of a list need not all exclude the same.
    var most: [String: Int] = [:]
    for counts in removed.values {
      for (name, count) in counts { most[name] = max(most[name] ?? count, count) }
    }
    return changes
      + most.sorted { $0.key < $1.key }
      .map { OptionChange(setting: $0.key, values: [], streams: $0.value) }
  }
}

extension LocatedStreams {
  /// The names of the streams as reports show them.
  var names: [String] {
    // What is wrong with them is reported when they are read.
    var reader = DocumentReader(SourceText(name: "", bytes: []))
    var names = UniqueNames(of: "stream")
    return streams.enumerated().map { index, stream in
      names.name(at: stream.name, or: usualName(ofStream: index), &reader)
    }
  }

  /// The name of a stream without one.
  func usualName(ofStream index: Int) -> String { isList ? "stream \(index + 1)" : "stream" }
}
