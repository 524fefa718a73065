extension `A screen of the tool` {
  static let described = "compare --record-size 77B --rate 25000/s --region us-east-1"

  static let outgrown =
    "--record-size 1KB --rate 900/s --peak-rate 3600/s --region us-east-1"

  /// Streams that options describe, and what may be wrong with them.
  static let optionScreens = [
    Screen(
      name: "options",
      command: "compare --record-size 77B --rate 25000/s --records-per-put 1,12,100 "
        + "--mode provisioned,on-demand --region us-east-1,eu-central-1"),
    Screen(
      name: "options-plan",
      command: "plan --record-size 2KB --rate 1000/s --peak-rate 4000/s,8000/s --region eu-west-1"),
    Screen(
      name: "options-warning",
      command: "\(described) --records-per-put 3,4 --put-size 1KB --distinct-keys 2"),
    Screen(
      name: "options-limits",
      command: "compare --record-size 1KB --rate 25000/s --hot-key-share 100% "
        + "--polls-per-second 50 --shared-consumers 3 --enhanced-fan-out 30 --region us-east-1 "
        + "--mode provisioned,on-demand,on-demand-advantage"),
    Screen(
      name: "options-growth",
      command: "plan \(outgrown) --growth 50% --months 4 --shards 6"),
    Screen(
      name: "options-growth-csv",
      command: "plan \(outgrown) --growth 50% --months 4 --shards 6 --format csv"),
    Screen(
      name: "options-mix",
      command: "compare --record-sizes 1KB:90%+600KB:10% --rate 100/s --records-per-put 10,60 "
        + "--region us-east-1 --explain"),
    Screen(
      name: "options-kpl",
      command: "compare --record-size 77B --rate 110000/s,120000/s --kpl-producers 100 --shards 10 "
        + "--mode on-demand --region us-east-1"),
    Screen(name: "options-sensitivity", command: "sensitivity \(outgrown) --shards 1"),
    Screen(
      name: "options-gate-throttled", command: "\(described) --shards 2 --fail-above 1000"),
    Screen(name: "options-file", command: "\(fleet) --retention 7d --stream orders"),
    Screen(
      name: "options-file-lists",
      command: "compare Docs/Examples/orders.json --retention 24h,7d --traffic 100%,200%"),
    Screen(
      name: "options-file-replacing",
      command: "plan Docs/Examples/producers.json --records-per-put 12 --month 720h"),
    Screen(
      name: "options-file-json",
      command: "breakeven Docs/Examples/orders.json --shared-consumers 3 --format json"),
    Screen(
      name: "options-breakeven",
      command: "breakeven --record-size 2KB --rate 400/s --enhanced-fan-out 0,2 --region us-east-1"),
    Screen(
      name: "errors-options-file", command: "\(fleet) --retention 7d --stream order --stream x"),
    Screen(name: "errors-options-file", command: "\(fleet) --stream orders"),
    Screen(name: "errors-options-file", command: "\(fleet) --shards few --retention 7,24h"),
    Screen(name: "errors-options-file", command: "\(fleet) --rate 5000/s"),
    Screen(name: "options-file-mode", command: "\(fleet) --mode provisioned --stream orders"),
    Screen(name: "errors-options-file", command: "\(fleet) --record-size 77 B"),
    Screen(
      name: "errors-options-file",
      command: "\(described) --traffic 50000/s --peak-rate 60000/s "
        + "--save saved.json"),
    Screen(
      name: "errors-options-file",
      command: "compare --record-size 77B --traffic 5/s --peak-rate 9/s"),
    Screen(name: "errors-options", command: "compare --record-size 77 B --rate 25000/s"),
    Screen(name: "errors-options", command: "compare --record-size 77B"),
    Screen(
      name: "errors-options",
      command: "plan Docs/Examples/orders.json --months 12 --brief --format csv --heading-level 2"),
    Screen(name: "errors-options", command: "compare Docs/Examples/orders.json --of x --strict"),
    Screen(
      name: "errors-options",
      command: "compare --record-sizes 1KB:50,49KB:40 --rate 1/s --region us-east-1"),
    Screen(name: "errors-options", command: "\(described) --retention 7"),
    Screen(name: "errors-options", command: "\(described) --mode ondemand"),
    Screen(
      name: "errors-options",
      command: "compare --record-size 77B --rate 25,000/s --region us-east-1"),
    Screen(name: "errors-options", command: "\(described) --records-per-put 1,12,12"),
    Screen(
      name: "errors-options",
      command: "\(described) --retention 7,24h --mode provisioned,on-demand --shards few "
        + "--records-per-put 0,12 --peak-rate 10/s"),
    Screen(
      name: "errors-options",
      command: "\(described) --records-per-put 1,12 --kpl-producers 1,10"),
    Screen(
      name: "errors-options",
      command: "\(described) --mode provisioned,on-demand --shards 1,2,3,4,5 --count 1,2,3,4,5 "
        + "--shared-consumers 1,2,3,4,5 --enhanced-fan-out 0,1,2,3,4"),
    Screen(
      name: "errors-options",
      command: "compare --record-sizes 1KB:90%+5MB:10% --rate 100/s --records-per-put 1,10 "
        + "--region us-east-1"),
    Screen(name: "errors-options", command: "\(study) --save saved.json"),
  ]
}
