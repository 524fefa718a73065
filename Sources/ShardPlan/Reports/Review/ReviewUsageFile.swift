import ShardPlanEngine
package import ShardPlanText

/// The usage of streams that a file of infrastructure declares, as a scenario file describes it.
///
/// Its streams are found by name or address. What the infrastructure declares itself, such as shards, mode,
/// retention and enhanced fan-out, stays as it is there.
///
///     let usage = try ReviewUsageFile(SourceText(name: "usage.json", bytes: bytes))
package struct ReviewUsageFile: Sendable {
  private var streams: [String: LocatedStream] = [:]
  private let place: Node?
  private let reader: DocumentReader

  /// What the infrastructure declares.
  private static let declared: Set<StreamField> = [
    .count, .shards, .currentShards, .retention, .enhancedFanOutConsumers, .targetUtilization,
  ]

  /// Reads the first scenario of a file.
  ///
  /// - Parameter source: The scenario file.
  /// - Throws: ``InvalidInput`` with everything that is wrong with it.
  package init(_ source: SourceText) throws(InvalidInput) {
    let input = ScenarioInput(source, needsRegion: false)
    _ = try input.document()
    let found = input.located?.scenarios.first?.streams
    place = found?.place
    reader = DocumentReader(source)
    for (index, stream) in (found?.streams ?? []).enumerated() {
      streams[stream.name?.value.text ?? found?.usualName(ofStream: index) ?? ""] = stream
    }
  }

  /// Checks that the infrastructure has each of the streams.
  ///
  /// - Parameter names: The names and addresses of its streams.
  /// - Throws: ``InvalidInput`` with those that it does not have.
  func check(against names: Set<String>) throws(InvalidInput) {
    var reader = reader
    for (name, stream) in streams.sorted(by: { $0.key < $1.key }) where !names.contains(name) {
      reader.report(
        .unknownStream, "The infrastructure declares no stream '\(Abbreviation.of(name))'.",
        at: stream.name ?? stream.place,
        advice: Suggestion.nearest(to: name, among: names.sorted()).map { "write '\($0)'" }
          ?? "name a stream, or the address of its resource")
    }
    guard reader.errorCount == 0 else { throw InvalidInput(diagnostics: reader.diagnostics) }
  }

  /// Adds the usage of a stream.
  ///
  /// - Parameters:
  ///   - located: The stream.
  ///   - names: The name and the address that it may have.
  func add(to located: inout LocatedStream, named names: [String]) {
    guard let usage = names.compactMap({ streams[$0] }).first else { return }
    for group in usage.groups.sorted() { located.addGroup(group) }
    for (field, setting) in usage.settings where !Self.declared.contains(field) {
      // Places of another file mean nothing here.
      located.add(field, located.place.replaced(by: setting.value.value.content))
    }
  }
}
