import ShardPlanEngine
import ShardPlanText

/// Kinesis infrastructure as a file declares it, before a change and after it.
///
/// Every kind of file makes these; ``scenarios(of:_:)`` turns one side of them into scenarios.
///
///     var infrastructure = Infrastructure(kind: .terraformState, place: root)
///     infrastructure.streams.append(DeclaredStream(address: "aws_kinesis_stream.orders", at: node))
struct Infrastructure: Sendable {
  /// The kinds of files, by the names that reports give them.
  enum Kind: String, Sendable, CaseIterable {
    case terraformPlan = "terraform-plan"
    case terraformState = "terraform-state"
    case cloudFormation = "cloudformation"
    case streamDescriptions = "stream-descriptions"
  }

  /// One side of a change.
  enum Side: Sendable {
    case before, after
  }

  let kind: Kind
  /// The outermost value of the file.
  let place: Node
  /// The streams in the order of the file, those that are deleted included.
  var streams: [DeclaredStream] = []
  /// The consumers whose stream is not among ``streams``, or not clear.
  var strayConsumers: [StrayConsumer] = []
  /// The settings of accounts.
  var accounts: [AccountSettings] = []
  /// The quotas of the account, where the file tells them.
  var limits: AccountLimits?
  /// The resources that cost something which is not priced here.
  var notPriced: [UnpricedResource] = []
  /// What someone should know about single resources.
  var findings: [InfrastructureFinding] = []

  init(kind: Kind, place: Node) {
    self.kind = kind
    self.place = place
  }
}

/// An enhanced fan-out consumer that a file declares.
struct DeclaredConsumer: Sendable {
  /// The name of the resource in the file.
  let address: String
  let place: Node
  var name: Declared<String> = .absent

  init(address: String, at place: Node, name: Declared<String> = .absent) {
    self.address = address
    self.place = place
    self.name = name
  }
}

/// A consumer that belongs to no stream of the file, as far as the file tells.
struct StrayConsumer: Sendable {
  let consumer: DeclaredConsumer
  /// Whether it exists on each side.
  let isBefore, isAfter: Bool
  /// Whether its stream is known and not in the file; else it is not clear which one it is.
  let isElsewhere: Bool
  /// The reason why it belongs to none, as the second half of a sentence.
  let reason: String
}

/// The settings of one account in one region.
struct AccountSettings: Sendable {
  /// The name of the resource in the file.
  let address: String
  let place: Node
  var region: Declared<String> = .absent
  /// Whether On-demand Advantage is on; absent where the resource doesn't exist on that side.
  var advantageBefore: Declared<Bool> = .absent
  var advantageAfter: Declared<Bool> = .absent

  init(address: String, at place: Node) {
    self.address = address
    self.place = place
  }

  /// Whether On-demand Advantage is on, on one side.
  subscript(side: Infrastructure.Side) -> Declared<Bool> {
    get { side == .before ? advantageBefore : advantageAfter }
    set { if side == .before { advantageBefore = newValue } else { advantageAfter = newValue } }
  }
}

/// The quotas of an account in one region.
struct AccountLimits: Sendable {
  /// The most shards of all provisioned streams together.
  let shards: Int
  /// The most on-demand streams.
  let onDemandStreams: Int
  let place: Node
}

/// A resource of a service that is not priced, such as Amazon Data Firehose.
struct UnpricedResource: Sendable {
  /// The name of the resource in the file.
  let address: String
  /// The type as the file writes it, such as `aws_kinesis_firehose_delivery_stream`.
  let type: String
  /// The service, such as `Amazon Data Firehose`.
  let service: String
  /// Whether it exists on each side.
  let isBefore, isAfter: Bool
  let place: Node
}

/// Something worth knowing about a resource of a file.
struct InfrastructureFinding: Sendable {
  let code: Diagnostic.Code
  let severity: Diagnostic.Severity
  /// The name of the resource in the file.
  let address: String
  /// A sentence that names the resource.
  let message: String
  let place: Node
  var advice: String?
}
