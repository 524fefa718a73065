import ShardPlanEngine
import ShardPlanText

/// Makes infrastructure of the resources of a plan or a state.
struct TerraformStreams {
  let resources: [TerraformResource]
  let configuration: TerraformConfiguration

  init(_ resources: [TerraformResource], _ configuration: TerraformConfiguration) {
    self.resources = resources
    self.configuration = configuration
  }

  /// Adds everything to infrastructure.
  func add(to found: inout Infrastructure, _ reader: inout DocumentReader) {
    var index = TerraformStreamIndex()
    for resource in resources {
      guard case .stream = resource.kind else { continue }
      let stream = stream(resource, &found, &reader)
      index.add(resource, stream, at: found.streams.count)
      found.streams.append(stream)
      if resource.isForgotten, resource.after != nil, let before = stream.before {
        // A replacement that forgets the old stream leaves both.
        var forgotten = DeclaredStream(address: resource.address, at: resource.place)
        forgotten.change = .forget
        (forgotten.before, forgotten.after) = (before, before)
        found.streams[found.streams.count - 1].before = nil
        found.streams.append(forgotten)
      }
    }
    for resource in resources {
      switch resource.kind {
      case .stream, .free: continue
      case .consumer: add(consumer: resource, index, to: &found, &reader)
      case .accountSettings: found.accounts.append(settings(resource, &reader))
      case .unpriced(let service):
        found.notPriced.append(
          UnpricedResource(
            address: resource.address, type: resource.type, service: service,
            isBefore: resource.attributes(.before) != nil,
            isAfter: resource.attributes(.after) != nil, place: resource.place))
      }
    }
  }

  private func stream(
    _ resource: TerraformResource, _ found: inout Infrastructure, _ reader: inout DocumentReader
  ) -> DeclaredStream {
    var stream = DeclaredStream(address: resource.address, at: resource.place)
    stream.change = resource.change
    stream.before = declaration(resource, .before, &reader)
    stream.after = declaration(resource, .after, &reader)
    guard let attributes = TerraformAttributes(resource, .after, configuration) else {
      return stream
    }
    let address = Address.quoted(resource.address)
    if resource.isForgotten {
      found.findings.append(
        InfrastructureFinding(
          code: .forgotten, severity: .warning, address: resource.address,
          message:
            "\(address) is forgotten, not deleted: AWS keeps the stream and goes on billing it.",
          place: resource.place, advice: "delete it in AWS if it is not needed"))
    }
    if let after = stream.after, after.mode.isAbsent {
      found.findings.append(
        InfrastructureFinding(
          code: .modeAbsent, severity: .note, address: resource.address,
          message: "\(address) has no stream_mode_details, so it is provisioned.",
          place: resource.place))
    }
    for (name, place) in attributes.unknownNames {
      found.findings.append(
        InfrastructureFinding(
          code: .attributeUnknown, severity: .warning, address: resource.address,
          message: "\(address) has the attribute '\(Abbreviation.of(name))', which is not known "
            + "here: if it costs anything, that is missing.", place: place))
    }
    checkOnDemand(stream, resource, &reader)
    return stream
  }

  private func declaration(
    _ resource: TerraformResource, _ side: Infrastructure.Side, _ reader: inout DocumentReader
  ) -> StreamDeclaration? {
    guard let attributes = TerraformAttributes(resource, side, configuration) else { return nil }
    var declaration = StreamDeclaration(at: attributes.object.node)
    declaration.name = attributes.text("name", &reader)
    declaration.region = configuration.region(of: resource, side)
    declaration.mode = attributes.mode(&reader)
    declaration.shards = attributes.number("shard_count", &reader)
    declaration.retentionHours = attributes.number("retention_period", &reader)
    return declaration
  }

  /// Reports a number of shards that is new for an on-demand stream: the provider refuses it.
  ///
  /// A stream that was imported may keep the number that AWS counts for its own use.
  private func checkOnDemand(
    _ stream: DeclaredStream, _ resource: TerraformResource, _ reader: inout DocumentReader
  ) {
    guard let after = stream.after, after.knownMode == .onDemand,
      case .known(let shards) = after.shards, shards.value > 0,
      stream.before?.shards.value != shards.value
    else { return }
    reader.report(
      .contradiction,
      "\(Address.quoted(resource.address)) is on-demand and has \("shard".counted(shards.value)); "
        + "Terraform's provider refuses that.", at: shards.node,
      advice: "leave out shard_count, or take the mode PROVISIONED")
  }

  private func settings(
    _ resource: TerraformResource, _ reader: inout DocumentReader
  ) -> AccountSettings {
    var settings = AccountSettings(address: resource.address, at: resource.place)
    settings.region = configuration.region(of: resource, resource.after == nil ? .before : .after)
    for side in [Infrastructure.Side.before, .after] {
      guard let attributes = TerraformAttributes(resource, side, configuration) else { continue }
      settings[side] = attributes.advantage(&reader)
    }
    return settings
  }
}
