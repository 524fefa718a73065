import ShardPlanEngine
import ShardPlanText

extension ScenarioInput {
  /// A Boolean value indicating whether this is a scenario file, or nothing that can be read.
  package var isScenarioFile: Bool { isFile && located?.regionGaps == nil }

  /// A Boolean value indicating whether a scenario file can say the same.
  package var isWritable: Bool {
    asWritten.scenarios.allSatisfy {
      $0.streams?.streams.allSatisfy { $0.isTrafficWritable } ?? true
    }
  }

  /// The text of a scenario file with the same scenarios, each as options change it.
  package var fileText: String { asWritten.fileText }

  /// The scenarios of options, or of a file with the changes of options.
  private var asWritten: LocatedScenarios {
    guard let options, var located else { return located ?? LocatedScenarios() }
    guard isFile else { return options.located(without: []) }
    var changes = OptionChanges(options, faults: faults)
    if let month { located.month = Node(typed: .string(month.text)) }
    located.scenarios = located.scenarios.flatMap { scenario in
      (0..<changes.columnCount).map { column in
        var changed = changes.changed(scenario, inColumn: column)
        if let difference = changes.difference(ofColumn: column), let name = scenario.name,
          case .string(let text) = name.value.content
        {
          changed.name = name.replaced(by: .string("\(text), \(difference)"))
        }
        return changed
      }
    }
    return located
  }
}
