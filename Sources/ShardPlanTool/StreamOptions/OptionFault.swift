import ShardPlanCommandLine
import ShardPlanText

/// Something wrong with the options that describe a stream.
struct OptionFault {
  /// What is wrong and what to do about it, in whole sentences.
  let message: String
  /// The option to blame, if it is a single one.
  let option: StreamOption?

  init(_ message: String, about option: StreamOption? = nil) {
    self.message = message
    self.option = option
  }

  /// A text in quotes, short and safe to print.
  static func quoted(_ text: String) -> String {
    "'\(Escaping.terminal(Abbreviation.of(text)))'"
  }
}

extension [OptionFault] {
  /// The usage error that shows all of them; at least one.
  func error(path: [String]) -> UsageError {
    let only = count == 1 ? self[0].option : nil
    return UsageError(
      map(\.message).joined(separator: "\nError: "), path: path,
      about: only.map { UsageError.Subject($0.option.declaration) })
  }
}
