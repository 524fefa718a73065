import ShardPlanEngine
import ShardPlanText

/// Reads scenario files of version 1.
struct ScenarioReader {
  var reader: DocumentReader
  private let overridingMonth: BillingMonth?
  private let needsRegion: Bool
  private var complained: Set<String> = []
  /// Whether the regions of the file are wrong, which is not the same as missing.
  private var hasFaultyRegions = false
  private let findComplaints: (String?, CapacityMode) -> [PricingComplaint]

  init(
    _ source: SourceText, month: BillingMonth?, needsRegion: Bool,
    complaints: @escaping (String?, CapacityMode) -> [PricingComplaint]
  ) {
    reader = DocumentReader(source)
    overridingMonth = month
    self.needsRegion = needsRegion
    findComplaints = complaints
  }

  /// What scenarios inherit from the top of the file.
  private struct Defaults {
    let regions: [Located<String>]
    let month: BillingMonth?
  }

  mutating func document() -> (title: String?, entries: [ScenarioDocument.Entry])? {
    guard let root = reader.root(),
      let file = reader.object(
        root, fields: ["formatVersion", "title", "region", "regions", "month", "scenarios"])
    else { return nil }
    reader.formatVersion(
      of: file, expected: ScenarioDocument.formatVersion, format: "scenario")
    let title = file["title"].flatMap { reader.string($0) }
    let defaults = Defaults(regions: regions(of: file), month: month(of: file))
    guard let node = reader.required("scenarios", of: file),
      let nodes = reader.array(node)
    else { return nil }
    guard (1...Self.mostScenarios).contains(nodes.count) else {
      reader.report(
        .outOfRange,
        "A file holds from 1 to \(Self.mostScenarios) scenarios; found \(nodes.count).",
        at: node)
      return nil
    }
    var names = UniqueNames(of: "scenario")
    let entries = nodes.enumerated().compactMap { index, node in
      entry(node, number: index + 1, defaults: defaults, names: &names)
    }
    return (title, entries)
  }

  /// The most scenarios of one file, the most regions that it lists, far more than AWS has, and the
  /// most streams that one scenario lists.
  private static let mostScenarios = 1_000
  private static let mostRegions = 100
  private static let mostStreams = 10_000

  private mutating func entry(
    _ node: Node, number: Int, defaults: Defaults, names: inout UniqueNames
  ) -> ScenarioDocument.Entry? {
    let fields = ["name", "mode", "region", "month", "stream", "streams"]
    guard let object = reader.object(node, fields: fields) else { return nil }
    let name = names.name(of: object, or: "Scenario \(number)", &reader)
    let mode = mode(of: object)
    let ownMonth = month(of: object)
    let month = overridingMonth ?? ownMonth ?? defaults.month ?? .standard
    let regions = region(of: object).map { [$0] } ?? defaults.regions
    if needsRegion, regions.isEmpty, !hasFaultyRegions {
      reader.report(
        .missingField, "No region is given, here or at the top of the file.", at: node,
        advice: "add \"region\": \"us-east-1\" at the top, or use --region")
    }
    let streams = streams(of: object, month: month)
    reportPricing(of: mode, in: regions, at: object["mode"] ?? node)
    guard let mode, let streams else { return nil }
    return ScenarioDocument.Entry(
      scenario: Scenario(name: name, mode: mode, streams: streams, month: month), regions: regions,
      modeNode: object["mode"] ?? node)
  }

  private mutating func region(of object: ObjectNode) -> Located<String>? {
    guard let node = object["region"], let code = reader.string(node) else { return nil }
    return Located(code, at: node)
  }

  /// The one region of a file, or the several that each scenario is priced in.
  private mutating func regions(of file: ObjectNode) -> [Located<String>] {
    let single = region(of: file)
    guard let node = file["regions"] else { return single.map { [$0] } ?? [] }
    let errors = reader.errorCount
    if let key = file.keyNode("region") {
      reader.report(
        .contradiction, "A file has either 'region' or 'regions', not both.", at: key,
        advice: "leave one of them out")
    }
    var nodes = reader.array(node) ?? []
    if nodes.count > Self.mostRegions {
      reader.report(
        .outOfRange, "A file lists at most \(Self.mostRegions) regions; found \(nodes.count).",
        at: node)
      nodes = []
    }
    let regions = nodes.compactMap { node in
      reader.string(node).map { Located($0, at: node) }
    }
    if reader.errorCount == errors, nodes.isEmpty {
      reader.report(
        .empty, "The list of regions cannot be empty.", at: node,
        advice: "write at least one, like [\"us-east-1\"]")
    }
    for (index, region) in regions.enumerated()
    where regions[..<index].contains(where: { $0.value == region.value }) {
      reader.report(
        .contradiction, "The region '\(Abbreviation.of(region.value))' is listed already.",
        at: region.node, advice: "keep only one of them")
    }
    hasFaultyRegions = reader.errorCount > errors
    return regions
  }

