import ShardPlanEngine

/// The arithmetic behind every number of one estimate.
struct Explanation {
  private let estimate: Estimate

  init(of estimate: Estimate) {
    self.estimate = estimate
  }

  var outline: Report.Outline {
    let regions = estimate.regions.map { $0.code }.inShortWords
    return Report.Outline(
      "\(estimate.name) (\(regions))",
      estimate.streams.flatMap(streamPoints) + estimate.bill.lines.map(point)
        + [
          Report.Outline(
            "Total: \(RangeText.exact(estimate.bill.totals, estimate.currency)), the sum of the lines"
          )
        ])
  }

  private func streamPoints(_ plan: StreamPlan) -> [Report.Outline] {
    let name = estimate.onlyStream == nil ? " of \(plan.stream.name)" : ""
    guard plan.other == nil else {
      // Numbers of records that stand for what is unknown would explain nothing.
      return plan.capacity.map { capacity in
        [
          Report.Outline(
            "Shards\(name): \(NumberText.text(Ratio(capacity.shards)))",
            [Report.Outline("given, since not everything is known of the records")])
        ]
      } ?? []
    }
    return (ProducerExplanation(of: plan).map { [$0.outline(name)] } ?? []) + [
      PackingExplanation(of: plan, mode: plan.mode).outline(name)
    ]
      + (plan.capacity.map { [shards(plan, $0, name)] } ?? [])
  }

  private func shards(
    _ plan: StreamPlan, _ capacity: Capacity, _ name: String
  ) -> Report.Outline {
    let rate = NumberText.abridged(plan.load.peakRecordsPerSecond, places: 6) + " records/s"
    let size = bytes(plan.load.peakBytesPerRecord + plan.load.keyBytesPerRecord)
    let consumers = plan.stream.consumers.shared
    func need(_ limit: Capacity.BindingLimit, _ formula: String, _ value: Ratio) -> Report.Outline {
      let mark = capacity.bindingLimit == limit ? ", which decides" : ""
      return Report.Outline(
        "\(limit.words): \(formula) = \(NumberText.abridged(value, places: 6))\(mark)")
    }
    var points = [
      need(.writeRecords, "\(rate) ÷ 1,000/s", capacity.needs.writeRecords),
      need(.writeBytes, "\(rate) × \(size) ÷ 1,048,576 B/s", capacity.needs.writeBytes),
      need(
        .readBytes,
        "\(rate) × \(size) × \(CountText.of(consumers, "consumer")) "
          + "÷ 2,097,152 B/s", capacity.needs.readBytes),
    ]
    if capacity.busiestShare * Ratio(capacity.shards) != 1 {
      points.append(
        Report.Outline(
          "the busiest of \(NumberText.text(Ratio(capacity.shards))) shards gets "
            + "\(NumberText.percent(capacity.busiestShare * 100)) of that: "
            + "\(NumberText.abridged(capacity.utilization, places: 6)) of what one takes"))
    }
    if plan.stream.targetUtilization != 1 {
      points.append(
        Report.Outline(
          "filled to at most \(NumberText.text(plan.stream.targetUtilization * 100)) %: "
            + "\(NumberText.abridged(capacity.needs.largest, places: 6)) ÷ "
            + "\(NumberText.text(plan.stream.targetUtilization)) needs "
            + (capacity.required.map { CountText.of($0, "shard") }
              ?? "more than any number of shards")))
    }
    if capacity.bindingLimit == .minimum {
      points.append(Report.Outline("less than one shard is needed; a stream has at least one"))
    }
    if capacity.bindingLimit == .fixed {
      points.append(
        Report.Outline(
          "given as \(NumberText.text(Ratio(capacity.shards))); "
            + (capacity.required.map { "\(NumberText.text(Ratio($0))) would be needed" }
              ?? "no number is enough")))
    }
    if plan.stream.count > 1, let all = plan.allShards {
      points.append(
        Report.Outline(
          "\(CountText.of(capacity.shards, "shard")) × \(CountText.of(plan.stream.count, "stream")) = "
            + CountText.of(all, "shard")))
    }
    return Report.Outline("Shards\(name): \(NumberText.text(Ratio(capacity.shards)))", points)
  }

  private func point(_ line: Bill.Line) -> Report.Outline {
    let table = estimate.prices(of: line)
    let region = line.stream == nil && estimate.regions.count > 1 ? table.region.code : nil
    let stream = estimate.onlyStream == nil ? estimate.streamName(of: line) : nil
    let name =
      line.dimension.billItem.rawValue + (stream.map { " of \($0)" } ?? "")
      + (region.map { " in \($0)" } ?? "")
    return Report.Outline(
      "\(name): \(RangeText.cents(line.amounts, estimate.currency))",
      line.arithmetic(in: estimate.currency).map { Report.Outline($0) } + [
        Report.Outline(
          "price: \(table.file), \(table.path(of: line.dimension))")
      ])
  }

  private func bytes(_ value: Ratio) -> String { NumberText.bytes(value) }
}
