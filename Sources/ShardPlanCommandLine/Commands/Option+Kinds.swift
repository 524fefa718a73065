extension Option where Value == Bool {
  /// Creates a flag: an option without a value, `true` when it is given.
  ///
  /// - Parameters:
  ///   - name: The long name, without dashes.
  ///   - short: The letter to use instead of the name.
  ///   - help: One sentence that says what the option is for, ending with a full stop.
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
  ///   - short: The letter to use instead of the name.
  ///   - placeholder: The name between the angle brackets; the option's when left out.
  ///   - words: Words that completions offer; one that ends with `=` is only a beginning.
  ///   - help: One sentence that says what the option is for, ending with a full stop.
  /// - Returns: The option; its value is `nil` when it is not given.
  package static func text(
    _ name: String, short: Character? = nil, placeholder: String? = nil,
    suggesting words: [String] = [], help: String
  ) -> Option {
    let kind = words.isEmpty ? ValueKind.text : .suggested(words)
    return plain(name, short: short, placeholder: placeholder, kind: kind, help: help)
  }

  /// Creates an option that takes the name of a file.
  ///
  /// - Parameters:
  ///   - name: The long name, without dashes.
  ///   - short: The letter to use instead of the name.
  ///   - placeholder: The name between the angle brackets.
  ///   - extensions: The extensions of files that completions offer, without the dot; all files
  ///     if there are none.
  ///   - help: One sentence that says what the option is for, ending with a full stop.
  /// - Returns: The option; its value is `nil` when it is not given.
  package static func file(
    _ name: String, short: Character? = nil, placeholder: String = "file",
    extensions: [String] = [], help: String
  ) -> Option {
    plain(
      name, short: short, placeholder: placeholder, kind: .file(extensions: extensions), help: help)
  }

  /// Creates an option that takes the name of a folder.
  ///
  /// - Parameters:
  ///   - name: The long name, without dashes.
  ///   - short: The letter to use instead of the name.
  ///   - placeholder: The name between the angle brackets.
  ///   - help: One sentence that says what the option is for, ending with a full stop.
  /// - Returns: The option; its value is `nil` when it is not given.
  package static func folder(
    _ name: String, short: Character? = nil, placeholder: String = "folder", help: String
  ) -> Option {
    plain(name, short: short, placeholder: placeholder, kind: .folder, help: help)
  }

  /// Creates an option that takes one of some words.
  ///
  /// - Parameters:
  ///   - name: The long name, without dashes.
  ///   - short: The letter to use instead of the name.
  ///   - placeholder: The name between the angle brackets; the option's when left out.
  ///   - words: The words, at least one; any other text is refused.
  ///   - help: One sentence that says what the option is for, ending with a full stop.
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
  ///   - short: The letter to use instead of the name.
  ///   - placeholder: The name between the angle brackets; the option's when left out.
  ///   - range: The numbers that may be given; any other text is refused.
  ///   - help: One sentence that says what the option is for, ending with a full stop.
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
  ///   - short: The letter to use instead of the name.
  ///   - placeholder: The name between the angle brackets; the option's when left out.
  ///   - type: The enumeration.
  ///   - help: One sentence that says what the option is for, ending with a full stop.
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

  /// Creates an option whose values a function reads.
  ///
  /// - Parameters:
  ///   - name: The long name, without dashes.
  ///   - short: The letter to use instead of the name.
  ///   - placeholder: The name between the angle brackets; the option's when left out.
  ///   - kind: The kind of value, for completions.
  ///   - help: One sentence that says what the option is for.
  ///   - expectation: What to write, such as `a month such as 2026-11`, without a full stop.
  ///   - parse: Reads a value; `nil` if it is malformed.
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

  /// Creates an option whose values a function reads, which gives reasons to refuse one.
  ///
  /// - Parameters:
  ///   - name: The long name, without dashes.
  ///   - short: The letter to use instead of the name.
  ///   - placeholder: The name between the angle brackets; the option's when left out.
  ///   - kind: The kind of value, for completions.
  ///   - help: One sentence that says what the option is for.
  ///   - parse: Reads a value.
  /// - Returns: The option.
  package static func value<Parsed>(
    _ name: String, short: Character? = nil, placeholder: String? = nil, kind: ValueKind = .text,
    help: String, parse: @escaping @Sendable (String) throws(UsageError) -> Parsed
  ) -> Option where Value == Parsed? {
    Option(
      name, short: short, placeholder: placeholder, kind: kind, help: help, parse: parse)
  }
}
