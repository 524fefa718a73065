import ShardPlanEngine
import ShardPlanText

extension LocatedStream {
  /// The way to the consumers of a stream: an object of numbers, or a list.
  static let consumers = "consumers"
}

extension DocumentReader {
  /// Returns whether consumers are given one by one; a number is reported, and taken for an empty
  /// list.
  mutating func isConsumerList(_ node: Node) -> Bool {
    if case .array = node.value.content { return true }
    guard case .number(let text) = node.value.content else { return false }
    reportWrongType(
      of: node, expected: "an object or a list",
      advice: "write { \"shared\": \(Abbreviation.of(text)) }")
    return true
  }

  /// Reads consumers one by one.
  ///
  /// - Parameter node: A list of objects such as
  ///   `{ "name": "billing", "type": "shared", "pollsPerSecond": 4 }`.
  /// - Returns: The consumers, or `nil` when something was reported.
  mutating func consumers(_ node: Node) -> KinesisStream.Consumers? {
    guard case .array = node.value.content, let elements = array(node) else { return nil }
    let most = Bounds.consumers.most
    guard Ratio(UInt64(elements.count)) <= most else {
      report(
        .outOfRange, "A stream lists at most \(most) consumers; found \(elements.count).", at: node)
      return nil
    }
    let errors = errorCount
    var names = UniqueNames(of: "consumer")
    let list = elements.enumerated().compactMap { consumer($1, number: $0 + 1, &names) }
    return errorCount == errors ? KinesisStream.Consumers(list) : nil
  }

  private mutating func consumer(
    _ node: Node, number: Int, _ names: inout UniqueNames
  ) -> KinesisStream.Consumer? {
    guard let object = object(node, fields: ["name", "type", "pollsPerSecond"]) else { return nil }
    let name = names.name(at: object["name"], or: "consumer \(number)", &self)
    let kinds = KinesisStream.Consumer.Kind.allCases
    let words = kinds.map { $0.rawValue }
    let kind = required(
      "type", of: object, advice: "add \"type\": \"shared\", or \"enhanced-fan-out\""
    ).flatMap { word($0, "The type of consumer", among: words) }.map { kinds[$0] }
    var polls = Ratio.one
    if let node = object["pollsPerSecond"] {
      guard case .number(let number)? = value(node, of: .pollsPerSecond) else { return nil }
      guard StreamField.pollsPerSecond.bounds.contains(number) else {
        reportOutOfBounds(.pollsPerSecond, at: node)
        return nil
      }
      polls = number
      if kind == .enhancedFanOut {
        report(
          .noEffect, "An enhanced fan-out consumer does not poll.",
          at: object.keyNode("pollsPerSecond") ?? node, advice: "leave out 'pollsPerSecond'",
          severity: .warning)
      }
    }
    return kind.map { KinesisStream.Consumer(name: name, kind: $0, pollsPerSecond: polls) }
  }
}
