import ShardPlanEngine
import ShardPlanText

extension Infrastructure {
  /// Reports what the scenario of one side leaves out or assumes.
  func report(_ side: Side, to reader: inout DocumentReader) {
    for finding in findings where finding.severity != .note {
      reader.report(
        finding.code, finding.message, at: finding.place, advice: finding.advice,
        severity: finding.severity)
    }
    for stray in strayConsumers where side == .before ? stray.isBefore : stray.isAfter {
      let address = Address.quoted(stray.consumer.address)
      reader.report(
        stray.code, "The consumer \(address) is left out: \(stray.reason).",
        at: stray.consumer.place, severity: .warning)
    }
    for (service, resources) in unpriced(side) {
      let names = resources.prefix(3).map { Address.quoted($0.address) }.joined(separator: ", ")
      let others = resources.count > 3 ? " and \(resources.count - 3) more" : ""
      reader.report(
        .notPriced, "\(service) is not priced: \(names)\(others).", at: resources[0].place,
        severity: .warning)
    }
  }

  /// The resources that are not priced, by service in the order of the file.
  private func unpriced(_ side: Side) -> [(service: String, resources: [UnpricedResource])] {
    var services: [String] = []
    var resources: [String: [UnpricedResource]] = [:]
    for resource in notPriced where side == .before ? resource.isBefore : resource.isAfter {
      if resources[resource.service] == nil { services.append(resource.service) }
      resources[resource.service, default: []].append(resource)
    }
    return services.map { ($0, resources[$0] ?? []) }
  }

  /// Reports that a side has no stream that can be priced.
  func reportNothing(_ side: Side, to reader: inout DocumentReader) {
    let count = streams.filter { $0[side] != nil }.count
    guard count > 0 else {
      let deleted = streams.isEmpty ? "" : "; it deletes \("stream".counted(streams.count))"
      return reader.report(
        .noStreams, "This \(kind.words) has no Kinesis data streams\(deleted).", at: place,
        advice: kind == .streamDescriptions
          ? Self.describing : "describe a stream by options: --record-size, --rate and --region")
    }
    reader.report(
      .noStreams,
      "Nothing can be priced: of \("stream".counted(count)) the file leaves too much unknown.",
      at: place,
      advice: kind == .streamDescriptions ? Self.describing : "describe them in a scenario file")
  }

  private static let describing =
    "add the answer of 'aws kinesis describe-stream-summary --stream-name <name>' for each stream"
}

extension DocumentReader {
  /// Reports a stream that is left out.
  mutating func report(leftOut stream: DeclaredStream, because obstacle: StreamDeclaration.Obstacle)
  {
    let isShards = obstacle.attribute == "shards"
    report(
      isShards ? .shardsUnknown : .attributeUnknown,
      "The \(obstacle.attribute) of \(Address.quoted(stream.address)) \(isShards ? "are" : "is") "
        + "unknown (\(obstacle.reason.value)); the stream is left out.", at: obstacle.reason.node,
      severity: .warning)
  }
}

/// The regions in which On-demand Advantage is on, on one side of a change.
struct AdvantageRegions {
  private let on: [AccountSettings]
  private let unclear: [AccountSettings]

  init(_ accounts: [AccountSettings], _ side: Infrastructure.Side) {
    on = accounts.filter { $0[side].value == true }
    unclear = accounts.filter { $0[side].reason != nil }
      .map { settings in
        var settings = settings
        settings.advantageAfter = settings[side]
        return settings
      }
  }

  /// Returns whether it is on in a region; where the file says none, the same one is filled in.
  func isOn(in region: String?) -> Bool { on.contains { $0.region.value == region } }

  /// Reports commitments that no stream shows, and what is not known of them.
  ///
  /// - Parameters:
  ///   - streams: The streams that are priced.
  ///   - reader: Takes the warnings.
  func report(besides streams: [LocatedStream], to reader: inout DocumentReader) {
    let advantage = JSONValue.Content.string(CapacityMode.onDemandAdvantage.rawValue)
    for settings in on {
      let isShown = streams.contains {
        $0.mode?.value.content == advantage && $0.region?.value == settings.region.value
      }
      guard !isShown else { continue }
      let region = settings.region.value.map { " in \(Address.quoted($0))" } ?? ""
      reader.report(
        .advantageEnabled,
        "\(Address.quoted(settings.address)) turns on On-demand Advantage\(region), where no "
          + "on-demand stream is priced: its commitment of 25 MiB/s in and out is missing from the total.",
        at: settings.place, severity: .warning)
    }
    for settings in unclear {
      reader.report(
        .attributeUnknown,
        "Whether \(Address.quoted(settings.address)) turns on On-demand Advantage is unknown "
          + "(\(settings.advantageAfter.reason ?? "")); on-demand streams are priced as Standard.",
        at: settings.place, severity: .warning)
    }
  }
}

extension StrayConsumer {
  var code: Diagnostic.Code { isElsewhere ? .consumerElsewhere : .consumerUnclear }
}
