/// A value and where it stands.
package struct Located<Value: Sendable>: Sendable {
  /// The value.
  package let value: Value
  /// Where it stands.
  package let node: Node

  /// Creates a value with its place.
  package init(_ value: Value, at node: Node) {
    self.value = value
    self.node = node
  }
}
