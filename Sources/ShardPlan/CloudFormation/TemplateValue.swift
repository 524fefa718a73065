import ShardPlanText

/// The value of an expression in a template, as far as it is known before deployment.
///
/// Numbers and Booleans are texts, as CloudFormation treats them.
indirect enum TemplateValue: Sendable {
  case text(TemplateText)
  case list([TemplateValue])
  /// Fields in the order of the document.
  case object([(name: String, value: TemplateValue)])
  /// `AWS::NoValue`: the property, or the element, is not there.
  case absent
  case unknown(TemplateUnknown)

  /// The longest list that is read.
  private static let longest = 200

  /// Creates a known text.
  static func known(_ text: String) -> Self { .text(TemplateText(text)) }

  /// Creates a list without what is absent.
  static func elements(_ values: [TemplateValue]) -> Self {
    guard values.count <= longest else { return .unknown(.tooLong) }
    return .list(values.filter { !$0.isAbsent })
  }

  var isAbsent: Bool {
    if case .absent = self { true } else { false }
  }

  /// The text, where the value is one that is known.
  var knownText: String? {
    if case .text(let text) = self { text.known } else { nil }
  }

  /// The first reason why not all of the value is known; `nil` where it is.
  var reason: TemplateUnknown? {
    switch self {
    case .text(let text): text.unknown
    case .list(let elements): elements.lazy.compactMap { $0.reason }.first
    case .object(let fields): fields.lazy.compactMap { $0.value.reason }.first
    case .absent: nil
    case .unknown(let reason): reason
    }
  }

  /// The field of an object; unknown where that is unknown, or no object.
  subscript(field: String) -> TemplateValue {
    switch self {
    case .object(let fields): fields.first { $0.name.isExactly(field) }?.value ?? .absent
    case .absent, .unknown: self
    case .text(let text): .unknown(text.unknown ?? .malformed(field))
    case .list: .unknown(.malformed(field))
    }
  }
}

extension TemplateValue {
  /// Compares two values byte by byte.
  ///
  /// - Parameter other: The other value.
  /// - Returns: Whether they are equal; `nil` where not all of both is known.
  func equals(_ other: TemplateValue) -> Bool? {
    guard reason == nil, other.reason == nil else { return nil }
    return isSame(as: other)
  }

  private func isSame(as other: TemplateValue) -> Bool {
    switch (self, other) {
    case (.text(let text), .text(let other)):
      return (text.known ?? "").isExactly(other.known ?? "")
    case (.list(let elements), .list(let others)):
      return elements.count == others.count
        && zip(elements, others).allSatisfy { $0.isSame(as: $1) }
    case (.object(let fields), .object(let others)):
      guard fields.count == others.count else { return false }
      return zip(Self.sorted(fields), Self.sorted(others)).allSatisfy {
        $0.name.isExactly($1.name) && $0.value.isSame(as: $1.value)
      }
    case (.absent, .absent): return true
    default: return false
    }
  }

  private static func sorted(
    _ fields: [(name: String, value: TemplateValue)]
  ) -> [(name: String, value: TemplateValue)] {
    fields.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }
}
