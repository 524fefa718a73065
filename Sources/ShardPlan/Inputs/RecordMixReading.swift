import ShardPlanEngine
import ShardPlanText

extension DocumentReader {
  /// Reads sizes of records with the share of each: all in percent, or all as weights.
  ///
  /// - Parameter node: A list of objects such as `{ "size": "1 KB", "share": "50%" }`.
  /// - Returns: The mix, or `nil` when something was reported.
  mutating func recordMix(_ node: Node) -> RecordMix? {
    guard let elements = array(node) else { return nil }
    guard (1...RecordMix.mostParts).contains(elements.count) else {
      report(
        .outOfRange,
        "Records have at least 1 size and at most \(RecordMix.mostParts); found \(elements.count).",
        at: node, advice: "give sizes that are near each other as one")
      return nil
    }
    let errors = errorCount
    let parts = elements.compactMap { part($0) }
    guard errorCount == errors, hasSharesOfOneKind(parts), addsUp(parts, at: node) else {
      return nil
    }
    return RecordMix(weights: parts.map { ($0.size.value, $0.share.value.number) })
  }

  private struct Part {
    let size: Located<ByteCount>
    let share: Located<Measure>

    var isInPercent: Bool { share.value.unit == "%" }
  }

  private mutating func part(_ node: Node) -> Part? {
    guard let object = object(node, fields: ["size", "share"]) else { return nil }
    let size = required("size", of: object).flatMap { recordSize($0) }
    let share = required("share", of: object).flatMap { mixShare($0) }
    guard let size, let share else { return nil }
    return Part(size: size, share: share)
  }

  private mutating func recordSize(_ node: Node) -> Located<ByteCount>? {
    guard let size = size(node) else { return nil }
    guard StreamField.recordSizes.bounds.contains(size.bytes) else {
      reportOutOfBounds(.recordSizes, at: node)
      return nil
    }
    warnOfThousands(in: node, of: .recordSizes, readAs: size.bytes)
    return Located(size, at: node)
  }

  private mutating func mixShare(_ node: Node) -> Located<Measure>? {
    let (kind, example) = ("A share", "\"50%\", or 1 as a weight")
    guard let measure = measure(node, kind, example: example) else { return nil }
    guard measure.unit == nil || measure.unit == "%" else {
      report(
        measure.unit == "" ? .missingUnit : .unknownUnit,
        "\(kind) is text in percent, or a plain number.", at: node,
        advice: "write it like \(example)")
      return nil
    }
    guard !measure.number.isZero else {
      report(
        .outOfRange, "\(kind) must be above 0; found \(node.summary).", at: node,
        advice: "leave out a size that no record has")
      return nil
    }
    return Located(measure, at: node)
  }

  private mutating func hasSharesOfOneKind(_ parts: [Part]) -> Bool {
    guard let other = parts.first(where: { $0.isInPercent != parts[0].isInPercent }) else {
      return true
    }
    report(
      .contradiction, "Some shares are in percent and some are weights.", at: other.share.node,
      advice: "write all shares like \"50%\", or all as plain numbers")
    return false
  }

  /// Checks that sizes are different and that percentages come to 100.
  private mutating func addsUp(_ parts: [Part], at node: Node) -> Bool {
    var sizes: Set<Ratio> = []
    for part in parts where !sizes.insert(part.size.value.bytes).inserted {
      report(
        .contradiction, "The size \(part.size.value.bytes.decimal()) B has a share already.",
        at: part.size.node, advice: "add the two shares up")
      return false
    }
    let sum = parts.reduce(Ratio.zero) { $0 + $1.share.value.number }
    guard parts[0].isInPercent, sum != 100 else { return true }
    report(
      .contradiction, "The shares add up to \(sum.decimal(places: 18)) %, not to 100 %.", at: node,
      advice: "correct them, or write plain numbers, which are divided by their sum")
    return false
  }
}
