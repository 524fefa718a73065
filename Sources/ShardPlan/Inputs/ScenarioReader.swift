import ShardPlanEngine
import ShardPlanText

/// Makes scenarios of located values, whatever input they come from.
struct ScenarioReader {
  var reader: DocumentReader
  /// The month to use for all scenarios, whatever they say.
  private let month: BillingMonth?
  /// The regions to price all scenarios in; if empty, each is priced in its own.
  private let requestedRegions: [String]
  private let needsRegion: Bool
  private let needsUsage: Bool
  /// The prices; `nil` when missing ones don't matter.
  private let prices: ScenarioPrices?
  /// The faults of prices that are reported already, each with its place.
  private var reported: Set<String> = []
  /// What options change; `nil` without options next to a file.
  private(set) var changes: OptionChanges?
  private var checker: StreamChecker

  init(
    _ reader: DocumentReader, month: BillingMonth?, regions: [String], needsRegion: Bool,
    needsUsage: Bool, prices: ScenarioPrices?, changes: OptionChanges? = nil,
    checker: StreamChecker
  ) {
    self.reader = reader
    self.changes = changes
    self.checker = checker
    self.month = month
    requestedRegions = regions
    self.needsRegion = needsRegion
    self.needsUsage = needsUsage
    self.prices = prices
  }

  mutating func entries(of input: LocatedScenarios) -> [ScenarioDocument.Entry] {
    let month = input.month.flatMap { reader.month($0) }
    let streamCount = input.scenarios.reduce(0) { $0 + ($1.streams?.streams.count ?? 0) }
    checker.all = streamCount * (changes?.columnCount ?? 1)
    var names = UniqueNames(of: "scenario")
    var entries: [ScenarioDocument.Entry] = []
    for (index, scenario) in input.scenarios.enumerated() {
      let name = names.name(at: scenario.name, or: "Scenario \(index + 1)", &reader)
      for column in 0..<(changes?.columnCount ?? 1) {
        let changed = changes?.changed(scenario, inColumn: column) ?? scenario
        let name = name + (changes?.difference(ofColumn: column).map { ", \($0)" } ?? "")
        func read(_ reading: inout Self) -> ScenarioDocument.Entry? {
          reading.entry(changed, named: name, of: input, month: month)
        }
        if let entry = column == 0 ? read(&self) : readAgain(read) { entries.append(entry) }
      }
    }
    return entries
  }

  /// Reads what was read before with other values; what is wrong both times is reported once.
  private mutating func readAgain<Result>(_ read: (inout Self) -> Result) -> Result {
    var first = DocumentReader(reader.source)
    swap(&first, &reader)
    let result = read(&self)
    swap(&first, &reader)
    let found = first.diagnostics
    guard !found.isEmpty else { return result }
    var known = Set(reader.diagnostics)
    for diagnostic in found where known.insert(diagnostic).inserted { reader.report(diagnostic) }
    return result
  }

  private mutating func entry(
    _ scenario: LocatedScenario, named name: String, of input: LocatedScenarios,
    month defaultMonth: BillingMonth?
  ) -> ScenarioDocument.Entry? {
    let mode = mode(at: scenario.mode)
    let ownMonth = scenario.month.flatMap { reader.month($0) }
    let month = self.month ?? ownMonth ?? defaultMonth ?? .standard
    let regions = input.regions(of: scenario)
    if needsRegion, regions.isEmpty, !input.hasFaultyRegions {
      reader.report(
        .missingField, "No region is given, here or at the top of the file.", at: scenario.place,
        advice: "add \"region\": \"us-east-1\" at the top, or use --region")
    }
    checker.begin(in: mode ?? .provisioned)
    let context = StreamContext(
      month: month, mode: prices?.ignoresModes == true ? nil : mode, needsUsage: needsUsage)
    let modeNode = scenario.mode ?? scenario.place
    let located = scenario.streams?.streams ?? []
    let modes = located.map { $0.mode.map { StreamMode(at: $0, self.mode(at: $0), isOwn: true) } }
    let ofStreams = modes.map { $0 ?? StreamMode(at: modeNode, mode, isOwn: false) }
    let streams = scenario.streams.flatMap { self.streams($0, modes, in: context) }
    if prices?.ignoresModes != true {
      for (stream, own) in zip(located, ofStreams) where own.mode == .provisioned {
        checkDistribution(of: stream)
      }
    }
    reportPricing(of: ofStreams, of: located, in: regions, at: modeNode)
    guard let mode, let streams else { return nil }
    return ScenarioDocument.Entry(
      scenario: Scenario(name: name, mode: mode, streams: streams, month: month), regions: regions,
      modeNode: modeNode, plans: checker.plans)
  }

  /// The capacity mode of a stream, with its place.
  private struct StreamMode {
    let node: Node
    /// `nil` where it is unreadable.
    let mode: CapacityMode?
    /// Whether it is the stream's own.
    let isOwn: Bool

    init(at node: Node, _ mode: CapacityMode?, isOwn: Bool) {
      (self.node, self.mode, self.isOwn) = (node, mode, isOwn)
    }
  }

  /// Reports records that the service should distribute in a stream whose shards are provisioned.
  private mutating func checkDistribution(of stream: LocatedStream) {
    let auto = KinesisStream.RecordDistribution.auto.rawValue
    guard let node = stream.settings[.recordDistribution]?.value,
      case .string(auto) = node.value.content
    else { return }
    reader.report(
      .contradiction,
      "A provisioned stream distributes records by partition key; '\(auto)' is for on-demand modes.",
      at: node,
      advice:
        "choose mode 'on-demand', or leave out \(reader.name(of: .recordDistribution, at: node))")
  }

