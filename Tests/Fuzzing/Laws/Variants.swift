/// Ways to do something with an input, of which each input takes one.
///
/// The length of the input chooses, so that the fuzzer finds the way to each by adding a space, and
/// a file of the corpus is an ordinary file.
struct Variant: Sendable {
  let arguments: [String]
  let format: OutputFormat

  /// Creates a variant from words separated by spaces.
  init(_ words: String, _ format: OutputFormat) {
    arguments = words.split(separator: " ").map(String.init) + ["--format", format.rawValue]
    self.format = format
  }

  /// The one that an input takes.
  static func chosen(by bytes: [UInt8], among variants: [Variant]) -> Variant {
    variants[bytes.count % variants.count]
  }
}
