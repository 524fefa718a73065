import ShardPlanEngine
import ShardPlanText

extension InputFormat {
  /// JSON of version 1, as `Docs/ScenarioFile.md` describes it.
  static let scenarioFile = InputFormat(
    kind: .scenarioFile, read: { reader, _ in ScenarioFile.scenarios(of: &reader) })
}

/// The structure of scenario files: their objects and lists, but not the meaning of their values.
enum ScenarioFile {
  /// The most scenarios of one file, the most regions that it lists, far more than AWS has, and the
  /// most streams of one scenario.
  static let mostScenarios = 1_000
  static let mostRegions = 100
  static let mostStreams = 10_000

  /// The fields of the file; `$schema` is for editors and has no effect.
  static let fields = [
    "formatVersion", "title", "region", "regions", "month", "scenarios", "$schema",
  ]
  /// The fields of a scenario.
  static let scenarioFields = ["name", "mode", "region", "month", "stream", "streams"]

  static func scenarios(of reader: inout DocumentReader) -> LocatedScenarios? {
    guard let root = reader.root(),
      let file = reader.object(root, fields: fields, advising: Misplaced.inFile)
    else { return nil }
    _ = file["$schema"].map { reader.string($0) }
    reader.formatVersion(of: file, expected: LocatedScenarios.formatVersion, format: "scenario")
    var found = LocatedScenarios()
    found.title = file["title"].flatMap { reader.string($0) }
    let errors = reader.errorCount
    found.regions = regions(of: file, &reader)
    found.hasFaultyRegions = file["regions"] != nil && reader.errorCount > errors
    found.month = file["month"]
    guard let node = reader.required("scenarios", of: file), let nodes = reader.array(node) else {
      return found
    }
    guard (1...mostScenarios).contains(nodes.count) else {
      reader.report(
        .outOfRange, "A file holds from 1 to \(mostScenarios) scenarios; found \(nodes.count).",
        at: node)
      return found
    }
    found.scenarios = nodes.compactMap { scenario($0, &reader) }
    return found
  }

  private static func scenario(
    _ node: Node, _ reader: inout DocumentReader
  ) -> LocatedScenario? {
    guard let object = reader.object(node, fields: scenarioFields, advising: Misplaced.inScenario)
    else { return nil }
    return LocatedScenario(
      place: node, name: object["name"], mode: object["mode"],
      region: region(of: object, &reader), month: object["month"],
      streams: streams(of: object, &reader))
  }

  private static func region(
    of object: ObjectNode, _ reader: inout DocumentReader
  ) -> Located<String>? {
    guard let node = object["region"], let code = reader.string(node) else { return nil }
    return Located(code, at: node)
  }

  /// The one region of a file, or the several that each scenario is priced in.
  private static func regions(
    of file: ObjectNode, _ reader: inout DocumentReader
  ) -> [Located<String>] {
    let single = region(of: file, &reader)
    guard let node = file["regions"] else { return single.map { [$0] } ?? [] }
    let errors = reader.errorCount
    if let key = file.keyNode("region") {
      reader.report(
        .contradiction, "A file has either 'region' or 'regions', not both.", at: key,
        advice: "leave one of them out")
    }
    var nodes = reader.array(node) ?? []
    if nodes.count > mostRegions {
      reader.report(
        .outOfRange, "A file lists at most \(mostRegions) regions; found \(nodes.count).", at: node)
      nodes = []
    }
    let regions = nodes.compactMap { node in reader.string(node).map { Located($0, at: node) } }
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
    return regions
  }

  private static func streams(
    of object: ObjectNode, _ reader: inout DocumentReader
  ) -> LocatedStreams? {
    if let single = object["stream"] {
      if let list = object.keyNode("streams") {
        reader.report(
          .contradiction, "A scenario has either 'stream' or 'streams', not both.", at: list,
          advice: "leave one of them out")
      }
      return stream(single, &reader).map {
        LocatedStreams(place: single, streams: [$0], isList: false)
      }
    }
    guard let node = object["streams"] else {
      reader.report(
        .missingField, "The field 'stream' is missing from this scenario.", at: object.node,
        advice: "add \"stream\": { \"recordSize\": …, \"rate\": … }, or a list as \"streams\"")
      return nil
    }
    guard let nodes = reader.array(node) else { return nil }
    guard (1...mostStreams).contains(nodes.count) else {
      reader.report(
        .outOfRange, "A scenario lists from 1 to \(mostStreams) streams; found \(nodes.count).",
        at: node, advice: "streams that are alike are one entry with a 'count'")
      return nil
    }
    return LocatedStreams(
      place: node, streams: nodes.compactMap { stream($0, &reader) }, isList: true)
  }

  /// The fields of a stream.
  static let streamFields = ["name", "mode", "region"] + Field.names(in: "")

  private static func stream(_ node: Node, _ reader: inout DocumentReader) -> LocatedStream? {
    let errors = reader.errorCount
    guard
      let object = reader.object(
        node, fields: streamFields, advising: { Misplaced.inStream($0, group: "") })
    else { return nil }
    var stream = LocatedStream(at: node)
    (stream.name, stream.mode) = (object["name"], object["mode"])
    stream.region = region(of: object, &reader)
    addSettings(of: object, in: "", to: &stream, &reader)
    stream.isSound = reader.errorCount == errors
    return stream
  }

  /// Adds the settings of an object, and those of the objects inside it.
  private static func addSettings(
    of object: ObjectNode, in group: String, to stream: inout LocatedStream,
    _ reader: inout DocumentReader
  ) {
    for name in Field.names(in: group) {
      guard let value = object[name] else { continue }
      let path = group.isEmpty ? name : "\(group).\(name)"
      if let field = Field.all.first(where: { $0.path == path })?.field {
        stream.add(field, value, key: object.keyNode(name))
      } else {
        if path == LocatedStream.consumers, reader.isConsumerList(value) {
          stream.consumers = value
          continue
        }
        stream.addGroup(path)
        guard
          let inner = reader.object(
            value, fields: Field.names(in: path),
            advising: { Misplaced.inStream($0, group: path) })
        else { continue }
        addSettings(of: inner, in: path, to: &stream, &reader)
      }
    }
  }
}
