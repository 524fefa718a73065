extension `A screen of the tool` {
  static let sweep = "sweep Docs/Examples/case-study.json"
  static let sweptModes = "sweep Docs/Examples/capacity-modes.json"
  static let sweptStream =
    "sweep --record-size 77B --rate 25000/s --region us-east-1 --mode provisioned,on-demand"

  /// Sweeps, and what may be wrong with them.
  static let sweepScreens = [
    Screen(name: "sweep", command: "\(sweep) --vary recordsPerPut=1..100:log20"),
    Screen(name: "sweep-modes", command: "\(sweptModes) --vary rate=100/s..9000/s:log20"),
    Screen(
      name: "sweep-long",
      command: "sweep --record-size 77B --rate 25000/s --region us-east-1 "
        + "--vary recordSize=20KB..30KB:+1B"),
    Screen(
      name: "sweep-grid",
      command: "\(sweptStream) --vary rate=10/s..100000/s:x10 --vary recordSize=100B,1KB,25KB,26KB"),
    Screen(
      name: "sweep-grid-markdown",
      command: "\(sweptModes) --vary retention=1d..7d:+1d --vary consumers=0..3:+1 "
        + "--format markdown"),
    Screen(
      name: "sweep-take-note",
      command: "sweep --record-size 1KB --rate 5000/s --shards auto,6 --region us-east-1 "
        + "--vary rate=0..8000:+1000"),
    Screen(
      name: "sweep-limits",
      command: "sweep --record-size 1KB --rate 5000/s --region us-east-1 "
        + "--mode provisioned,on-demand,on-demand-advantage --vary enhancedFanOut=0..60:+20"),
    Screen(
      name: "sweep-stream",
      command: "sweep Docs/Examples/fleet.json --stream telemetry --vary count=1,10,100"),
    Screen(
      name: "sweep-ties",
      command: "sweep --record-size 1KB --rate 900/s --region us-east-1 --mode "
        + "provisioned,on-demand --vary consumers=0..3:+1"),
    Screen(
      name: "sweep-mix",
      command: "sweep --record-sizes 100B:40%+300B:30%+700B:15%+2KB:10%+20KB:5% --rate 100000/s "
        + "--region us-east-1 --vary recordsPerPut=8..40:+4"),
    Screen(name: "sweep-csv", command: "\(sweptModes) --vary rate=8000..12000:+1000 --format csv"),
    Screen(
      name: "sweep-json",
      command:
        "\(sweep) --vary recordsPerPut=1,12,9999999 --vary rate=1/month,25000/s --format json"),
    Screen(name: "help-sweep", command: "sweep -h"),
    Screen(name: "errors-sweep", command: sweep),
    Screen(name: "errors-sweep", command: "\(sweep) --vary recordPerPut=1"),
    Screen(name: "errors-sweep", command: "\(sweep) --vary mode=provisioned,on-demand"),
    Screen(name: "errors-sweep", command: "\(sweep) --vary recordSize=1Kb..2Kb:+1B"),
    Screen(name: "errors-sweep", command: "\(sweep) --vary rate=0..10:+0"),
    Screen(name: "errors-sweep", command: "\(sweep) --vary rate=1..10"),
    Screen(name: "errors-sweep", command: "\(sweep) --vary rate=10..1:+1"),
    Screen(name: "errors-sweep", command: "\(sweep) --vary rate=1,000,2,000"),
    Screen(name: "errors-sweep", command: "\(sweep) --vary rate=1..1e30:+1"),
    Screen(
      name: "errors-sweep",
      command: "\(sweep) --vary rate=1..10000000:+1 --vary recordSize=1..1000000:+1"),
    Screen(
      name: "errors-sweep",
      command: "\(sweep) --vary rate=1 --vary shards=1 --vary retention=24h"),
    Screen(name: "errors-sweep", command: "\(sweep) --vary rate=1 --vary rate=2"),
    Screen(
      name: "errors-sweep",
      command: "\(sweep) --vary rate=1 --region us-east-1,cn-north-1"),
    Screen(name: "errors-sweep", command: "sweep Docs/Examples/fleet.json --vary rate=1"),
    Screen(
      name: "errors-sweep",
      command: "sweep Docs/Examples/fleet.json --vary rate=1 --stream telemetri"),
  ]
}
