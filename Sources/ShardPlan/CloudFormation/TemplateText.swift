import ShardPlanText

/// A text of a template, parts of which may be known only after deployment.
///
///     var text = TemplateText("orders-")
///     text.append(.unknown(.parameter("Stage")))
///     text.known  // nil
struct TemplateText: Sendable {
  /// A part of a text.
  enum Part: Sendable {
    case known(String)
    case unknown(TemplateUnknown)
  }

  /// The longest text that is read, in bytes; the longest parameter has 4,096.
  ///
  /// Texts inside of texts double with each level, so that a short file could fill any memory.
  private static let longest = 16_384

  /// The parts in order, no two neighbours of them known.
  private(set) var parts: [Part] = []
  private var length = 0
  /// A Boolean value indicating whether a part is unknown, or may refer to something elsewhere.
  ///
  /// A long list is looked through each time that it is used: its texts must not be.
  private var isOpen = false

  /// Creates an empty text.
  init() {}

  /// Creates a known text, unless it refers to something outside of the template.
  init(_ text: String) {
    append(.known(text))
  }

  /// Creates a text of which nothing is known.
  init(unknown reason: TemplateUnknown) {
    append(.unknown(reason))
  }

  /// Adds a part at the end.
  mutating func append(_ part: Part) {
    if case .unknown(.tooLong)? = parts.first { return }
    switch part {
    case .known(let text):
      length += text.utf8.count
      isOpen = isOpen || text.utf8.contains(UInt8(ascii: "{"))
      // Taken out, so that it grows where it is.
      let last = parts.popLast()
      if case .known(var before)? = last {
        before += text
        parts.append(.known(before))
      } else {
        if let last { parts.append(last) }
        if !text.isEmpty { parts.append(part) }
      }
    case .unknown:
      length += 1
      isOpen = true
      parts.append(part)
    }
    guard length > Self.longest else { return }
    isOpen = true
    parts = [.unknown(.tooLong)]
  }

  /// Adds a text at the end.
  mutating func append(_ text: TemplateText) {
    for part in text.parts { append(part) }
  }

  /// The text, if all of it is known.
  var known: String? { unknown == nil ? knownBeginning : nil }

  /// The first reason why not all of the text is known; `nil` where it is.
  var unknown: TemplateUnknown? {
    guard isOpen else { return nil }
    for part in parts {
      switch part {
      case .unknown(let reason): return reason
      case .known(let text):
        if let range = text.firstRange(of: Self.dynamic) {
          return .dynamicReference(String(text[range.lowerBound...]))
        }
      }
    }
    return nil
  }

  /// The beginning of a reference that is resolved when the template is deployed.
  private static let dynamic = "{{resolve:"

  /// Returns whether a text holds a reference that is resolved when the template is deployed.
  static func isDynamic(_ text: String) -> Bool { text.firstRange(of: dynamic) != nil }

  private var knownBeginning: String {
    guard case .known(let text)? = parts.first else { return "" }
    return text
  }
}
