/// Commands that GitHub's runner finds in the output of a step, such as `::error line=1::message`.
extension Escaping {
  /// Returns text as the message of a workflow command.
  ///
  /// The result is one line and is read back unchanged. It must stand behind a command: at the
  /// beginning of a line, the text could be one itself.
  ///
  /// - Parameter text: Any text.
  /// - Returns: The text, its line ends and percent signs written as `%0A`, `%0D` and `%25`.
  package static func workflowMessage(_ text: String) -> String {
    percentEncoded(text, "%\r\n")
  }

  /// Returns text as the value of one property of a workflow command.
  ///
  /// - Parameter text: Any text.
  /// - Returns: The text as in a message, with colons and commas written as `%3A` and `%2C`.
  package static func workflowProperty(_ text: String) -> String {
    percentEncoded(text, "%\r\n:,")
  }

  private static func percentEncoded(_ text: String, _ marks: String) -> String {
    var encoded = ""
    for scalar in text.unicodeScalars {
      if marks.unicodeScalars.contains(scalar) {
        encoded += percentEncoding(of: UInt8(ascii: scalar))
      } else {
        encoded.unicodeScalars.append(scalar)
      }
    }
    return encoded
  }
}
