import ShardPlanText

/// An attribute of declared infrastructure: known, unknown for a reason, or left out.
///
///     let shards = Declared.unknown("known after apply", at: node)
///     shards.value   // nil
///     shards.reason  // "known after apply"
enum Declared<Value: Sendable>: Sendable {
  /// The value with its place.
  case known(Located<Value>)
  /// The reason, in the words that follow "unknown:", and the place that gives it.
  case unknown(Located<String>)
  /// Not written, so that the service's default holds.
  case absent

  static func known(_ value: Value, at node: Node) -> Self { .known(Located(value, at: node)) }

  static func unknown(_ reason: String, at node: Node) -> Self {
    .unknown(Located(reason, at: node))
  }

  /// The value, if it is known.
  var value: Value? {
    if case .known(let located) = self { located.value } else { nil }
  }

  /// The reason, if the value is unknown.
  var reason: String? {
    if case .unknown(let located) = self { located.value } else { nil }
  }

  /// A Boolean value indicating whether the attribute is left out.
  var isAbsent: Bool {
    if case .absent = self { true } else { false }
  }

  /// The place of the value or of the reason.
  var node: Node? {
    switch self {
    case .known(let located): located.node
    case .unknown(let located): located.node
    case .absent: nil
    }
  }
}
