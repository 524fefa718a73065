/// The name of a file as a key: two are equal if their bytes are.
///
/// Texts are equal if they look the same, as a composed and a decomposed `ö` do; to a file system such
/// names are two.
///
///     print("\u{F6}" == "o\u{308}", FileKey("\u{F6}") == FileKey("o\u{308}"))  // true false
package struct FileKey: Hashable, Sendable {
  /// The name.
  package let name: String

  /// Creates the key of a name or a path.
  package init(_ name: String) { self.name = name }

  package static func == (left: Self, right: Self) -> Bool {
    left.name.isExactly(right.name)
  }

  package func hash(into hasher: inout Hasher) {
    for byte in name.utf8 { hasher.combine(byte) }
  }
}
