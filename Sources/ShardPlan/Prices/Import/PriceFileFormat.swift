import ShardPlanText

/// One of the forms in which AWS publishes prices.
protocol PriceFileFormat {
  /// Which form it is.
  static var kind: PriceFileKind { get }

  /// Returns whether a document looks like this form, rightly filled or not.
  static func recognizes(_ root: Node) -> Bool

  /// Reads the prices of a document, and reports what is wrong with it.
  static func read(_ root: Node, into draft: inout ImportDraft)
}

extension PriceImport {
  /// Every form that is known; they differ in their outermost fields.
  static var formats: [any PriceFileFormat.Type] {
    [MeteredUnitMap.self, OfferFile.self, ProductList.self]
  }
}

extension Node {
  /// Returns whether this is an object with a field.
  func has(_ field: String) -> Bool {
    guard case .object(let members) = value.content else { return false }
    return members.contains { $0.key == field }
  }
}
