#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// An open file, read or written as a whole.
struct Descriptor {
  private let number: Int32
  private let path: String

  /// More than any scenario or price file takes; an endless device stops here.
  static let mostBytes = 64 << 20

  init(_ number: Int32, path: String) {
    self.number = number
    self.path = path
  }

  func readAll() throws(FileFailure) -> [UInt8] {
    var content: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = unsafe read(number, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw FileFailure(.read, path) }
      guard count > 0 else { return content }
      content += buffer.prefix(count)
      guard content.count <= Self.mostBytes else {
        throw FileFailure(.read, path, reason: "more than \(Self.mostBytes >> 20) MiB")
      }
    }
  }

  /// Writes everything; a partial write goes on where it stopped.
  func writeAll(_ bytes: [UInt8]) throws(FileFailure) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { buffer in
        unsafe write(number, buffer.baseAddress, buffer.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw FileFailure(.write, path) }
      rest = rest.dropFirst(count)
    }
  }
}
