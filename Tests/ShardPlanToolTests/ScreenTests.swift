import Testing
import TestSupport

/// Whole screens, exactly as a person sees them.
struct `A screen of the tool` {
  /// A command, and the golden file of its screen.
  struct Screen: Sendable {
    let name: String
    let command: String
  }

  static let study = "compare Docs/Examples/case-study.json"
  static let modes = "compare Docs/Examples/capacity-modes.json"
  static let fleet = "compare Docs/Examples/fleet.json"

  static let documents = "\(ToolRun.tables)/documents"
  static let faulty = "prices check \(ToolRun.tables)/faulty --now 2026-11-23"
  static let diff = "prices diff \(ToolRun.tables)/previous \(ToolRun.tables)/renewed"
  static let regions = "Docs/Examples/capacity-modes.json --region us-east-1,eu-central-1"
  static let discounted = "--prices \(ToolRun.discountedTables)"

  static let screens = [
    Screen(name: "case-study", command: study),
    Screen(name: "case-study-50-columns", command: "\(study) --width 50"),
    Screen(name: "case-study-explained", command: "\(study) --explain"),
    Screen(name: "case-study-colored", command: "\(study) --color always"),
    Screen(name: "case-study-markdown", command: "\(study) --format markdown --explain"),
    Screen(name: "case-study-csv", command: "\(study) --format csv"),
    Screen(name: "case-study-json", command: "\(study) --format json"),
    Screen(name: "case-study-svg", command: "\(study) --format svg"),
    Screen(name: "case-study-html", command: "\(study) --format html"),
    Screen(name: "case-study-regions", command: "\(study) --region us-east-1,cn-north-1"),
    Screen(
      name: "three-regions",
      command: "compare --record-size 1KB --rate 100/s --count 3 --explain "
        + "--region us-east-1,eu-central-1,cn-north-1"),
    Screen(name: "case-study-november", command: "\(study) --month 2026-11"),
    Screen(name: "capacity-modes-explained", command: "\(modes) --explain"),
    Screen(name: "fleet-explained", command: "\(fleet) --explain --width 100"),
    Screen(name: "fleet-markdown", command: "\(fleet) --format markdown"),
    Screen(name: "fleet-csv", command: "\(fleet) --format csv"),
    Screen(
      name: "unknown", command: "compare Docs/Examples/unknown.json --explain --fail-above 300"),
    Screen(name: "unknown-csv", command: "compare Docs/Examples/unknown.json --format csv"),
    Screen(name: "unknown-json", command: "compare Docs/Examples/unknown.json --format json"),
    Screen(
      name: "unknown-against",
      command: "compare Docs/Examples/unknown.json --shards 9 --fail-increase 5% "
        + "--against Docs/Examples/unknown.json"),
    Screen(name: "unknown-plan", command: "plan Docs/Examples/unknown.json"),
    Screen(name: "gate-above", command: "\(study) --fail-above 500 --width 120"),
    Screen(name: "gate-increase", command: "\(modes) --fail-increase 10% --format csv"),
    Screen(name: "errors", command: "\(study) --fail-above 500 --of published"),
    Screen(
      name: "errors",
      command: "\(study) --fail-increase 5% --against \(ToolRun.tables)"
        + "/faulty/us-east-1.json"),
    Screen(name: "inject", command: "inject \(documents)/stale.md Docs/Examples/Review.md"),
    Screen(name: "inject-check", command: "inject --check \(documents)/stale.md"),
    Screen(name: "inject-check-current", command: "inject --check Docs/Examples/Review.md"),
    Screen(name: "errors", command: "inject \(documents)/faulty.md"),
    Screen(name: "help-inject", command: "help inject"),
    Screen(name: "plan", command: "plan Docs/Examples/case-study.json"),
    Screen(name: "plan-50-columns", command: "plan Docs/Examples/case-study.json --width 50"),
    Screen(
      name: "plan-aggregation",
      command: "plan Docs/Examples/case-study.json --aggregation-table --format markdown"),
    Screen(
      name: "plan-growth", command: "plan Docs/Examples/fleet.json --growth 8% --months 24"),
    Screen(name: "plan-orders", command: "plan Docs/Examples/orders.json"),
    Screen(name: "plan-orders-json", command: "plan Docs/Examples/orders.json --format json"),
    Screen(name: "producers", command: "compare Docs/Examples/producers.json --explain"),
    Screen(name: "plan-producers", command: "plan Docs/Examples/producers.json"),
    Screen(name: "plan-csv", command: "plan Docs/Examples/fleet.json --format csv"),
    Screen(name: "help-plan", command: "plan -h"),
    Screen(
      name: "breakeven",
      command: "breakeven Docs/Examples/break-even.json --mode on-demand,on-demand-advantage"),
    Screen(
      name: "breakeven-regions",
      command:
        "breakeven Docs/Examples/break-even.json --region us-east-1,sa-east-1 --format markdown"
    ),
    Screen(
      name: "breakeven-json",
      command:
        "breakeven Docs/Examples/break-even.json --mode on-demand,on-demand-advantage --format json"
    ),
    Screen(
      name: "breakeven-csv",
      command:
        "breakeven Docs/Examples/break-even.json --mode on-demand,on-demand-advantage --format csv"),
    Screen(
      name: "breakeven-stream",
      command: "breakeven Docs/Examples/fleet.json --stream orders --over consumers"),
    Screen(name: "help-breakeven", command: "breakeven -h"),
    Screen(name: "errors-breakeven", command: "breakeven Docs/Examples/fleet.json"),
    Screen(
      name: "errors-breakeven", command: "breakeven Docs/Examples/fleet.json --over producers"),
    Screen(name: "errors-breakeven", command: "breakeven Docs/Examples/producers.json"),
    Screen(
      name: "errors-breakeven",
      command: "breakeven Docs/Examples/break-even.json --mode on-demand"),
    Screen(name: "sensitivity", command: "sensitivity Docs/Examples/orders.json"),
    Screen(name: "sensitivity-fleet", command: "sensitivity Docs/Examples/fleet.json --format csv"),
    Screen(
      name: "sensitivity-json", command: "sensitivity Docs/Examples/break-even.json --format json"),
    Screen(name: "help-sensitivity", command: "sensitivity -h"),
    Screen(
      name: "plan-aggregation-csv",
      command: "plan Docs/Examples/orders.json --aggregation-table --format csv"),
    Screen(name: "errors-plan", command: "plan Docs/Examples/fleet.json --months 3"),
    Screen(
      name: "errors-plan",
      command: "plan Docs/Examples/fleet.json --growth 8% --aggregation-table --format csv"),
    Screen(name: "errors-plan", command: "plan Docs/Examples/fleet.json --growth much"),
    Screen(
      name: "record-sizes",
      command: "compare Docs/Examples/record-sizes.json --explain --width 100"),
    Screen(name: "prices-list", command: "prices list"),
    Screen(name: "prices-list-json", command: "prices list --format json"),
    Screen(name: "prices-show", command: "prices show us-east-1"),
    Screen(name: "prices-show-china", command: "prices show cn-north-1 --format markdown"),
    Screen(name: "discounted-explained", command: "\(study) \(discounted) --explain"),
    Screen(
      name: "discounted-regions",
      command: "\(study) \(discounted) --region us-east-1,us-west-2 --width 120"),
    Screen(
      name: "discounted-modes", command: "\(modes) \(discounted) --region sa-east-1 --explain"),
    Screen(name: "discounted-list", command: "prices list \(discounted)"),
    Screen(name: "discounted-show", command: "prices show us-east-1 \(discounted)"),
    Screen(name: "discounted-show-own", command: "prices show eu-west-1 \(discounted)"),
    Screen(name: "discounted-show-discount", command: "prices show sa-east-1 \(discounted)"),
    Screen(
      name: "discounted-show-json", command: "prices show us-east-1 \(discounted) --format json"),
    Screen(
      name: "discounted-show-csv", command: "prices show us-east-1 \(discounted) --format csv"),
    Screen(name: "prices-check", command: "prices check --now 2026-11-23"),
    Screen(name: "prices-check-faulty", command: faulty),
    Screen(name: "prices-check-faulty-colored", command: "\(faulty) --color always"),
    Screen(name: "prices-check-faulty-strict", command: "\(faulty) --strict --format json"),
    Screen(name: "prices-check-faulty-github", command: "\(faulty) --format github"),
    Screen(name: "prices-check-faulty-sarif", command: "\(faulty) --format sarif"),
    Screen(name: "prices-check-faulty-junit", command: "\(faulty) --format junit"),
    Screen(name: "prices-check-missing", command: "prices check nowhere"),
    Screen(
      name: "prices-check-old", command: "prices check --now 2026-11-23 --max-age 365 --width 60"),
    Screen(name: "prices-check-discounted", command: "prices check \(ToolRun.discountedTables)"),
    Screen(name: "prices-diff", command: diff),
    Screen(name: "prices-diff-bills", command: "\(diff) --scenario \(regions)"),
    Screen(name: "prices-diff-markdown", command: "\(diff) --format markdown --fail-on-change"),
    Screen(name: "prices-diff-csv", command: "\(diff) --format csv --scenario \(regions)"),
    Screen(name: "prices-diff-json", command: "\(diff) --format json --scenario \(regions)"),
    Screen(name: "prices-diff-same", command: "prices diff bundled bundled --fail-on-change"),
    Screen(
      name: "prices-diff-regions",
      command: "prices diff \(ToolRun.tables)/previous/us-east-1.json "
        + "\(ToolRun.tables)/previous/ap-east-1.json"),
    Screen(name: "prices-import", command: "prices import \(ToolRun.tables)/aws/kinesis.json"),
    Screen(
      name: "prices-import-into",
      command: "prices import \(ToolRun.tables)/aws/kinesis.json --into new/Pricing"),
    Screen(
      name: "prices-import-json",
      command: "prices import \(ToolRun.tables)/aws/kinesis.json --region us-east-1 --format json"),
    Screen(
      name: "prices-import-renewing",
      command: "prices import \(ToolRun.tables)/aws/kinesis.json --into \(ToolRun.discountedTables)"
    ),
    Screen(
      name: "errors-prices", command: "prices import Docs/Examples/case-study.json"),
    Screen(name: "help-prices-check", command: "prices check -h"),
    Screen(name: "help-prices-diff", command: "prices diff -h"),
    Screen(name: "help-prices-import", command: "prices import -h"),
    Screen(name: "help", command: "--help"),
    Screen(name: "help-compare", command: "help compare"),
    Screen(name: "help-compare-50-columns", command: "compare --help --width 50"),
    Screen(name: "help-prices", command: "prices"),
    Screen(name: "help-prices-list", command: "prices list -h"),
    Screen(name: "help-prices-show", command: "prices show -h"),
    Screen(name: "version", command: "--version"),
    Screen(name: "version-json", command: "--version --format json"),
    Screen(name: "errors", command: "compare"),
    Screen(name: "errors", command: "comapre Docs/Examples/case-study.json"),
    Screen(name: "errors", command: "\(study) --regoin us-east-1"),
    Screen(name: "errors", command: "\(study) --region us-east-11"),
    Screen(name: "errors", command: "\(study) --month february"),
    Screen(name: "errors", command: "\(study) --month 2026-02,730h"),
    Screen(name: "errors", command: "\(study) --format pdf"),
    Screen(name: "errors-prices", command: "prices show us-east-1 --format svg"),
    Screen(name: "errors", command: "\(study) --region cn-northwest-1"),
    Screen(name: "errors", command: "\(modes) --region cn-north-1"),
    Screen(name: "errors", command: "compare nothing.json"),
    Screen(name: "errors-prices", command: "prices show us-east-9"),
  ]

  /// The screens of each golden file, by its name: those of one name follow each other.
  static let files = Dictionary(
    grouping: screens + optionScreens + sweepScreens + helpScreens + fleetScreens
      + reviewScreens, by: \.name)

  @Test(arguments: files.keys.sorted())
  func `is what its golden file holds`(name: String) throws {
    let screens = (Self.files[name] ?? []).map { screen in
      ToolRun(screen.command.split(separator: " ").map(String.init))
        .screen(of: "shardplan " + screen.command)
    }
    let path = "Tests/ShardPlanToolTests/Golden/\(name).txt"
    #expect(try Golden.difference(of: screens.joined(separator: "\n"), from: path) == nil)
  }

  @Test func `has no golden file without a command`() throws {
    let kept = try Repository.names(in: "Tests/ShardPlanToolTests/Golden")
      .filter { $0.hasSuffix(".txt") }
    #expect(kept == Self.files.keys.map { "\($0).txt" }.sorted())
  }
}
