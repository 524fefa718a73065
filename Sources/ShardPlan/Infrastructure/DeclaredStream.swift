import ShardPlanEngine
import ShardPlanText

/// A data stream that a file declares, before and after the change that the file describes.
///
/// Where a file describes no change, the stream is the same on both sides.
///
///     stream.change                     // .replace
///     stream.after?.shards.value        // 4
///     stream.after?.mode.isAbsent       // true: provisioned, since no mode is written
struct DeclaredStream: Sendable {
  /// What happens to a stream.
  enum Change: String, Sendable {
    case create, update, replace, delete, none
    /// The stream stays in AWS, and the file no longer manages it.
    case forget
  }

  /// The name of the resource in the file: a Terraform address, a logical ID or an ARN.
  let address: String
  let place: Node
  var change = Change.none
  /// The stream before the change; `nil` for a new one.
  var before: StreamDeclaration?
  /// The stream after the change; `nil` for a deleted one.
  var after: StreamDeclaration?

  init(address: String, at place: Node) {
    self.address = address
    self.place = place
  }

  /// Returns the stream on one side.
  subscript(side: Infrastructure.Side) -> StreamDeclaration? {
    get { side == .before ? before : after }
    set { if side == .before { before = newValue } else { after = newValue } }
  }
}

/// The attributes of a stream on one side of a change.
struct StreamDeclaration: Sendable {
  /// The object that holds them.
  let place: Node
  /// The name in AWS.
  var name: Declared<String> = .absent
  /// The code of the region; absent where nothing in the file tells it.
  var region: Declared<String> = .absent
  /// `provisioned` or `on-demand`; absent means provisioned, as in AWS's own API.
  var mode: Declared<CapacityMode> = .absent
  /// The open shards.
  var shards: Declared<Int> = .absent
  /// Hours; absent means 24.
  var retentionHours: Declared<Int> = .absent
  /// The enhanced fan-out consumers.
  var consumers: [DeclaredConsumer] = []

  init(at place: Node) {
    self.place = place
  }

  /// The capacity mode, where it is known or follows from the default.
  var knownMode: CapacityMode? { mode.isAbsent ? .provisioned : mode.value }
}

extension StreamDeclaration {
  /// An attribute that decides the bill and is unknown, with the reason.
  typealias Obstacle = (attribute: String, reason: Located<String>)

  /// What keeps the stream from being priced.
  var obstacle: Obstacle? {
    if case .unknown(let reason) = mode { return ("mode", reason) }
    if case .unknown(let reason) = retentionHours { return ("retention", reason) }
    guard knownMode == .provisioned else { return nil }
    return switch shards {
    case .known: nil
    case .unknown(let reason): ("shards", reason)
    case .absent: ("shards", Located("the file gives no number", at: place))
    }
  }
}
