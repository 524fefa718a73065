import ShardPlanText

/// Text made into one word of a shell's language, or a part of one, with one function for each way.
enum ShellQuoting {
  /// The characters that mean nothing to any of the shells, wherever in a word they stand.
  private static let plain = Set(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./,+@%")

  /// Returns a word of bash or zsh that stands for a text.
  static func posix(_ text: String) -> String {
    if isPlain(text) { return text }
    return "'" + text.replacing("'", with: #"'\''"#) + "'"
  }

  /// Returns a word of fish that stands for a text.
  ///
  /// Only there is a backslash special between single quotes.
  static func fish(_ text: String) -> String {
    if isPlain(text) { return text }
    return "'" + text.replacing(#"\"#, with: #"\\"#).replacing("'", with: #"\'"#) + "'"
  }

  /// Returns a word of fish that stands for a text where a pattern is due; an asterisk would fit
  /// everything there.
  static func fishPattern(_ text: String) -> String {
    fish(preceded(text, among: #"\*"#))
  }

  /// Returns a part of a specification of zsh's `_arguments` that stands for a text: in it a colon
  /// ends a part, and brackets enclose the explanation.
  static func zshPart(_ text: String) -> String {
    preceded(text, among: #"\:[]"#)
  }

  /// Returns an action of zsh's `_arguments` that runs code; a colon would end it.
  static func zshAction(_ code: String) -> String {
    code.replacing(":", with: #"\:"#)
  }

  /// Returns a name for a list that `_describe` of zsh shows; a colon would end it.
  static func zshName(_ text: String) -> String {
    preceded(text, among: #"\:"#)
  }

  /// Returns a text on one line: a line break would end a comment, or an entry of a list.
  static func line(_ text: String) -> String {
    Escaping.line(text)
  }

  /// Returns a name of a function: nothing but letters, digits and underscores.
  static func identifier(_ text: String) -> String {
    String(text.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
  }

  private static func isPlain(_ text: String) -> Bool {
    // fish takes a leading `%self` apart, and every shell a leading tilde, which is not in the set.
    !text.isEmpty && text.first != "%" && text.allSatisfy(plain.contains)
  }

  private static func preceded(_ text: String, among marks: String) -> String {
    String(text.flatMap { marks.contains($0) ? ["\\", $0] : [$0] })
  }
}
