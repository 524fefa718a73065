import ShardPlanText

/// A price file as far as it was read: its rates with their places, and what there is to say.
struct ImportDraft {
  /// What to do when a file does not say what AWS's files say.
  static let untouched = "use the file as AWS publishes it; it may have been changed or cut"

  /// The file.
  var document: DocumentReader
  /// All rates that could be read.
  var rates: [PublishedRate] = []
  /// The regions that the file speaks of and that are asked for, in its order.
  private(set) var regions: [Located<Region>] = []
  /// The codes of the regions that are asked for; none stands for all.
  let asked: Set<String>
  /// What there is to say about many rows, in the order in which it first came up.
  private(set) var recurrences: [(kind: Recurrence, first: Node, example: String, count: Int)] = []

  private var seen: Set<Region> = []
  private var places: [Recurrence: Int] = [:]

  /// Creates the draft of a file that has not been read yet.
  init(of source: SourceText, regions: Set<String>) {
    document = DocumentReader(source)
    asked = regions
  }

  /// Notes that the file speaks of a region.
  ///
  /// - Parameters:
  ///   - region: The region.
  ///   - node: Where it is named.
  /// - Returns: Whether its prices are asked for.
  mutating func wants(_ region: Region, at node: Node) -> Bool {
    guard asked.isEmpty || asked.contains(region.code) else { return false }
    if seen.insert(region).inserted { regions.append(Located(region, at: node)) }
    return true
  }

  /// Counts what is to be reported once, however often it comes up.
  ///
  /// - Parameters:
  ///   - kind: What there is to say.
  ///   - node: The place, of which the first is shown.
  ///   - example: What the message gives for an example, of which the first counts.
  ///   - count: How many of them there are here.
  mutating func recur(_ kind: Recurrence, at node: Node, example: String, count: Int = 1) {
    if let place = places[kind] {
      recurrences[place].count += count
    } else if count > 0 {
      places[kind] = recurrences.count
      recurrences.append((kind, node, Abbreviation.of(example), count))
    }
  }

  /// Counts rows of a region that is not known; who asks for others does not want to hear of it.
  mutating func recurUnknownRegion(at node: Node, example: String, count: Int = 1) {
    guard asked.isEmpty else { return }
    recur(.unknownRegion, at: node, example: example, count: count)
  }

  /// Reports everything that was counted, once each.
  mutating func reportRecurrences() {
    for (kind, first, example, count) in recurrences {
      document.report(
        kind.code, kind.message(count: count, example: example), at: first, advice: kind.advice,
        severity: kind.severity)
    }
    recurrences = []
    places = [:]
  }
}
