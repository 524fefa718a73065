extension `A screen of the tool` {
  /// Reviews of a change of infrastructure.
  static let reviewScreens = [
    Screen(name: "review", command: "review \(`A review`.plan)"),
    Screen(name: "review-markdown", command: "review \(`A review`.plan) --format markdown"),
    Screen(name: "review-html", command: "review \(`A review`.plan) --format html"),
    Screen(name: "review-csv", command: "review \(`A review`.plan) --format csv"),
    Screen(name: "review-json", command: "review \(`A review`.plan) --format json"),
    Screen(name: "help-review", command: "help review"),
    Screen(name: "errors-review", command: "review"),
    Screen(name: "errors-review", command: "review Docs/Examples/orders.json"),
    Screen(name: "errors-review", command: "review \(`A review`.plan) --fail-above 100 --brief"),
  ]
}
