import ShardPlanEngine
import ShardPlanText

extension StreamAnswers {
  /// Returns the infrastructure that the answers tell together.
  ///
  /// - Parameter place: The place of the first answer.
  /// - Returns: The infrastructure, the same before and after.
  func infrastructure(at place: Node) -> Infrastructure {
    var infrastructure = Infrastructure(kind: .streamDescriptions, place: place)
    infrastructure.findings = findings
    var unknown: [StreamAnswer] = []
    for answer in descriptions {
      guard answer.status != .deleting else {
        infrastructure.findings.append(
          leftOut(answer.arn.name, answer.arn.stream, at: answer.place))
        continue
      }
      var declaration = answer.declaration(
        listedMode: listedModes[answer.arn.stream] ?? .absent)
      if let consumers = known(consumersOf: answer) {
        declaration.consumers = consumers
      } else {
        unknown.append(answer)
      }
      add(declaration, address: answer.arn.stream, to: &infrastructure)
      if answer.status == .updating { infrastructure.findings.append(moving(answer)) }
      if let place = answer.shardMetrics {
        infrastructure.notPriced.append(
          UnpricedResource(
            address: answer.arn.name, type: "ShardLevelMetrics",
            service: "Shard-level monitoring by CloudWatch", isBefore: true, isAfter: true,
            place: place))
      }
    }
    addListed(to: &infrastructure)
    addStrays(to: &infrastructure)
    addCommitments(to: &infrastructure)
    if !unknown.isEmpty { infrastructure.findings.append(consumersUnknown(of: unknown)) }
    infrastructure.limits = limits
    return infrastructure
  }

  private func add(
    _ declaration: StreamDeclaration, address: String, to infrastructure: inout Infrastructure
  ) {
    var stream = DeclaredStream(address: address, at: declaration.place)
    (stream.before, stream.after) = (declaration, declaration)
    infrastructure.streams.append(stream)
  }

  /// The consumers of a stream: the listed ones, or as many as the description counts.
  private func known(consumersOf answer: StreamAnswer) -> [DeclaredConsumer]? {
    if let listed = consumers[answer.arn.stream] { return listed }
    if let count = answer.consumerCount {
      // One more than is allowed is refused later; all of them might fill the memory.
      return (0..<min(count.value, 1_001)).map { _ in
        DeclaredConsumer(address: answer.arn.stream, at: count.node)
      }
    }
    // An empty list does not tell its stream, but there is only one.
    return hasEmptyConsumerList && descriptions.count == 1 ? [] : nil
  }

  /// Adds the streams that are listed and not described, of which too little is known.
  private func addListed(to infrastructure: inout Infrastructure) {
    for stream in listed where !describes(stream) {
      let address = stream.arn?.stream ?? stream.name
      guard !stream.isDeleting else {
        infrastructure.findings.append(leftOut(stream.name, address, at: stream.place))
        continue
      }
      let reason = "it is listed, and not described"
      var declaration = StreamDeclaration(at: stream.place)
      declaration.name = .known(
        stream.name, at: stream.place.replaced(by: .string(stream.name)))
      if let region = stream.arn?.region {
        declaration.region = .known(region, at: stream.place.replaced(by: .string(region)))
      }
      declaration.mode = stream.mode.isAbsent ? .unknown(reason, at: stream.place) : stream.mode
      declaration.shards = .unknown(reason, at: stream.place)
      declaration.retentionHours = .unknown(reason, at: stream.place)
      add(declaration, address: address, to: &infrastructure)
    }
  }

  /// Adds the consumers of streams that are not described.
  private func addStrays(to infrastructure: inout Infrastructure) {
    let described = Set(descriptions.map { $0.arn.stream })
    for (stream, consumers) in consumers.sorted(by: { $0.key < $1.key })
    where !described.contains(stream) {
      for consumer in consumers {
        infrastructure.strayConsumers.append(
          StrayConsumer(
            consumer: consumer, isBefore: true, isAfter: true, isElsewhere: true,
            reason: "its stream is not described"))
      }
    }
  }

  /// Adds whether Advantage is on, in the one region that the streams have.
  private func addCommitments(to infrastructure: inout Infrastructure) {
    let regions = Set(descriptions.map { $0.arn.region } + listed.compactMap { $0.arn?.region })
    for commitment in commitments {
      var settings = AccountSettings(address: "describe-account-settings", at: commitment.place)
      var isOn = Declared.known(commitment.isOn, at: commitment.place)
      if let region = regions.first, regions.count == 1 {
        settings.region = .known(
          region, at: commitment.place.replaced(by: .string(region)))
      } else if commitment.isOn {
        isOn = .unknown("the answer does not name its region", at: commitment.place)
      }
      (settings[.before], settings[.after]) = (isOn, isOn)
      infrastructure.accounts.append(settings)
    }
  }
}

extension StreamAnswers {
  private func leftOut(_ name: String, _ address: String, at place: Node) -> InfrastructureFinding {
    InfrastructureFinding(
      code: .streamDeleting, severity: .warning, address: address,
      message: "AWS is deleting \(Address.quoted(name)); the stream is left out.", place: place)
  }

  private func moving(_ answer: StreamAnswer) -> InfrastructureFinding {
    InfrastructureFinding(
      code: .streamUpdating, severity: .warning, address: answer.arn.stream,
      message:
        "AWS is changing \(Address.quoted(answer.arn.name)); the number of its shards may move.",
      place: answer.place, advice: "describe it again once it is ACTIVE")
  }

  private func consumersUnknown(of answers: [StreamAnswer]) -> InfrastructureFinding {
    let names = answers.prefix(3).map { Address.quoted($0.arn.name) }.joined(separator: ", ")
    let others = answers.count > 3 ? " and \(answers.count - 3) more" : ""
    return InfrastructureFinding(
      code: .attributeUnknown, severity: .warning, address: answers[0].arn.stream,
      message: "The enhanced fan-out consumers of \(names)\(others) are unknown, and missing here.",
      place: answers[0].place,
      advice: "add the answer of 'aws kinesis list-stream-consumers --stream-arn "
        + "\(answers[0].arn.stream)' to the file")
  }
}
