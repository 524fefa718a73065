public import Foundation

/// The files of this repository, which tests read where they lie.
public enum Repository {
  /// The folder that holds `Package.swift`.
  public static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The folder that the tests and the program are built into.
  public static let builtPrograms = URL(filePath: CommandLine.arguments[0])
    .deletingLastPathComponent()

  /// Returns the bytes of a file.
  ///
  /// - Parameter path: The path from the root.
  /// - Returns: All bytes.
  /// - Throws: What the file system says.
  public static func bytes(_ path: String) throws -> [UInt8] {
    try Array(Data(contentsOf: root.appending(path: path)))
  }

  /// Returns the text of a file.
  ///
  /// - Parameter path: The path from the root.
  /// - Returns: All of it, as UTF-8.
  /// - Throws: What the file system says.
  public static func text(_ path: String) throws -> String {
    String(decoding: try bytes(path), as: UTF8.self)
  }

  /// Returns the names in a folder, sorted, hidden ones left out.
  ///
  /// - Parameter path: The path from the root.
  /// - Returns: The names.
  /// - Throws: What the file system says.
  public static func names(in path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root.appending(path: path).path())
      .filter { !$0.hasPrefix(".") }.sorted()
  }

  /// Returns whether there is a file or a folder.
  ///
  /// - Parameter path: The path from the root.
  /// - Returns: Whether it is there.
  public static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root.appending(path: path).path())
  }

  /// Returns all files below a folder, as paths from the root; what is hidden is left out.
  ///
  /// - Parameter path: The folder's path from the root.
  /// - Returns: The paths, sorted.
  public static func files(in path: String) -> [String] {
    let folder = root.appending(path: path).path()
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return names.filter { name in
      let url = URL(filePath: "\(folder)/\(name)")
      return !name.split(separator: "/").contains { $0.hasPrefix(".") }
        && (try? url.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true
    }.map { "\(path)/\($0)" }.sorted()
  }

  /// Returns all Swift files below a folder, as paths from the root.
  ///
  /// - Parameter path: The folder's path from the root.
  /// - Returns: The paths, sorted.
  public static func swiftFiles(in path: String) -> [String] {
    files(in: path).filter { $0.hasSuffix(".swift") }
  }
}
