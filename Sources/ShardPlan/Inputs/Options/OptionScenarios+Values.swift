import ShardPlanEngine
import ShardPlanText

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

extension BillingMonth {
  /// The month as files and options write it.
  fileprivate var text: String {
    guard let calendar else { return hours.decimal(places: 38) + "h" }
    let month = calendar.month < 10 ? "0\(calendar.month)" : "\(calendar.month)"
    return "\(calendar.year)-\(month)"
  }
}
