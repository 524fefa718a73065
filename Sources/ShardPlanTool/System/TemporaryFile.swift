#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file that exists only while another is being written, under a random name that ends in
/// `.partial`.
///
/// A signal that ends the process removes it; only a process killed outright leaves it behind.
@safe final class TemporaryFile {
  let folder: Folder
  let name: FileName
  private var entry: UnsafeMutablePointer<TemporaryFiles.Entry>?

  private init(_ name: FileName, in folder: Folder) {
    (self.name, self.folder) = (name, folder)
    unsafe entry = TemporaryFiles.add(name, in: folder)
  }

  deinit { remove() }

  /// Creates an empty file.
  ///
  /// - Parameter folder: Its folder: that of the file to be written, since only there a name changes
  ///   in one step.
  /// - Returns: The file and its descriptor; `nil` if it can't be created, as `errno` says.
  static func create(in folder: Folder) -> (file: TemporaryFile, descriptor: Int32)? {
    create(in: folder) { name in folder.open(name, O_WRONLY | O_CREAT | O_EXCL, mode: 0o666) }
  }

  /// Gives a file one more name; `nil` where that is impossible.
  static func link(to name: FileName, in folder: Folder) -> TemporaryFile? {
    create(in: folder) { other in
      unsafe linkat(
        folder.descriptor, name.characters, folder.descriptor, other.characters, 0)
    }?.file
  }

  /// Makes something under a random name, unless the name is taken.
  private static func create(
    in folder: Folder, by make: (FileName) -> Int32
  ) -> (file: TemporaryFile, descriptor: Int32)? {
    // No other process can be meant by 64 random bits; a few attempts are for a broken generator.
    for _ in 0..<8 {
      let digits = String(UInt64.random(in: .min ... .max), radix: 16)
      let zeros = String(repeating: "0", count: 16 - digits.utf8.count)
      let name = FileName(".shardplan-\(zeros)\(digits).partial")
      var made: (TemporaryFile, Int32)?
      var failure: Int32 = 0
      EndingSignals.holdBack {
        let result = make(name)
        if result >= 0 { made = (TemporaryFile(name, in: folder), result) } else { failure = errno }
      }
      if let made { return made }
      errno = failure
      guard failure == EEXIST else { return nil }
    }
    return nil
  }

  /// Removes the file.
  func remove() {
    guard let entry = unsafe entry else { return }
    EndingSignals.holdBack {
      folder.remove(name)
      unsafe TemporaryFiles.remove(entry)
    }
    unsafe self.entry = nil
  }

  /// Leaves the file alone from now on: it has another name.
  func forget() {
    guard let entry = unsafe entry else { return }
    EndingSignals.holdBack { unsafe TemporaryFiles.remove(entry) }
    unsafe self.entry = nil
  }
}

/// The temporary files of this process, as a list that a signal handler can read.
///
/// The list changes only while signals are held back, and only the main thread receives any.
enum TemporaryFiles {
  /// A file in the list.
  @unsafe struct Entry {
    fileprivate let folder: Int32
    fileprivate let name: UnsafeMutablePointer<CChar>
    fileprivate var next: UnsafeMutablePointer<Entry>?
  }

  /// The place of the first entry.
  private nonisolated(unsafe) static let first: UnsafeMutablePointer<UnsafeMutablePointer<Entry>?> =
    {
      let place = UnsafeMutablePointer<UnsafeMutablePointer<Entry>?>.allocate(capacity: 1)
      unsafe place.initialize(to: nil)
      return unsafe place
    }()

  /// Makes the list before a signal handler may read it.
  static func prepare() { unsafe _ = first }

  fileprivate static func add(
    _ name: FileName, in folder: Folder
  ) -> UnsafeMutablePointer<Entry> {
    let count = name.characters.count
    let characters = UnsafeMutablePointer<CChar>.allocate(capacity: count)
    unsafe characters.initialize(from: name.characters, count: count)
    let entry = UnsafeMutablePointer<Entry>.allocate(capacity: 1)
    unsafe entry.initialize(
      to: Entry(folder: folder.descriptor, name: characters, next: first.pointee))
    unsafe first.pointee = entry
    return unsafe entry
  }

  fileprivate static func remove(_ entry: UnsafeMutablePointer<Entry>) {
    if unsafe first.pointee == entry {
      unsafe first.pointee = entry.pointee.next
    } else {
      var other = unsafe first.pointee
      while let current = unsafe other {
        if unsafe current.pointee.next == entry {
          unsafe current.pointee.next = entry.pointee.next
        }
        unsafe other = current.pointee.next
      }
    }
    unsafe entry.pointee.name.deallocate()
    unsafe entry.deallocate()
  }

  /// Removes all files; safe in a signal handler.
  static func removeAll() {
    var entry = unsafe first.pointee
    while let current = unsafe entry {
      _ = unsafe unlinkat(current.pointee.folder, current.pointee.name, 0)
      unsafe entry = current.pointee.next
    }
  }
}
