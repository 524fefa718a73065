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
    Screen(name: "mixed", command: "compare Docs/Examples/account.json --explain"),
    Screen(name: "mixed-json", command: "compare Docs/Examples/account.json --format json"),
    Screen(name: "mixed-csv", command: "compare Docs/Examples/account.json --format csv"),
    Screen(name: "mixed-fleet", command: "fleet Docs/Examples/account.json"),
    Screen(name: "mixed-fleet-json", command: "fleet Docs/Examples/account.json --format json"),
    Screen(
      name: "mixed-plan",
      command: "plan Docs/Examples/account.json --growth 8% --months 6 --width 100"),
    Screen(name: "mixed-sensitivity", command: "sensitivity Docs/Examples/account.json"),
    Screen(
      name: "mixed-sweep",
      command: "sweep Docs/Examples/account.json --stream clicks --vary rate=10000/s,30000/s"),
    Screen(
      name: "mixed-breakeven", command: "breakeven Docs/Examples/account.json --stream clicks"),
    Screen(
      name: "mixed-one-region",
      command: "compare Docs/Examples/account.json --region eu-west-1 --mode on-demand"),
    Screen(name: "help-fleet", command: "help fleet"),
    Screen(name: "errors-fleet", command: "fleet"),
    Screen(name: "errors-fleet", command: "fleet Docs/Examples/fleet.json --top 0"),
    Screen(name: "errors-fleet", command: "fleet Docs/Examples/fleet.json --of nothing"),
  ]
}
