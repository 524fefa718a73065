import Foundation

/// Files that hold what a test expects, byte for byte.
public enum Golden {
  /// Returns how a text differs from a golden file.
  ///
  /// With `UPDATE_GOLDEN=1` in the environment the file is written instead; look at the difference
  /// before committing it.
  ///
  /// - Parameters:
  ///   - actual: The text.
  ///   - path: The file's path from the root of the repository.
  /// - Returns: The first lines that the two do not share, or `nil` when they are the same.
  /// - Throws: What the file system says.
  public static func difference(of actual: String, from path: String) throws -> String? {
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try Data(actual.utf8).write(to: Repository.root.appending(path: path))
      return nil
    }
    let expected = (try? Repository.text(path)) ?? ""
    return actual == expected ? nil : "\(path) differs:\n" + lines(from: expected, to: actual)
  }

  /// The lines that two texts do not share, the first twenty of them.
  private static func lines(from expected: String, to actual: String) -> String {
    let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let new = actual.split(separator: "\n", omittingEmptySubsequences: false)
    let changes = new.difference(from: old).map { change in
      switch change {
      case .remove(let line, let text, _): "- \(line + 1): \(text)"
      case .insert(let line, let text, _): "+ \(line + 1): \(text)"
      }
    }
    return changes.prefix(20).joined(separator: "\n")
  }
}
