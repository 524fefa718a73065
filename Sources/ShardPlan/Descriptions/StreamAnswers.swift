import ShardPlanEngine
import ShardPlanText

extension Infrastructure {
  /// Reads what `aws kinesis` says about streams: its answers as a list or one after the other.
  ///
  /// - Parameter reader: The file.
  /// - Returns: The infrastructure, the same before and after; `nil` after a fault was reported.
  static func descriptions(_ reader: inout DocumentReader) -> Self? {
    guard let roots = reader.roots(), let place = roots.first else { return nil }
    var answers = StreamAnswers()
    for root in roots {
      if case .array = root.value.content {
        for element in reader.array(root) ?? [] { answers.take(element, &reader) }
      } else {
        answers.take(root, &reader)
      }
    }
    return answers.infrastructure(at: place)
  }
}

/// The answers of `aws kinesis` about the streams of an account, sorted by what they are about.
struct StreamAnswers {
  /// The streams that are described, by ARN, in the order of the file.
  private(set) var descriptions: [StreamAnswer] = []
  private var described: (arns: Set<String>, names: Set<String>) = ([], [])
  /// What lists say about each stream, in the order of the file.
  private(set) var listed: [ListedStream] = []
  /// The modes that lists tell, by the ARN of the stream.
  private(set) var listedModes: [String: Declared<CapacityMode>] = [:]
  /// The consumers by the ARN of their stream.
  private(set) var consumers: [String: [DeclaredConsumer]] = [:]
  private var consumerNames: Set<[String]> = []
  /// A Boolean value indicating whether some list of consumers is empty.
  private(set) var hasEmptyConsumerList = false
  private(set) var commitments: [(isOn: Bool, place: Node)] = []
  private(set) var limits: AccountLimits?
  private(set) var findings: [InfrastructureFinding] = []

  /// A stream as `list-streams` shows it.
  struct ListedStream {
    let name: String
    /// `nil` in a list of bare names.
    let arn: KinesisARN?
    let mode: Declared<CapacityMode>
    let isDeleting: Bool
    let place: Node
  }

  /// Takes one answer, and reports what is wrong with it.
  mutating func take(_ node: Node, _ reader: inout DocumentReader) {
    guard let object = reader.anyObject(node) else { return }
    if let summary = object["StreamDescriptionSummary"] {
      reader.anyObject(summary).map { describe($0, &reader) }
    } else if object["OpenShardCount"] != nil, object["StreamARN"] != nil {
      // What '--query StreamDescriptionSummary' prints.
      describe(object, &reader)
    } else if object["StreamSummaries"] != nil || object["StreamNames"] != nil {
      list(object, &reader)
    } else if let consumers = object["Consumers"] {
      let nodes = reader.array(consumers) ?? []
      hasEmptyConsumerList = hasEmptyConsumerList || nodes.isEmpty && !isCut(object)
      for node in nodes { add(consumer: node, &reader) }
      noteCut(object, "consumers")
    } else if let consumer = object["Consumer"] ?? object["ConsumerDescription"] {
      add(consumer: consumer, &reader)
    } else if let settings = object["MinimumThroughputBillingCommitment"] {
      commit(settings, &reader)
    } else if object["ShardLimit"] != nil {
      limits = reader.accountLimits(object)
    } else {
      reader.report(
        .otherKind, "This is no answer of 'aws kinesis' about streams.", at: node,
        advice: object["StreamDescription"] == nil
          ? "leave it out of the file" : "ask by 'aws kinesis describe-stream-summary' instead")
    }
  }

  private mutating func describe(_ object: ObjectNode, _ reader: inout DocumentReader) {
    guard let answer = StreamAnswer(object, &reader) else { return }
    guard described.arns.insert(answer.arn.stream).inserted else {
      return reader.report(
        .nameTwice, "The stream '\(answer.arn.name)' is described already.", at: object.node,
        advice: "keep only the newest description")
    }
    described.names.insert(answer.arn.name)
    descriptions.append(answer)
  }

  /// Returns whether a stream is described.
  func describes(_ stream: ListedStream) -> Bool {
    if let arn = stream.arn { return described.arns.contains(arn.stream) }
    return described.names.contains(stream.name)
  }

  private mutating func list(_ object: ObjectNode, _ reader: inout DocumentReader) {
    noteCut(object, "streams")
    if let summaries = object["StreamSummaries"].flatMap({ reader.array($0) }) {
      for node in summaries {
        guard let summary = reader.anyObject(node),
          let arn = reader.streamARN("StreamARN", of: summary)
        else { continue }
        let mode = reader.streamMode(of: summary)
        listedModes[arn.value.stream] = mode
        listed.append(
          ListedStream(
            name: arn.value.name, arn: arn.value, mode: mode,
            isDeleting: summary.text("StreamStatus") == "DELETING", place: node))
      }
    } else if let names = object["StreamNames"].flatMap({ reader.array($0) }) {
      for node in names {
        guard let name = reader.string(node) else { continue }
        listed.append(
          ListedStream(name: name, arn: nil, mode: .absent, isDeleting: false, place: node))
      }
    }
  }

  private mutating func add(consumer node: Node, _ reader: inout DocumentReader) {
    guard let consumer = reader.anyObject(node),
      let arn = reader.streamARN("ConsumerARN", of: consumer),
      consumer.text("ConsumerStatus") != "DELETING"
    else { return }
    let name = consumer.text("ConsumerName") ?? ""
    // Read twice, such as when it was registered and in a list, it is the same one.
    guard consumerNames.insert([arn.value.stream, name]).inserted else { return }
    consumers[arn.value.stream, default: []].append(
      DeclaredConsumer(
        address: arn.node.value.text ?? name, at: node, name: .known(name, at: node)))
  }

  private mutating func commit(_ node: Node, _ reader: inout DocumentReader) {
    guard let settings = reader.anyObject(node),
      let status = reader.required("Status", of: settings), let word = reader.string(status)
    else { return }
    let words = ["DISABLED", "ENABLED", "ENABLED_UNTIL_EARLIEST_ALLOWED_END"]
    guard words.containsExactly(word) else {
      return reader.report(
        .unknownWord, "The status '\(Abbreviation.of(word))' is not known.", at: status,
        advice: "AWS answers one of \(words.quotedList)")
    }
    commitments.append((word != "DISABLED", node))
  }

  private func isCut(_ list: ObjectNode) -> Bool {
    list["NextToken"] != nil || list["HasMoreStreams"]?.value.isTrue == true
  }

  /// Notes that a list is not complete.
  private mutating func noteCut(_ object: ObjectNode, _ what: String) {
    guard isCut(object) else { return }
    findings.append(
      InfrastructureFinding(
        code: .listCut, severity: .warning, address: "",
        message: "The list of \(what) is cut, so some may be missing.", place: object.node,
        advice: "leave out '--max-items'"))
  }
}
