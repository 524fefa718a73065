/// An object of a document, whose fields are asked for by name.
package struct ObjectNode: Sendable, Hashable {
  /// The object itself.
  package let node: Node
  /// The fields in the order of the document.
  let members: [JSONMember]

  /// Returns the value of a field, `null` included.
  ///
  /// - Parameter field: The name of the field.
  /// - Returns: The first value of that name, or `nil` when the object has none.
  package subscript(field: String) -> Node? {
    member(field).map { node.part($0.value, path: path(of: field)) }
  }

  /// Returns the key of a field as a place for diagnostics.
  ///
  /// - Parameter field: The name of the field.
  /// - Returns: The key as text, with the path of its value, or `nil` when the object has none.
  package func keyNode(_ field: String) -> Node? {
    member(field).map { key(of: $0) }
  }

  /// All fields in the order of the document.
  ///
  /// For objects whose fields are names of their own, such as those of products: looking each up
  /// by its name would read the object from its beginning every time.
  package var entries: some Collection<(name: String, key: Node, value: Node)> {
    members.lazy.map { member in
      (member.key, key(of: member), node.part(member.value, path: path(of: member.key)))
    }
  }

  /// Returns the path of a field, whether the object has it or not.
  package func path(of field: String) -> String { JSONPath.field(field, of: node.path) }

  private func key(of member: JSONMember) -> Node {
    node.part(
      JSONValue(content: .string(member.key), range: member.keyRange), path: path(of: member.key))
  }

  private func member(_ field: String) -> JSONMember? { members.first { $0.key == field } }
}
