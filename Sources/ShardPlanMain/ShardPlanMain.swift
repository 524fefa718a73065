import ShardPlanTool

@main
enum ShardPlanMain {
  static func main() {
    let environment = SystemEnvironment()
    environment.prepareProcess()
    environment.end(with: Tool.run(bytes: environment.arguments, in: environment))
  }
}