  /// Reports modes that have no prices in the regions of their streams, and those that exclude each other.
  private mutating func reportPricing(
    of modes: [StreamMode], of streams: [LocatedStream], in regions: [Located<String>],
    at modeNode: Node
  ) {
    let places =
      requestedRegions.isEmpty ? regions : requestedRegions.map { Located($0, at: modeNode) }
    for place in places {
      var (advantage, standard): (Set<String>, [(region: String, node: Node)]) = ([], [])
      for (stream, mode) in zip(streams, modes) {
        let region = requestedRegions.isEmpty ? stream.region ?? place : place
        reportPricing(of: mode.mode, in: region, at: mode.node)
        if mode.mode == .onDemandAdvantage { advantage.insert(region.value) }
        if mode.mode == .onDemand { standard.append((region.value, mode.node)) }
      }
      if streams.isEmpty { reportPricing(of: nil, in: place, at: modeNode) }
      for (region, node) in standard where advantage.contains(region) {
        reportAdvantage(in: region, at: node)
      }
    }
  }

  private mutating func reportPricing(
    of mode: CapacityMode?, in region: Located<String>, at modeNode: Node
  ) {
    guard let fault = prices?.fault(of: mode ?? .provisioned, in: region.value) else { return }
    let isAboutMode = fault.code == .modeNotPriced
    // Of a mode that could not be read, nothing is known.
    guard mode != nil || !isAboutMode else { return }
    let node = isAboutMode ? modeNode : region.node
    // Scenarios share the region at the top of the file.
    guard reported.insert(node.path + fault.message).inserted else { return }
    reader.report(fault.code, fault.message, at: node, advice: fault.advice)
  }

  private mutating func reportAdvantage(in region: String, at node: Node) {
    guard prices?.ignoresModes != true else { return }
    let message =
      "On-demand Advantage is on for all on-demand streams of an account in \(Abbreviation.of(region))."
    guard reported.insert(node.path + message).inserted else { return }
    reader.report(
      .contradiction, message, at: node,
      advice: "write 'on-demand-advantage' or 'provisioned' here, or 'on-demand' for all of them")
  }

  /// A mode that is left out means provisioned, as in AWS's own API.
  private mutating func mode(at node: Node?) -> CapacityMode? {
    guard let node else { return .provisioned }
    guard let name = reader.string(node) else { return nil }
    if let mode = CapacityMode(rawValue: name), mode.rawValue.isExactly(name) { return mode }
    let modes = CapacityMode.allCases.map { $0.rawValue }
    reader.report(
      .unknownMode, "The capacity mode '\(Abbreviation.of(name))' is not known.", at: node,
      advice: (Synonyms.mode(for: name)?.rawValue ?? Suggestion.nearest(to: name, among: modes)).map
      {
        Suggestion.question($0, insteadOf: name)
      }
        ?? "write one of " + modes.map { "'\($0)'" }.joined(separator: ", "))
    return nil
  }

  private mutating func streams(
    _ located: LocatedStreams, _ modes: [StreamMode?], in context: StreamContext
  ) -> [KinesisStream]? {
    var names = UniqueNames(of: "stream")
    let streams = located.streams.enumerated().compactMap { index, stream in
      var context = context
      if let own = modes[index] {
        context.ownMode = own.mode
        if context.mode != nil || own.mode == nil { context.mode = own.mode }
      }
      var stream = stream
      if !requestedRegions.isEmpty { stream.region = nil }
      return reader.stream(
        stream, or: located.usualName(ofStream: index), in: context, names: &names,
        checkedBy: &checker)
    }
    guard streams.count == located.streams.count else { return nil }
    // No single stream is at fault for this.
    let total = streams.reduce(Ratio.zero) { $0 + Ratio($1.count) }
    guard Bounds.streams.contains(total) else {
      reader.report(
        .outOfRange,
        "A scenario has at most \(Bounds.streams.most) streams altogether; found \(total).",
        at: located.place)
      return nil
    }
    return streams
  }
}

/// Reads names, no two of which may be equal.
struct UniqueNames {
  private let kind: String
  private var taken: Set<String> = []

  init(of kind: String) {
    self.kind = kind
  }

  /// Returns a name as given, or one made where none is.
  mutating func name(
    at node: Node?, or usual: String, _ reader: inout DocumentReader
  ) -> String {
    guard let node else {
      let name = free(usual)
      taken.insert(name)
      return name
    }
    guard let name = reader.string(node) else { return usual }
    if trimmingSpaces(Substring(name)).isEmpty {
      reader.report(
        .empty, "The name of a \(kind) cannot be empty.", at: node,
        advice: "leave it out to have one made")
    } else if !taken.insert(name).inserted {
      reader.report(
        .nameTwice, "Another \(kind) is named '\(Abbreviation.of(name))' already.", at: node,
        advice: "give each \(kind) a different name")
    }
    return name
  }

  /// A name that nothing else has.
  private func free(_ usual: String) -> String {
    var (name, number) = (usual, 2)
    while taken.contains(name) {
      name = "\(usual) (\(number))"
      number += 1
    }
    return name
  }
}
