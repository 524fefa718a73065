/// A file about to be written, as `Environment.prepareFile(_:)` finds it.
///
/// It is found once: whatever happens to links and folders on its path meanwhile, the file found is
/// the file written.
package protocol PendingFile: AnyObject {
  /// The path as the user gave it.
  var path: String { get }

  /// Where the file lies; `nil` for a device, a pipe or an open descriptor, which nothing replaces.
  var place: FilePlace? { get }

  /// Writes the content to a temporary file, or straight to a device, a pipe or a descriptor.
  ///
  /// - Parameter produce: Makes the content and passes each piece to the function that it is given.
  /// - Throws: ``ToolError/file(_:)`` when a piece can't be written, or the error of `produce`.
  func fill(piecewise produce: PieceProducer) throws(ToolError)

  /// Puts the content into place in one step.
  ///
  /// - Parameter former: What must be there until then.
  /// - Throws: ``ToolError/file(_:)`` when that is not there, or when the system refuses; the file is
  ///   then unchanged.
  func commit(over former: FormerContent) throws(ToolError)

  /// Puts back what was there before ``commit(over:)``.
  func revert()

  /// Removes the temporary file, or the former content, if there is one.
  func close()
}

/// Takes over a piece of a file.
package typealias PieceWriter = ([UInt8]) throws(ToolError) -> Void

/// Makes a file by passing on its pieces in order.
package typealias PieceProducer = (@escaping PieceWriter) throws(ToolError) -> Void

/// The content that a new one replaces.
package enum FormerContent: Sendable {
  /// Any content, or no file.
  case anything
  /// No file.
  case nothing
  /// What was read.
  case bytes([UInt8])
}

/// The identity of a file, however its path is spelt.
///
/// Two paths lead to one file if the file system says so: if it gives them the same number, or the
/// same name, byte by byte, in the same folder.
package struct FilePlace: Hashable, Sendable {
  /// The number of the device.
  let device: UInt64
  /// The number of the file, or of its folder.
  let number: UInt64
  /// The name in the folder; empty with the number of the file.
  let name: [UInt8]

  /// Creates the place of a name in a folder.
  ///
  /// This is the place of a file that does not exist, and of one with several names: replacing one
  /// of these leaves the others.
  package init(device: UInt64, folder: UInt64, name: [UInt8]) {
    self.device = device
    number = folder
    self.name = name
  }

  /// Creates the place of a file with a single name.
  package init(device: UInt64, file: UInt64) {
    self.device = device
    number = file
    name = []
  }
}
