import ShardPlanCommandLine
import Testing

@testable import ShardPlanTool

/// The list of commands, which the parser, help, completions, the manual and `inject` read.
struct `The list of commands` {
  @Test func `makes the tree in its order`() {
    #expect(Self.leaves(of: .shardplan) == Commands.all.map { $0.path })
    #expect(Command.shardplan.declarationErrors().isEmpty)
  }

  @Test func `finds each command by its words, and no other`() {
    for command in Commands.all {
      #expect(Commands.command(at: command.path).map { $0 == command } ?? false)
    }
    #expect(Commands.command(at: ["prices"]) == nil)
    #expect(Commands.command(at: []) == nil)
  }

  @Test func `puts commands with the same group next to each other`() {
    let groups = Commands.all.map { $0.group?.name }
    for group in Set(groups.compactMap(\.self)) {
      let indices = groups.indices.filter { groups[$0] == group }
      #expect(indices.last.map { $0 - indices[0] } == indices.count - 1, "\(group)")
    }
  }

  @Test func `keeps options with effects out of documents, all of which the command declares`() {
    let save = StreamOptions.save.declaration.name
    for command in Commands.reports {
      let declared = Set(command.declaration.options.map(\.name))
      #expect(command.effects.contains { $0.name == SessionOptions.output.declaration.name })
      #expect(command.effects.contains { $0.name == save } || !declared.contains(save))
      for option in command.effects where option.name != save {
        #expect(declared.contains(option.name), "\(command.path) --\(option.name)")
      }
    }
  }

  /// The paths of all commands without subcommands.
  private static func leaves(of command: Command) -> [[String]] {
    command.subcommands.flatMap { subcommand in
      subcommand.subcommands.isEmpty
        ? [[subcommand.name]] : leaves(of: subcommand).map { [subcommand.name] + $0 }
    }
  }
}
