import ShardPlanReference

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file that is written piece by piece: what this process holds counts towards its children's memory.
struct SampleFile {
  private let descriptor: Int32
  private var pending: [UInt8] = []

  /// Creates or replaces a file.
  init(_ path: String) {
    descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    precondition(descriptor >= 0, "\(path) cannot be written.")
    pending.reserveCapacity(1 << 17)
  }

  /// Adds text.
  mutating func write(_ text: String) {
    pending += text.utf8
    if pending.count >= 1 << 16 { flush() }
  }

  /// Ends the file.
  mutating func end() {
    flush()
    close(descriptor)
  }

  private mutating func flush() {
    var rest = pending[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { bytes in
        // Other names of `write` would be those of this type.
        unsafe system(descriptor, bytes)
      }
      precondition(count > 0, "The disk is full.")
      rest = rest.dropFirst(count)
    }
    pending.removeAll(keepingCapacity: true)
  }
}

private func system(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  unsafe write(descriptor, bytes.baseAddress, bytes.count)
}

/// A folder for the samples.
final class SampleFolder {
  /// The path, without a slash at its end.
  let path: String

  /// The paths of what is written, by its name.
  private var written: [String: [String]] = [:]

  /// Creates an empty folder that no one else has.
  init() {
    var name: [CChar] = unsafe "/tmp/shardplan-benchmark-XXXXXX".withCString { text in
      unsafe Array(UnsafeBufferPointer(start: text, count: strlen(text) + 1))
    }
    guard unsafe mkdtemp(&name) != nil else { preconditionFailure("/tmp cannot be written.") }
    path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Returns the paths of an input, which is written once.
  func paths(of sample: Sample, _ count: Int) -> [String] {
    let name = "\(sample.rawValue) \(count)"
    if let paths = written[name] { return paths }
    let paths = sample.write(count, to: self)
    written[name] = paths
    return paths
  }

  /// Creates a folder within this one.
  func folder(_ name: String) -> String {
    _ = unsafe mkdir("\(path)/\(name)", 0o755)
    return "\(path)/\(name)"
  }

  /// Removes the folder and its files.
  func remove() {
    let words: [String] = ["/bin/rm", "-rf", path]
    let arguments = unsafe words.map { unsafe strdup($0) } + [nil]
    defer { unsafe arguments.forEach { unsafe free($0) } }
    _ = unsafe shardplan_run(arguments)
  }
}

/// Seeded random numbers: the same in every run.
struct SampleNumbers: RandomNumberGenerator {
  private var state: UInt64 = 0x5EED

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
