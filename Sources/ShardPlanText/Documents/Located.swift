/// A value and where it stands.
public struct Located<Value: Sendable>: Sendable {
  /// The value.
  public let value: Value
  /// Where it stands.
  public let node: Node

  /// Creates a value with its place.
  public init(_ value: Value, at node: Node) {
    self.value = value
    self.node = node
  }
}
