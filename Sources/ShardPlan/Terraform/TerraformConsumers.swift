import ShardPlanText

/// Finds the stream of a consumer.
struct TerraformStreamIndex {
  private struct Entry {
    let position: Int
    let module: String
    let index: String
  }

  /// The positions of streams by their ARNs.
  private var positions: [String: Int] = [:]
  /// The positions of streams by region and name, on each side.
  private var named: [Infrastructure.Side: [String: Int]] = [.before: [:], .after: [:]]
  /// The instances of a resource, by the module and the name.
  private var instances: [String: [Entry]] = [:]

  mutating func add(_ resource: TerraformResource, _ stream: DeclaredStream, at position: Int) {
    for object in [resource.before, resource.after] {
      if let arn = object?["arn"]?.value.text { positions[arn] = position }
    }
    for side in [Infrastructure.Side.before, .after] {
      guard let region = stream[side]?.region.value, let name = stream[side]?.name.value else {
        continue
      }
      named[side]?["\(region) \(name)"] = position
    }
    instances[key(resource.name, in: TerraformPath(ofAddress: resource.module)), default: []]
      .append(Entry(position: position, module: resource.module, index: resource.index))
  }

  /// Returns the stream with an ARN, which may be new on that side.
  func position(ofARN text: String, _ side: Infrastructure.Side) -> Int? {
    positions[text]
      ?? ARN(text).flatMap { arn in
        arn.stream.flatMap { named[side]?["\(arn.region) \($0)"] }
      }
  }

  /// Returns the streams that a reference may mean.
  ///
  /// - Parameters:
  ///   - reference: The reference, such as `aws_kinesis_stream.tenant["a"].arn`.
  ///   - module: The address of the module's instance.
  /// - Returns: The positions of the streams.
  func positions(of reference: String, in module: String) -> [Int] {
    guard let rest = reference.rest(after: "aws_kinesis_stream.") else { return [] }
    let name = rest.prefix { $0 != "." && $0 != "[" }
    let index = rest.dropFirst(name.count)
    return (instances[key(String(name), in: TerraformPath(ofAddress: module))] ?? [])
      .filter { entry in
        entry.module.isExactly(module)
          && (index.first != "[" || entry.index.isEmpty || index.hasPrefix(entry.index))
      }
      .map { $0.position }
  }

  private func key(_ name: String, in path: TerraformPath) -> String {
    (path.names + [name]).joined(separator: ".")
  }
}

extension TerraformStreams {
  /// Adds a consumer to its stream on each side, or to those whose stream is not clear.
  func add(
    consumer resource: TerraformResource, _ index: TerraformStreamIndex,
    to found: inout Infrastructure, _ reader: inout DocumentReader
  ) {
    for side in [Infrastructure.Side.before, .after] {
      guard let attributes = TerraformAttributes(resource, side, configuration) else { continue }
      let consumer = DeclaredConsumer(
        address: resource.address, at: resource.place, name: attributes.text("name", &reader))
      let target = target(of: resource, attributes.text("stream_arn", &reader), side, index)
      if case .stream(let position) = target, found.streams[position][side] != nil {
        found.streams[position][side]?.consumers.append(consumer)
      } else {
        found.strayConsumers.append(
          StrayConsumer(
            consumer: consumer, isBefore: side == .before, isAfter: side == .after,
            isElsewhere: target.isElsewhere, reason: target.reason))
      }
    }
  }

  private enum Target {
    case stream(Int)
    case elsewhere(String)
    case unclear(String)

    var isElsewhere: Bool {
      if case .unclear = self { false } else { true }
    }

    var reason: String {
      switch self {
      case .stream: "its stream is deleted"
      case .elsewhere(let arn):
        "its stream '\(Abbreviation.of(arn, keeping: 200))' is not in the file"
      case .unclear(let reason): reason
      }
    }
  }

  private func target(
    of consumer: TerraformResource, _ arn: Declared<String>, _ side: Infrastructure.Side,
    _ index: TerraformStreamIndex
  ) -> Target {
    switch arn {
    case .known(let arn):
      return index.position(ofARN: arn.value, side).map { .stream($0) } ?? .elsewhere(arn.value)
    case .absent: return .unclear("the file names no stream")
    case .unknown(let reason):
      let (names, module) = configuration.references(
        behind: configuration.references(of: "stream_arn", in: consumer), in: consumer.module)
      // The most particular reference comes first.
      for name in names {
        let positions = index.positions(of: name, in: module)
        if positions.count == 1 { return .stream(positions[0]) }
        if positions.count > 1 {
          return .unclear(
            "which of the \(positions.count) instances of "
              + "\(Address.quoted(name)) it reads is not in the plan")
        }
      }
      return .unclear("its stream is unknown (\(reason.value))")
    }
  }
}

extension TerraformConfiguration {
  /// The most modules that a reference is followed through.
  private static let mostSteps = 100

  /// Follows references through the variables and outputs of modules to what they stand for.
  ///
  /// - Parameters:
  ///   - names: The references.
  ///   - module: The address of the module's instance that they stand in.
  /// - Returns: References to resources, or the last that could be followed, and their module.
  func references(behind names: [String], in module: String) -> ([String], String) {
    var (names, module) = (names, module)
    for _ in 0..<Self.mostSteps {
      guard let name = names.first else { break }
      if let variable = name.variable, let parent = TerraformPath.parent(ofAddress: module),
        let argument = modules[TerraformPath(ofAddress: module)]?.arguments?[variable]
      {
        (names, module) = (Self.references(of: argument), parent)
      } else if name.hasPrefix("module."), let point = name.lastIndex(of: ".") {
        let called = (module.isEmpty ? "" : module + ".") + name[..<point]
        let output = String(name[name.index(after: point)...])
        guard
          let expression = modules[TerraformPath(ofAddress: called)]?.outputs?[output]?[
            "expression"]
        else { break }
        (names, module) = (Self.references(of: expression), called)
      } else {
        break
      }
    }
    return (names, module)
  }
}

extension String {
  /// The rest of a text that begins with another; `nil` for any other text.
  fileprivate func rest(after start: String) -> Substring? {
    hasPrefix(start) ? dropFirst(start.count) : nil
  }
}