  private mutating func month(of object: ObjectNode) -> BillingMonth? {
    object["month"].flatMap { reader.month($0) }
  }

  private mutating func reportPricing(
    of mode: CapacityMode?, in regions: [Located<String>], at modeNode: Node
  ) {
    let places = regions.isEmpty ? [nil] : regions.map(Optional.some)
    for region in places {
      // Of a mode that could not be read, there is only the region to complain about.
      for complaint in findComplaints(region?.value, mode ?? .provisioned)
      where mode != nil || complaint.isAboutRegion {
        let node = complaint.isAboutRegion ? region?.node ?? modeNode : modeNode
        // Scenarios share the region at the top of the file.
        guard complained.insert(node.path + complaint.message).inserted else { continue }
        reader.report(complaint.code, complaint.message, at: node, advice: complaint.advice)
      }
    }
  }

  /// A mode that is left out means provisioned, as in AWS's own API.
  private mutating func mode(of object: ObjectNode) -> CapacityMode? {
    guard let node = object["mode"] else { return .provisioned }
    guard let name = reader.string(node) else { return nil }
    if let mode = CapacityMode(rawValue: name) { return mode }
    let modes = CapacityMode.allCases.map { $0.rawValue }
    reader.report(
      .unknownMode, "The capacity mode '\(Abbreviation.of(name))' is not known.", at: node,
      advice: Suggestion.nearest(to: name, among: modes).map { "did you mean '\($0)'?" }
        ?? "write one of " + modes.map { "'\($0)'" }.joined(separator: ", "))
    return nil
  }

  private mutating func streams(
    of object: ObjectNode, month: BillingMonth
  ) -> [KinesisStream]? {
    if let single = object["stream"] {
      if let list = object.keyNode("streams") {
        reader.report(
          .contradiction, "A scenario has either 'stream' or 'streams', not both.", at: list,
          advice: "leave one of them out")
      }
      var names = UniqueNames(of: "stream")
      return stream(single, or: "stream", month: month, names: &names).map { [$0] }
    }
    guard let node = object["streams"] else {
      reader.report(
        .missingField, "The field 'stream' is missing from this scenario.", at: object.node,
        advice: "add \"stream\": { \"recordSize\": …, \"rate\": … }, or a list as \"streams\"")
      return nil
    }
    guard let nodes = reader.array(node) else { return nil }
    guard (1...Self.mostStreams).contains(nodes.count) else {
      reader.report(
        .outOfRange,
        "A scenario lists from 1 to \(Self.mostStreams) streams; found \(nodes.count).", at: node,
        advice: "streams that are alike are one entry with a 'count'")
      return nil
    }
    var names = UniqueNames(of: "stream")
    let streams = nodes.enumerated().compactMap { index, node in
      stream(node, or: "stream \(index + 1)", month: month, names: &names)
    }
    guard streams.count == nodes.count else { return nil }
    return withinBounds(streams, at: node, month: month)
  }

  /// Checks what no single stream can be blamed for.
  private mutating func withinBounds(
    _ streams: [KinesisStream], at node: Node, month: BillingMonth
  ) -> [KinesisStream]? {
    let total = streams.reduce(Ratio.zero) { $0 + Ratio($1.count) }
    guard Bounds.streams.contains(total) else {
      reader.report(
        .outOfRange,
        "A scenario has at most \(Bounds.streams.most) streams altogether; found \(total).",
        at: node)
      return nil
    }
    return streams
  }

  private mutating func stream(
    _ node: Node, or usual: String, month: BillingMonth, names: inout UniqueNames
  ) -> KinesisStream? {
    var reading = StreamReader(month: month)
    return reading.stream(node, or: usual, names: &names, &reader)
  }
}
