import ShardPlanText

/// Parts of JSON that was read.
extension JSONValue {
  /// The value of a field.
  subscript(key: String) -> JSONValue? {
    guard case .object(let members) = content else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The value at a place in a list.
  subscript(place: Int) -> JSONValue? { place < all.count ? all[place] : nil }

  /// The values of a list.
  var all: [JSONValue] {
    if case .array(let values) = content { values } else { [] }
  }

  /// The names of all fields.
  var keys: [String] {
    if case .object(let members) = content { members.map(\.key) } else { [] }
  }

  /// The text of a string, or a number as it is written.
  var text: String? {
    switch content {
    case .string(let text), .number(let text): text
    default: nil
    }
  }
}
