public import Foundation

/// A folder that is there as long as this value.
public final class TemporaryFolder: Sendable {
  /// Its path.
  public let url: URL

  /// Creates an empty folder.
  ///
  /// - Throws: What the file system says.
  public init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "shardplan-\(UUID())")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Writes a file, with the folders that it lies in.
  ///
  /// - Parameters:
  ///   - text: What it holds.
  ///   - path: Its path in this folder.
  /// - Returns: Its whole path.
  /// - Throws: What the file system says.
  @discardableResult
  public func write(_ text: String = "", to path: String) throws -> String {
    let file = url.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    return file.path()
  }
}
