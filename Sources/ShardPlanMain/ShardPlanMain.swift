#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif
internal import ShardPlanTool

@main
enum ShardPlanMain {
  static func main() {
    // A limit on file sizes is then reported like a full disk, instead of ending the process.
    _ = signal(SIGXFSZ, SIG_IGN)
    let arguments = Array(CommandLine.arguments.dropFirst())
    exit(Tool.run(arguments, in: SystemEnvironment()).number)
  }
}
