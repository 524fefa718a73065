import ShardPlanTool

@main
enum ShardPlanMain {
  static func main() {
    let environment = SystemEnvironment()
    environment.prepareProcess()
    environment.end(with: Tool.run(environment.arguments, in: environment))
  }
}
