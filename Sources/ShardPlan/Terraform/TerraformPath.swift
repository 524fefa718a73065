import ShardPlanText

/// The way to a module in a configuration, without the instances of `count` and `for_each`.
///
///     TerraformPath(ofAddress: "module.tenant[\"a.b\"].module.audit[0]").names  // ["tenant", "audit"]
struct TerraformPath: Sendable, Hashable {
  /// The names of the modules from the outermost one; none for the root.
  var names: [String] = []

  init(_ names: [String] = []) {
    self.names = names
  }

  /// Reads the address of a module's instance, or of a module.
  init(ofAddress address: String) {
    names = Self.steps(of: address).map { $0.name }
  }

  /// The module that calls this one; `nil` for the root.
  var parent: TerraformPath? { names.isEmpty ? nil : TerraformPath(names.dropLast()) }

  /// Returns the address of the instance that a module's instance is called by; `nil` for the root.
  static func parent(ofAddress address: String) -> String? {
    steps(of: address).last.map { String(address[..<$0.start]) }
  }

  /// The calls of an address, each with the place where it begins, its point included.
  ///
  /// A key of `for_each` may hold points and brackets in its quotes.
  private static func steps(of address: String) -> [(name: String, start: String.Index)] {
    var steps: [(name: String, start: String.Index)] = []
    var part = address.startIndex
    var (isQuoted, isEscaped, depth) = (false, false, 0)
    var words: [(text: Substring, start: String.Index)] = []
    for index in address.indices {
      let character = address[index]
      if isEscaped {
        isEscaped = false
      } else if isQuoted {
        if character == "\\" { isEscaped = true }
        if character == "\"" { isQuoted = false }
      } else if character == "\"" {
        isQuoted = true
      } else if character == "[" {
        depth += 1
      } else if character == "]" {
        depth -= 1
      } else if character == ".", depth == 0 {
        words.append((address[part..<index], part))
        part = address.index(after: index)
      }
    }
    words.append((address[part...], part))
    var index = 0
    while index + 1 < words.count, words[index].text == "module" {
      let start = words[index].start
      steps.append(
        (
          String(words[index + 1].text.prefix { $0 != "[" }),
          start == address.startIndex ? start : address.index(before: start)
        ))
      index += 2
    }
    return steps
  }
}
