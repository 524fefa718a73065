import ShardPlanEngine
import ShardPlanText

/// The scenarios of an input as they are written there: each value with its place, and unread.
///
/// Every kind of input makes these; one reader makes scenarios of them, whatever their origin.
struct LocatedScenarios: Sendable {
  /// The version of the format of scenario files.
  static let formatVersion = "1"

  var title: String?
  /// The regions of all scenarios without one.
  var regions: [Located<String>] = []
  /// A Boolean value indicating whether the regions are wrong, which is not the same as missing.
  var hasFaultyRegions = false
  /// The month of all scenarios without one.
  var month: Node?
  var scenarios: [LocatedScenario] = []
  /// The streams of which the input tells no region, where `--region` only fills in; `nil` where it
  /// overrides all regions.
  var regionGaps: [RegionGap]?

  /// A stream without a region.
  struct RegionGap: Sendable {
    /// Its name in the input.
    let address: String
    let place: Node
    /// The reason, if the input gives a region whose value is unknown.
    let reason: String?
  }

  /// Returns the regions to price a scenario in: its own, or else those of all scenarios, or that of its first
  /// stream where each has its own.
  func regions(of scenario: LocatedScenario) -> [Located<String>] {
    let found = scenario.region.map { [$0] } ?? regions
    let streams = scenario.streams?.streams ?? []
    guard let first = streams.first?.region, streams.allSatisfy({ $0.region != nil }) else {
      return found
    }
    return found.isEmpty ? [first] : found
  }
}

/// One scenario of an input.
struct LocatedScenario: Sendable {
  let place: Node
  var name: Node?
  var mode: Node?
  var region: Located<String>?
  var month: Node?
  /// `nil` when they are missing or malformed, which is reported.
  var streams: LocatedStreams?
}

/// The streams of a scenario.
struct LocatedStreams: Sendable {
  let place: Node
  var streams: [LocatedStream]
  /// A Boolean value indicating whether streams without a name are numbered.
  let isList: Bool
}

/// One stream of an input.
struct LocatedStream: Sendable {
  let place: Node
  var name: Node?
  /// The capacity mode, where it is the stream's own.
  var mode: Node?
  /// The region, where it is the stream's own.
  var region: Located<String>?
  private(set) var settings: [StreamField: LocatedSetting] = [:]
  /// The consumers, where they are given one by one.
  var consumers: Node?
  /// The rate to move the given rate to, together with its peak.
  var traffic: Node?
  /// The objects that settings belong to, such as `aggregation.kpl`, as far as they are given.
  private(set) var groups: Set<String> = []
  /// A Boolean value indicating whether the stream is free of faults found so far.
  var isSound = true

  init(at place: Node) {
    self.place = place
  }

  /// Adds a setting, and with it the objects that it belongs to.
  ///
  /// - Parameters:
  ///   - field: The setting.
  ///   - value: Its value.
  ///   - key: The place of its name; that of the value unless given.
  mutating func add(_ field: StreamField, _ value: Node, key: Node? = nil) {
    settings[field] = LocatedSetting(value: value, key: key ?? value)
    for group in field.words.groups { addGroup(group) }
  }

  /// Adds an object of settings, which may be empty.
  mutating func addGroup(_ path: String) { groups.insert(path) }

  /// Removes a setting, if it is given.
  ///
  /// - Parameter field: The setting.
  /// - Returns: Whether it was given.
  mutating func remove(_ field: StreamField) -> Bool { settings.removeValue(forKey: field) != nil }

  /// Removes an object with all settings in it, if it is given.
  ///
  /// - Parameter path: The way to the object.
  /// - Returns: Whether it was given.
  mutating func removeGroup(_ path: String) -> Bool {
    for field in settings.keys where field.words.groups.contains(path) { _ = remove(field) }
    return groups.remove(path) != nil
  }
}

/// One setting of a stream in an input.
struct LocatedSetting: Sendable {
  let value: Node
  /// The place of its name.
  let key: Node
}

extension LocatedScenarios {
  /// The values as the text of a scenario file.
  var fileText: String {
    var fields: [(String, JSONOutput)] = [
      ("formatVersion", Int64(Self.formatVersion).map { .integer($0) } ?? .null)
    ]
    if let title { fields.append(("title", .string(title))) }
    if regions.count == 1 { fields.append(("region", .string(regions[0].value))) }
    if regions.count > 1 {
      fields.append(("regions", .array(regions.map { .string($0.value) })))
    }
    if let month { fields.append(("month", month.value.output)) }
    fields.append(("scenarios", .array(scenarios.map { $0.output })))
    return JSONOutput.object(JSONOutput.Fields(fields)).text() + "\n"
  }
}

extension LocatedScenario {
  fileprivate var output: JSONOutput {
    let own = [
      ("name", name), ("mode", mode), ("region", region?.node), ("month", month),
    ]
    var fields = own.compactMap { name, node in node.map { (name, $0.value.output) } }
    if let streams, streams.isList {
      fields.append(("streams", .array(streams.streams.map { $0.output })))
    } else if let stream = streams?.streams.first {
      fields.append(("stream", stream.output))
    }
    return .object(JSONOutput.Fields(fields))
  }
}

extension LocatedStream {
  fileprivate var output: JSONOutput {
    let own = [("name", name), ("mode", mode), ("region", region?.node)]
    var fields: [Field] = own.compactMap { key, node in node.map { ([key[...]], $0.value.output) } }
    for field in StreamField.allCases {
      guard let value = field == .rate && traffic != nil ? traffic : settings[field]?.value
      else { continue }
      fields.append((field.path.split(separator: "."), value.value.output))
    }
    if let consumers { fields.append((["consumers"], consumers.value.output)) }
    return .object(JSONOutput.Fields(Self.nested(fields[...])))
  }

  /// A value and the way to it.
  private typealias Field = (way: [Substring], value: JSONOutput)

  /// Puts fields into the objects that they belong to; those of one object are neighbours.
  private static func nested(_ fields: ArraySlice<Field>) -> [(String, JSONOutput)] {
    guard let first = fields.first, let name = first.way.first else { return [] }
    let together = fields.prefix { $0.way.first == name }
    let rest = nested(fields[together.endIndex...])
    guard first.way.count > 1 else { return [(String(name), first.value)] + rest }
    let inner = nested(together.map { (Array($0.way.dropFirst()), $0.value) }[...])
    return [(String(name), .object(JSONOutput.Fields(inner)))] + rest
  }
}

extension JSONValue {
  /// The value to be written; decimals become text.
  fileprivate var output: JSONOutput {
    switch content {
    case .null: .null
    case .bool(let value): .bool(value)
    case .number(let text): Int64(text).map { .integer($0) } ?? .string(text)
    case .string(let text): .string(text)
    case .array(let elements): .array(elements.map { $0.output })
    case .object(let members): .object(JSONOutput.Fields(members.map { ($0.key, $0.value.output) }))
    }
  }
}
