/// A command and the commands above it.
struct Route: Sendable {
  /// The tool.
  let root: Command

  /// The commands passed after the root; the last is the one asked for.
  private var passed: [Command] = []

  init(_ root: Command) {
    self.root = root
  }

  /// Creates the route along a path, up to the first name that isn't a command's.
  init(_ path: [String], from root: Command) {
    self.root = root
    for name in path {
      guard let next = command.subcommand(named: name) else { return }
      descend(to: next)
    }
  }

  /// Goes one level down.
  mutating func descend(to command: Command) {
    passed.append(command)
  }

  /// The command asked for.
  @inline(never)
  var command: Command { passed.last ?? root }

  /// The names of the commands passed after the root.
  var path: [String] { passed.map(\.name) }

  /// The words that call the command.
  @inline(never)
  var title: String { ([root.name] + path).joined(separator: " ") }

  /// The command's own options, then those of the commands above it, then the built-in ones.
  var options: [OptionDeclaration] {
    let lineage = [root] + passed
    let completionScript: [OptionDeclaration] =
      passed.isEmpty && root.hasCompletions ? [.completionScript] : []
    let builtIn = [.help, .helpHidden] + completionScript
    let version: [OptionDeclaration] = lineage.contains(where: \.hasVersion) ? [.version] : []
    return lineage.reversed().flatMap(\.options) + version + builtIn
  }

  /// This route and those to all commands below, each before the ones below it.
  var withAllBelow: [Route] {
    [self]
      + command.subcommands.flatMap { command in
        var route = self
        route.descend(to: command)
        return route.withAllBelow
      }
  }

  /// Returns the option with a long name that the command takes.
  func option(named name: String) -> OptionDeclaration? {
    options.first { $0.name == name }
  }

  /// Returns the first matching option that the command takes, or else one that a command below takes.
  ///
  /// This lets an option precede the command that it belongs to.
  @inline(never)
  func reachableOption(
    where isWanted: (OptionDeclaration) -> Bool
  ) -> OptionDeclaration? {
    options.first(where: isWanted) ?? command.optionsBelow.first(where: isWanted)
  }
}
