import ShardPlanText

/// A partly read price file: its rates with their places, and the findings.
struct ImportDraft {
  /// The advice for a file that AWS did not publish in this form.
  static let untouched = "use the file as AWS publishes it; it may have been changed or cut"

  /// The file.
  var document: DocumentReader
  /// All rates that could be read.
  var rates: [PublishedRate] = []
  /// The requested regions that the file mentions, in its order.
  private(set) var regions: [Located<Region>] = []
  /// The codes of the requested regions; empty for all.
  let asked: Set<String>
  /// The findings that apply to many rows, in the order of their first occurrence.
  private(set) var recurrences: [(kind: Recurrence, first: Node, example: String, count: Int)] = []

  private var seen: Set<Region> = []
  private var places: [Recurrence: Int] = [:]

  /// Creates the draft of a file that has not been read yet.
  init(of source: SourceText, regions: Set<String>) {
    document = DocumentReader(source)
    asked = regions
  }

  /// Records that the file mentions a region.
  ///
  /// - Parameters:
  ///   - region: The region.
  ///   - node: Where it is named.
  /// - Returns: Whether its prices are requested.
  mutating func wants(_ region: Region, at node: Node) -> Bool {
    guard asked.isEmpty || asked.contains(region.code) else { return false }
    if seen.insert(region).inserted { regions.append(Located(region, at: node)) }
    return true
  }

  /// Counts a finding that is reported once, however often it occurs.
  ///
  /// - Parameters:
  ///   - kind: The finding.
  ///   - node: The place, of which the first is shown.
  ///   - example: The example for the message; the first one is used.
  ///   - count: How many of them there are here.
  @inline(never)
  mutating func recur(_ kind: Recurrence, at node: Node, example: String, count: Int = 1) {
    if let place = places[kind] {
      recurrences[place].count += count
    } else if count > 0 {
      places[kind] = recurrences.count
      recurrences.append((kind, node, Abbreviation.of(example), count))
    }
  }

  /// Counts rows of an unknown region, unless particular regions are requested.
  mutating func recurUnknownRegion(at node: Node, example: String, count: Int = 1) {
    guard asked.isEmpty else { return }
    recur(.unknownRegion, at: node, example: example, count: count)
  }

  /// Reports each counted finding once.
  mutating func reportRecurrences() {
    for (kind, first, example, count) in recurrences {
      document.report(
        kind.code, kind.message(count, example), at: first, advice: kind.advice,
        severity: kind.severity)
    }
    recurrences = []
    places = [:]
  }
}

/// Fields that several of AWS's formats have.
extension ImportDraft {
  /// Returns the value of a field, or reports that the object lacks it.
  mutating func required(_ field: String, of object: ObjectNode) -> Node? {
    document.required(field, of: object, advice: ImportDraft.untouched)
  }

  /// Returns the text of a field, or reports that it is missing.
  @inline(never)
  mutating func text(_ field: String, of object: ObjectNode) -> Located<String>? {
    guard let node = required(field, of: object), let text = document.string(node) else {
      return nil
    }
    return Located(text, at: node)
  }

  /// Returns the text of a field that has one, without reporting its absence.
  mutating func optionalText(_ field: String, of object: ObjectNode) -> Located<String>? {
    object[field] == nil ? nil : text(field, of: object)
  }

  /// Returns text that is not blank, or reports that it is.
  mutating func word(_ field: String, of object: ObjectNode) -> Located<String>? {
    guard let text = text(field, of: object) else { return nil }
    guard text.value.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
      document.reportWrongType(
        of: text.node, expected: "text that says something", advice: ImportDraft.untouched)
      return nil
    }
    return text
  }

  /// Returns the moment in a field, or reports that the value is not one.
  mutating func moment(_ field: String, of object: ObjectNode) -> Timestamp? {
    guard let text = text(field, of: object) else { return nil }
    guard let moment = Timestamp(text.value) else {
      document.report(
        .importDate, "'\(Abbreviation.of(text.value))' is not a moment in UTC.", at: text.node,
        advice: ImportDraft.untouched)
      return nil
    }
    return moment
  }

  /// Returns whether a field names a service, or reports that it does not.
  @inline(never)
  mutating func isOfService(_ service: String, field: String, of object: ObjectNode) -> Bool {
    guard let text = text(field, of: object) else { return false }
    if text.value.isExactly(service) { return true }
    recur(.otherService(service), at: text.node, example: text.value)
    return false
  }
}

extension Diagnostic.Code {
  static let importDate = Self(
    "import-date", "The date of AWS's file is not a moment in UTC.",
    "AWS dates its price files to the second, like `2026-08-31T09:22:09Z`.")
}
