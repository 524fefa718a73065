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
  let streams: [LocatedStream]
  /// A Boolean value indicating whether streams without a name are numbered.
  let isList: Bool
}

/// One stream of an input.
struct LocatedStream: Sendable {
  let place: Node
  var name: Node?
  private(set) var settings: [StreamField: LocatedSetting] = [:]
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
    var parts = field.path.split(separator: ".").dropLast()
    while !parts.isEmpty {
      addGroup(parts.joined(separator: "."))
      parts.removeLast()
    }
  }

  /// Adds an object of settings, which may be empty.
  mutating func addGroup(_ path: String) { groups.insert(path) }
}

/// One setting of a stream in an input.
struct LocatedSetting: Sendable {
  let value: Node
  /// The place of its name.
  let key: Node
}
