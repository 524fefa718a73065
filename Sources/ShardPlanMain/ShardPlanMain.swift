import ShardPlanTool

@main
enum ShardPlanMain {
  static func main() {
    SystemEnvironment().runTool()
  }
}
