extension `A screen of the tool` {
  /// Reports on accounts of many streams.
  static let fleetScreens = [
    Screen(name: "account", command: "fleet Docs/Examples/fleet.json"),
    Screen(name: "account-top", command: "fleet Docs/Examples/fleet.json --top 1 --width 60"),
    Screen(
      name: "account-markdown", command: "fleet Docs/Examples/fleet.json --format markdown --top 2"),
    Screen(name: "account-html", command: "fleet Docs/Examples/fleet.json --format html"),
    Screen(name: "account-csv", command: "fleet Docs/Examples/fleet.json --format csv --top 1"),
    Screen(name: "account-json", command: "fleet Docs/Examples/fleet.json --format json --top 1"),
    Screen(name: "help-fleet", command: "help fleet"),
    Screen(name: "errors-fleet", command: "fleet"),
    Screen(name: "errors-fleet", command: "fleet Docs/Examples/fleet.json --top 0"),
    Screen(name: "errors-fleet", command: "fleet Docs/Examples/fleet.json --of nothing"),
  ]
}
