extension Option where Value == Bool {
  /// Creates an option without a value, `true` when it is given.
  ///
  /// - Parameters:
  ///   - name: The long name, without dashes.
  ///   - short: The letter that may stand for the name.
  ///   - help: What the option is for: one sentence, ending with a full stop.
  /// - Returns: The option.
  package static func flag(_ name: String, short: Character? = nil, help: String) -> Option {
    Option(declaration: OptionDeclaration(name, short: short, help: help)) { !$0.isEmpty }
  }
}

extension Option where Value == String? {
  /// Creates an option that takes any text; completions may suggest some words for it.
  ///
  /// - Parameters:
  ///   - name: The long name, without dashes.
  ///   - short: The letter that may stand for the name.
  ///   - placeholder: What stands between the angle brackets; the name when left out.
  ///   - words: What completions offer; one that ends with `=` is only a beginning.
  ///   - help: What the option is for: one sentence, ending with a full stop.
  /// - Returns: The option; its value is `nil` when it is not given.
  package static func text(
    _ name: String, short: Character? = nil, placeholder: String? = nil,
    suggesting words: [String] = [], help: String
  ) -> Option {
    let kind = words.isEmpty ? ValueKind.text : .suggested(words)
    return plain(name, short: short, placeholder: placeholder, kind: kind, help: help)
  }

  /// Creates an option that takes a file, by name; extensions are written without the dot.
  ///
  /// - Parameters:
  ///   - name: The long name, without dashes.
  ///   - short: The letter that may stand for the name.
  ///   - placeholder: What stands between the angle brackets.
  ///   - extensions: What the names end with that completions offer, without the dot; all files
  ///     when there are none.
  ///   - help: What the option is for: one sentence, ending with a full stop.
  /// - Returns: The option; its value is `nil` when it is not given.
  package static func file(
    _ name: String, short: Character? = nil, placeholder: String = "file",
    extensions: [String] = [], help: String
  ) -> Option {
    plain(
      name, short: short, placeholder: placeholder, kind: .file(extensions: extensions), help: help)
  }

  /// Creates an option that takes a folder, by name.
  ///
  /// - Parameters:
  ///   - name: The long name, without dashes.
  ///   - short: The letter that may stand for the name.
  ///   - placeholder: What stands between the angle brackets.
  ///   - help: What the option is for: one sentence, ending with a full stop.
  /// - Returns: The option; its value is `nil` when it is not given.
  package static func folder(
    _ name: String, short: Character? = nil, placeholder: String = "folder", help: String
  ) -> Option {
    plain(name, short: short, placeholder: placeholder, kind: .folder, help: help)
  }

  /// Creates an option that takes one of several words.
  ///
  /// - Parameters:
  ///   - name: The long name, without dashes.
  ///   - short: The letter that may stand for the name.
  ///   - placeholder: What stands between the angle brackets; the name when left out.
  ///   - words: The words, at least one; any other text is refused.
  ///   - help: What the option is for: one sentence, ending with a full stop.
  /// - Returns: The option; its value is `nil` when it is not given.
  package static func choice(
    _ name: String, short: Character? = nil, placeholder: String? = nil, of words: [String],
    help: String
  ) -> Option {
    plain(name, short: short, placeholder: placeholder, kind: .choice(words), help: help)
  }

  private static func plain(
    _ name: String, short: Character?, placeholder: String?, kind: ValueKind, help: String
  ) -> Option {
    Option(name, short: short, placeholder: placeholder, kind: kind, help: help) {
      text throws(UsageError) in
      try kind.check(text)
      return text
    }
  }
}

extension Option where Value == Int? {
  /// Creates an option that takes a whole number within a range.
  ///
  /// - Parameters:
  ///   - name: The long name, without dashes.
  ///   - short: The letter that may stand for the name.
  ///   - placeholder: What stands between the angle brackets; the name when left out.
  ///   - range: The numbers that may be given; any other text is refused.
  ///   - help: What the option is for: one sentence, ending with a full stop.
  /// - Returns: The option; its value is `nil` when it is not given.
  package static func integer(
    _ name: String, short: Character? = nil, placeholder: String? = nil,
    in range: ClosedRange<Int>, help: String
  ) -> Option {
    value(
      name, short: short, placeholder: placeholder, help: help,
      expecting: "a whole number from \(range.lowerBound) to \(range.upperBound)"
    ) { text in Int(text).flatMap { range.contains($0) ? $0 : nil } }
  }
}

extension Option {
  /// Creates an option that takes one case of an enumeration, by its raw value.
  ///
  /// - Parameters:
  ///   - name: The long name, without dashes.
  ///   - short: The letter that may stand for the name.
  ///   - placeholder: What stands between the angle brackets; the name when left out.
  ///   - type: The enumeration.
  ///   - help: What the option is for: one sentence, ending with a full stop.
  /// - Returns: The option; its value is `nil` when it is not given.
  package static func choice<Choice>(
    _ name: String, short: Character? = nil, placeholder: String? = nil, of type: Choice.Type,
    help: String
  ) -> Option
  where
    Value == Choice?, Choice: CaseIterable & RawRepresentable & Sendable, Choice.RawValue == String
  {
    let words = type.allCases.map(\.rawValue)
    return value(
      name, short: short, placeholder: placeholder, kind: .choice(words), help: help
    ) { text throws(UsageError) in
      guard let value = Choice(rawValue: text) else { throw UsageError(text, among: words) }
      return value
    }
  }

  /// Creates an option whose text is turned into a value.
  ///
  /// - Parameters:
  ///   - name: The long name, without dashes.
  ///   - short: The letter that may stand for the name.
  ///   - placeholder: What stands between the angle brackets; the name when left out.
  ///   - kind: What completions may offer.
  ///   - help: What the option is for.
  ///   - expectation: What to write, such as `a month such as 2026-11`; without a full stop.
  ///   - parse: Makes the value, or gives `nil` for a text that is none.
  /// - Returns: The option.
  package static func value<Parsed>(
    _ name: String, short: Character? = nil, placeholder: String? = nil, kind: ValueKind = .text,
    help: String, expecting expectation: String, parse: @escaping @Sendable (String) -> Parsed?
  ) -> Option where Value == Parsed? {
    value(name, short: short, placeholder: placeholder, kind: kind, help: help) {
      text throws(UsageError) in
      guard let value = parse(text) else { throw UsageError(expecting: expectation) }
      return value
    }
  }

  /// Creates an option whose text is turned into a value by a function that can tell what is wrong.
  ///
  /// - Parameters:
  ///   - name: The long name, without dashes.
  ///   - short: The letter that may stand for the name.
  ///   - placeholder: What stands between the angle brackets; the name when left out.
  ///   - kind: What completions may offer.
  ///   - help: What the option is for.
  ///   - parse: Makes the value.
  /// - Returns: The option.
  package static func value<Parsed>(
    _ name: String, short: Character? = nil, placeholder: String? = nil, kind: ValueKind = .text,
    help: String, parse: @escaping @Sendable (String) throws(UsageError) -> Parsed
  ) -> Option where Value == Parsed? {
    Option(
      name, short: short, placeholder: placeholder, kind: kind, help: help, parse: parse)
  }
}
