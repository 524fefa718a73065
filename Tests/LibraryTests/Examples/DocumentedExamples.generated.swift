// Made from the code in the documentation; `UPDATE_GOLDEN=1 swift test --filter LibraryTests`
// makes it anew. Delete it first when an example does not compile.
// swift-format-ignore-file

import ShardPlan
import Testing

struct `Documented examples of the library` {
  @Test func `README.md, 1`() throws {
    let console = Console()

    let stream = KinesisStream(recordSize: .bytes(77), rate: .perSecond(25_000))
    let bill = try stream.bill(in: "us-east-1")
    console.print(bill.total, bill.currency)
    let difference = console.difference(
      from: #"""
        1193.55 USD
        """#)
    #expect(difference == nil)
  }

  @Test func `Docs/Library.md, 1`() throws {
    let console = Console()

    let stream = KinesisStream(recordSize: .bytes(77), rate: .perSecond(25_000))
    let bill = try stream.bill(in: "us-east-1")
    console.print(bill.total, bill.currency)
    console.print(bill.explanations[0])
    let difference = console.difference(
      from: #"""
        1193.55 USD
        Shard-hours: 25 shards × 730 h = 18,250 shard-hours, × $0.015 = $273.75
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlan/ShardPlan.docc/CompareModes.md, 1`() throws {
    let console = Console()

    let clicks = KinesisStream(
      name: "clicks", recordSize: .kibibytes(1), rate: .perSecond(300),
      peakRate: .perSecond(3_000))
    let prices = try PriceTable.bundled(in: "eu-central-1")
    let columns = try prices.rates.pricedModes.map { mode in
      try Scenario(name: "\(mode)", mode: mode, streams: [clicks])
        .estimate(at: prices)
    }
    for column in columns {
      console.print(column.name, column.total.text(in: column.currency))
    }
    let bills = columns.map(\.bill)
    if let more = Bill.Difference(of: bills[1], from: bills[0]),
      let percent = more.percent
    {
      console.print(more.amount, prices.currency, "or", percent.decimal(places: 1), "%")
    }
    let report = Report(comparing: columns, title: "Clicks")
    console.print(report.text(layout: Report.Layout(columns: 80)))
    let file = SourceText(
      name: "clicks.json",
      text: """
        {
          "formatVersion": 1,
          "region": "eu-central-1",
          "scenarios": [
            {
              "name": "Now",
              "stream": { "recordSize": "1 KB", "rate": "300/s" }
            },
            {
              "name": "On demand",
              "mode": "on-demand",
              "stream": { "recordSize": "1 KB", "rate": "300/s" }
            }
          ]
        }
        """)
    for column in try ScenarioDocument.read(file).estimates() {
      console.print(column.name, column.total)
    }
    let scenario = Scenario(streams: [clicks])
    let found = try scenario.breakEven(
      over: .peakRate, between: prices.rates.pricedModes, at: prices.rates)
    for interval in found.intervals {
      let mode = interval.cheapest?.rawValue ?? "none"
      console.print("from a peak of", interval.from, "records/s:", mode)
    }
    let difference = console.difference(
      from: #"""
        provisioned $53.22
        on-demand $143.31
        on-demand-advantage $3,695.63
        90.093263671875 USD or 169.3 %
        Clicks
        eu-central-1, EU (Frankfurt) · 730-hour month · USD

                             provisioned  on-demand  on-demand-advantage
        ───────────────────  ───────────  ─────────  ───────────────────
        Capacity mode        Provisioned  On-demand            Advantage

        User records/s               300        300                  300
        Records per PUT                1          1                    1
        Kinesis records/s            300        300                  300
        Bytes each                 1,024      1,024                1,024
        Payload units each             1          –                    –

        Shards                         3          –                    –
          bound by            records in          –                    –
          full at the peak       100.0 %          –                    –

        Shard-hours               $39.42          –                    –
        Stream-hours                   –     $35.04                    –
        PUT payload units         $13.80          –                    –
        Data in                        –     $72.18               $28.87
        Data in, shortfall             –          –            $2,434.88
        Data out                       –     $36.09               $14.44
        Data out, shortfall            –          –            $1,217.44

        Total a month             $53.22    $143.31            $3,695.63
          against the first                 +$90.09           +$3,642.41
          in percent                       +169.3 %           +6,844.4 %

        Cheapest: provisioned, $53.22 a month; the next costs $90.09 more.
        …
        Now 26.937
        On demand 143.310263671875
        from a peak of 300 records/s: provisioned
        from a peak of 9000.01 records/s: on-demand
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlan/ShardPlan.docc/OwnPrices.md, 1`() throws {
    let console = Console()

    let list = try PriceTable.bundled(in: "us-east-1")
    let stream = KinesisStream(recordSize: .bytes(77), rate: .perSecond(25_000))
    console.print(try stream.bill(at: list).total)

    let discounted = list.onTerms(discountPercent: 12)
    console.print(try discounted.map { try stream.bill(at: $0).total } ?? .zero)
    if let shardHour = Money(priceText: "0.011"),
      let ours = list.onTerms(
        discountPercent: 12, ownPrices: [.provisionedShardHour: shardHour])
    {
      console.print(try stream.bill(at: ours))
    }
    let file = SourceText(
      name: "prices.json",
      text: """
        {
          "formatVersion": 1,
          "region": "us-east-9",
          "prices": {}
        }
        """)
    do {
      let table = try PriceTable.read(file)
      console.print(table.region)
    } catch {
      console.print("\(error.diagnostics.count) faults, the first:")
      console.print(error.diagnostics[0])
    }
    let difference = console.difference(
      from: #"""
        1193.55
        1050.324
        Shard-hours: $200.75
          25 shards × 730 h = 18,250 shard-hours
          18,250 × $0.011 (own price; list $0.015) = $200.75
        PUT payload units: $809.42
          25,000 user records/s × 1 unit × 2,628,000 s = 65,700,000,000 PUT payload units
          65,700,000,000 × $0.00000001232 ($0.000000014 less 12 %) = $809.424
        Total: $1,010.17
        5 faults, the first:
        prices.json:3:13: error: The region 'us-east-9' is not known. [unknown-region]
         3 |   "region": "us-east-9",
           |             ^~~~~~~~~~~ $.region
          help: did you mean 'us-east-1'?
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlan/ShardPlan.docc/PriceAStream.md, 1`() throws {
    let console = Console()

    var orders = KinesisStream(
      name: "orders", recordSize: .kibibytes(2), rate: .perSecond(400))
    orders.peakRate = .perSecond(2_500)
    orders.consumers = KinesisStream.Consumers(shared: 1, enhancedFanOut: 1)

    let bill = try orders.bill(in: "us-east-1")
    console.print(bill)
    for line in bill.lines { console.print(line.dimension, line.amount) }
    let prices = try PriceTable.bundled(in: "us-east-1")
    let estimate = try Scenario(streams: [orders]).estimate(at: prices.rates)
    if let capacity = estimate.streams[0].capacity {
      console.print(capacity.shards, "shards, bound by", capacity.bindingLimit.rawValue)
      console.print("need by bytes written:", capacity.needs.writeBytes)
    }
    if let size = ByteCount(text: "2 KiB"), let rate = RecordRate(text: "1000000/day") {
      let audit = KinesisStream(recordSize: size, rate: rate)
      console.print(try audit.bill(at: prices).total)
    }
    do {
      console.print(try orders.bill(in: "us-east-9").total)
    } catch {
      console.print(error)
    }

    orders.retentionHours = 12
    do {
      console.print(try orders.bill(at: prices).total)
    } catch {
      console.print(error)
    }
    let difference = console.difference(
      from: #"""
        Shard-hours: $54.75
          5 shards × 730 h = 3,650 shard-hours
          3,650 × $0.015 = $54.75
        PUT payload units: $14.72
          400 user records/s × 1 unit × 2,628,000 s = 1,051,200,000 PUT payload units
          1,051,200,000 × $0.000000014 = $14.7168
        Fan-out consumers: $54.75
          1 fan-out consumer × 5 shards × 730 h = 3,650 consumer-shard-hours
          3,650 × $0.015 = $54.75
        Fan-out data: $26.07
          400 user records/s × 2,048 B × 1 fan-out consumer × 2,628,000 s ÷ 2^30 B/GB = 2,005.0048828125 GB
          2,005.0048828125 × $0.013 ≈ $26.065063476562
        Total: $150.28
        provisioned.shardHour 54.75
        provisioned.putPayloadUnit 14.7168
        provisioned.enhancedFanOutConsumerShardHour 54.75
        provisioned.enhancedFanOutRetrievalGB 26.065063476562
        5 shards, bound by write-bytes
        need by bytes written: 4.8828125
        11.375833333333
        error: The region 'us-east-9' is not known. [unknown-region]
          help: did you mean 'us-east-1'?
        Stream 1 cannot be costed: retention must be at least 24 h and at most 8,760 h; found 12 h.
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlan/ShardPlan.docc/ShardPlan.md, 1`() throws {
    let console = Console()

    let stream = KinesisStream(recordSize: .bytes(77), rate: .perSecond(25_000))
    let bill = try stream.bill(in: "us-east-1")
    console.print(bill.total, bill.currency)
    console.print(bill.explanations[0])
    let difference = console.difference(
      from: #"""
        1193.55 USD
        Shard-hours: 25 shards × 730 h = 18,250 shard-hours, × $0.015 = $273.75
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlan/Inputs/FieldValue.swift, 1`() throws {
    let console = Console()
    console.print(try StreamField.retention.value(of: "7d", in: .standard))
    let difference = console.difference(
      from: #"""
        168
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlan/Inputs/FieldValue.swift, 2`() throws {
    let console = Console()
    console.print(ByteCount(text: "2 KB") ?? .bytes(0))
    let difference = console.difference(
      from: #"""
        2048 B
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlan/Inputs/ScenarioDocument.swift, 1`() throws {
    let console = Console()
    let file = SourceText(
      name: "orders.json",
      text: #"{"formatVersion": 1, "scenarios": [{"stream": {"recordSize": 77, "rate": 1}}]}"#)
    let document = try ScenarioDocument.read(file, needsRegion: false)
    console.print(document.entries[0].scenario.name)
    let difference = console.difference(
      from: #"""
        Scenario 1
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlan/Prices/Changes/PriceComparison.swift, 1`() throws {
    let console = Console()
    let old = try PriceTable.bundled(in: "us-east-1")
    let new = old.onTerms(discountPercent: 10) ?? old
    console.print(PriceComparison(from: old, to: new).isChanged)
    let difference = console.difference(
      from: #"""
        true
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlan/Prices/Checks/PriceTableChecker.swift, 1`() throws {
    let console = Console()
    var checker = PriceTableChecker(now: Timestamp(secondsSince1970: 1_795_435_200), maxAge: 365)
    if let table = PriceTable.bundledSource(for: "us-east-1") { checker.check(table) }
    console.print(checker.files, checker.diagnostics.count)
    let difference = console.difference(
      from: #"""
        ["bundled/us-east-1.json"] 0
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlan/Prices/Import/PriceImport.swift, 1`() throws {
    let console = Console()
    let file = PriceImport.read(SourceText(name: "index.json", text: "{}"))
    for table in file.tables { console.print(table.region, table.text) }
    for diagnostic in file.diagnostics { console.print(diagnostic.message) }
    let difference = console.difference(
      from: #"""
        This is not a known AWS price file.
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlan/Prices/Tables/PriceTable.swift, 1`() throws {
    let console = Console()
    let table = try PriceTable.bundled(in: "us-east-1")
    let price = table.rates[.provisionedShardHour]?.value ?? .zero
    console.print(table.region.location, price, table.currency)
    let difference = console.difference(
      from: #"""
        US East (N. Virginia) 0.015 USD
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlan/Prices/Tables/PriceTable.swift, 2`() throws {
    let console = Console()
    let list = try PriceTable.bundled(in: "us-east-1")
    let ours = list.onTerms(discountPercent: 10)
    console.print(ours?.rates[.provisionedShardHour]?.value ?? .zero)
    let difference = console.difference(
      from: #"""
        0.0135
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlan/Prices/Tables/Region.swift, 1`() throws {
    let console = Console()
    console.print(Region.named("eu-west-1")?.location ?? "unknown")
    let difference = console.difference(
      from: #"""
        EU (Ireland)
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlan/Prices/Tables/Timestamp.swift, 1`() throws {
    let console = Console()
    console.print(Timestamp("2026-08-31T09:22:09Z")?.date ?? "malformed")
    let difference = console.difference(
      from: #"""
        2026-08-31
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlan/Reports/BreakEven/Report+BreakEven.swift, 1`() throws {
    let console = Console()
    let card = try PriceTable.bundled(in: "us-east-1").rates
    let stream = KinesisStream(recordSize: .kibibytes(1), rate: .perSecond(300))
    let found = try Scenario(streams: [stream]).breakEven(
      over: .rate, between: [.provisioned, .onDemand], at: card)
    console.print(Report(breakEvens: [found], title: "Modes").title)
    let difference = console.difference(
      from: #"""
        Modes
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlan/Reports/Changes/Report+PriceComparison.swift, 1`() throws {
    let console = Console()
    let stream = KinesisStream(recordSize: .kibibytes(1), rate: .perSecond(300))
    let list = try PriceTable.bundled(in: "us-east-1")
    let scenario = Scenario(streams: [stream])
    let ours = try list.onTerms(discountPercent: 10).map { try scenario.estimate(at: $0) }
    let change = BillChange(from: try scenario.estimate(at: list), to: ours)
    console.print(change.new?.total ?? .zero)
    let difference = console.difference(
      from: #"""
        19.78884
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlan/Reports/Changes/Report+PriceComparison.swift, 2`() throws {
    let console = Console()
    let list = try PriceTable.bundled(in: "us-east-1")
    if let ours = list.onTerms(discountPercent: 10) {
      let report = Report(
        changes: PriceComparison(from: list, to: ours), from: "list prices", to: "our contract")
      console.print(report.title)
    }
    let difference = console.difference(
      from: #"""
        Changes of prices
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlan/Reports/Comparison/Report+Comparison.swift, 1`() throws {
    let console = Console()
    let stream = KinesisStream(recordSize: .kibibytes(1), rate: .perSecond(300))
    let bills = try [CapacityMode.provisioned, .onDemand].map { mode in
      try Scenario(name: "\(mode)", mode: mode, streams: [stream]).estimate(in: "us-east-1")
    }
    console.print(Report(comparing: bills, title: "Orders").title)
    let difference = console.difference(
      from: #"""
        Orders
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlan/Reports/Findings/Findings.swift, 1`() throws {
    let console = Console()
    var checker = PriceTableChecker(now: Timestamp(secondsSince1970: 1_795_435_200))
    if let source = PriceTable.bundledSource(for: "us-east-1") { checker.check(source) }
    let findings = Findings(files: checker.files, diagnostics: checker.diagnostics)
    console.print(findings.text(as: .text))
    let difference = console.difference(
      from: #"""
        1 price table checked: nothing found.
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlan/Reports/Findings/FindingsFormat.swift, 1`() throws {
    let console = Console()
    let findings = Findings(files: ["us-east-1.json"], diagnostics: [])
    console.print(findings.text(as: .text))
    let difference = console.difference(
      from: #"""
        1 price table checked: nothing found.
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlan/Reports/Gates/Budget.swift, 1`() throws {
    let console = Console()
    let stream = KinesisStream(recordSize: .bytes(77), rate: .perSecond(25_000))
    let estimate = try Scenario(name: "Now", streams: [stream]).estimate(in: "us-east-1")
    let excess = Budget(of: [estimate]).excess(of: estimate, above: .units(1_000))
    console.print(excess ?? "within")
    let difference = console.difference(
      from: #"""
        'Now' costs $1,193.55 a month, $193.55 above the limit of $1,000.00.
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlan/Reports/Plan/CapacityPlan.swift, 1`() throws {
    let console = Console()
    let stream = KinesisStream(recordSize: .bytes(77), rate: .perSecond(25_000))
    let estimate = try Scenario(streams: [stream]).estimate(in: "us-east-1")
    let plan = try CapacityPlan(estimate)
    console.print(plan.estimate.total)
    let difference = console.difference(
      from: #"""
        1193.55
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlan/Reports/Plan/Report+Plan.swift, 1`() throws {
    let console = Console()
    let stream = KinesisStream(recordSize: .bytes(77), rate: .perSecond(25_000))
    let estimate = try Scenario(streams: [stream]).estimate(in: "us-east-1")
    let plan = try CapacityPlan(estimate, growth: (percent: 5, months: 12))
    console.print(Report(planning: [plan], title: "Events").title)
    let difference = console.difference(
      from: #"""
        Events
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlan/Reports/Prices/Report+Prices.swift, 1`() throws {
    let console = Console()
    let tables = PriceTable.bundledRegions.compactMap { PriceTable.bundled(for: $0) }
    console.print(Report(listing: tables, from: "bundled").title)
    let difference = console.difference(
      from: #"""
        Prices by region
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlan/Reports/Prices/Report+Prices.swift, 2`() throws {
    let console = Console()
    let report = Report(showing: try PriceTable.bundled(in: "us-east-1"))
    console.print(report.title)
    let difference = console.difference(
      from: #"""
        Prices in us-east-1, US East (N. Virginia)
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlan/Reports/Sensitivity/Report+Sensitivity.swift, 1`() throws {
    let console = Console()
    let stream = KinesisStream(recordSize: .kibibytes(1), rate: .perSecond(300))
    let estimate = try Scenario(streams: [stream]).estimate(in: "us-east-1")
    let found = try estimate.sensitivity(at: estimate.rates)
    console.print(Report(sensitivities: [found], title: "Levers").title)
    let difference = console.difference(
      from: #"""
        Levers
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlan/Reports/Sweep/SweepSubject.swift, 1`() throws {
    let console = Console()
    let stream = KinesisStream(recordSize: .bytes(77), rate: .perSecond(1_000))
    let base = try Scenario(name: "Now", streams: [stream]).estimate(in: "us-east-1")
    let rates = Sweep.Axis(.rate, try Sweep.Values(from: 1_000, to: 4_000, steppingBy: 1_000))
    let sweep = try Sweep([.init(base.scenario, at: base.rates)], over: [rates])
    let subject = SweepSubject(title: "Rates", bases: [base], sweep: sweep)
    let writer = SweepCSV(subject)
    var bytes: [UInt8] = []
    var cursor = sweep.cursor
    cursor.visit(0..<sweep.pointCount) { writer.append($0, to: &bytes) }
    console.print(String(decoding: bytes.prefix(18), as: UTF8.self))
    let difference = console.difference(
      from: #"""
        1000,47.742,1,Now,
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlan/ShardPlan.swift, 1`() throws {
    let console = Console()
    let stream = KinesisStream(recordSize: .bytes(77), rate: .perSecond(25_000))
    let bill = try stream.bill(in: "us-east-1")
    console.print(bill.total, bill.currency)
    let difference = console.difference(
      from: #"""
        1193.55 USD
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlan/ShardPlan.swift, 2`() throws {
    let console = Console()
    let idle = KinesisStream(recordSize: .bytes(0), rate: .perSecond(1))
    do {
      console.print(try idle.bill(in: "us-east-1").total)
    } catch {
      console.print(error)
    }
    let difference = console.difference(
      from: #"""
        Stream 1 cannot be costed: recordSize must be at least 1 B and at most 10,485,760 B; found 0 B.
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlanEngine/Billing/BillingDimension.swift, 1`() throws {
    let console = Console()
    let dimension = BillingDimension.provisionedPutPayloadUnit
    console.print(dimension, dimension.unit)
    let difference = console.difference(
      from: #"""
        provisioned.putPayloadUnit PUT payload unit
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlanEngine/Billing/PriceOrigin.swift, 1`() throws {
    let console = Console()
    let origin = PriceOrigin(
      region: "eu-west-1", location: "EU (Ireland)", publishedAt: "2026-08-31T09:22:09Z",
      source: "our contract", file: "prices.json")
    console.print(origin.region)
    let difference = console.difference(
      from: #"""
        eu-west-1
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlanEngine/Billing/Quoter.swift, 1`() throws {
    let console = Console()
    let scenario = Scenario(streams: [KinesisStream(recordSize: .bytes(77), rate: .perSecond(1_000))])
    let prices = try PriceTable.bundled(in: "us-east-1")
    var quoter = try Quoter(scenario, at: prices.rates)
    for rate: Ratio in [1_000, 25_000] {
      try quoter.set(.rate, to: rate)
      console.print(rate, try quoter.quote().total)
    }
    let difference = console.difference(
      from: #"""
        1000 47.742
        25000 1193.55
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlanEngine/Billing/Quoter.swift, 2`() throws {
    let console = Console()
    let scenario = Scenario(streams: [KinesisStream(recordSize: .bytes(77), rate: .perSecond(1_000))])
    var quoter = try Quoter(scenario, at: PriceTable.bundled(in: "us-east-1").rates)
    quoter.varyRate(from: 0, by: 1_000)
    console.print(try quoter.quote(steps: 25).total)
    let difference = console.difference(
      from: #"""
        1193.55
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlanEngine/Billing/RateCard.swift, 1`() throws {
    let console = Console()
    let card = try PriceTable.bundled(in: "us-east-1").rates
    console.print(card.currency, card[.provisionedShardHour]?.value ?? .zero)
    let difference = console.difference(
      from: #"""
        USD 0.015
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlanEngine/Billing/UnitPrice.swift, 1`() throws {
    let console = Console()
    let prices = try PriceTable.bundled(in: "us-east-1").onTerms(discountPercent: 10)
    if let price = prices?.rates[.provisionedPutPayloadUnit] {
      console.print(price.list, price.value)
    }
    let difference = console.difference(
      from: #"""
        0.000000014 0.0000000126
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlanEngine/Numbers/Ratio.swift, 1`() throws {
    let console = Console()
    let percent = Ratio(125, over: 10)
    console.print(percent)
    console.print(Ratio(1, over: 3) * 3 == 1)
    let difference = console.difference(
      from: #"""
        12.5
        true
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlanEngine/WhatIf/Sweep.swift, 1`() throws {
    let console = Console()
    let scenario = Scenario(streams: [KinesisStream(recordSize: .bytes(77), rate: .perSecond(1_000))])
    let card = try PriceTable.bundled(in: "us-east-1").rates
    let rates = Sweep.Axis(.rate, try Sweep.Values(from: 1_000, to: 4_000, steppingBy: 1_000))
    let sweep = try Sweep([.init(scenario, at: card)], over: [rates])
    var cursor = sweep.cursor
    cursor.visit(0..<sweep.pointCount) { point in
      console.print(point.values[0], point.outcomes[0].usableTotal ?? .zero)
    }
    let difference = console.difference(
      from: #"""
        1000 47.742
        2000 95.484
        3000 143.226
        4000 190.968
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlanEngine/WhatIf/SweepValues.swift, 1`() throws {
    let console = Console()
    let rates = try Sweep.Values(from: 1_000, to: 100_000, steppingBy: 1_000)
    console.print(rates.count)
    console.print(rates[1])
    let difference = console.difference(
      from: #"""
        100
        2000
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlanEngine/Workload/StreamField.swift, 1`() throws {
    let console = Console()
    var stream = KinesisStream(recordSize: .bytes(77), rate: .perSecond(1_000))
    try stream.set(.retention, to: 168)
    console.print(stream.value(of: .retention, in: .standard) ?? 0)
    console.print(StreamField.retention.bounds.contains(23))
    let difference = console.difference(
      from: #"""
        168
        false
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlanText/Diagnostics/Diagnostic.swift, 1`() throws {
    let console = Console()
    let diagnostic = Diagnostic(.jsonSyntax, "The file is empty.")
    console.print(diagnostic)
    let difference = console.difference(
      from: #"""
        error: The file is empty. [json-syntax]
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlanText/Diagnostics/Diagnostic.swift, 2`() throws {
    let console = Console()
    do {
      _ = try PriceTable.read(SourceText(name: "prices.json", text: "["))
    } catch {
      console.print(error.diagnostics.count, error.diagnostics[0].code)
    }
    let difference = console.difference(
      from: #"""
        1 json-syntax
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlanText/JSON/JSONOutput.swift, 1`() throws {
    let console = Console()
    let document = JSONOutput.object(["count": .integer(2), "name": .string("orders")])
    console.print(document.text())
    let difference = console.difference(
      from: #"""
        {
          "count": 2,
          "name": "orders"
        }
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlanText/Source/SourceText.swift, 1`() throws {
    let console = Console()
    let source = SourceText(name: "scenario.json", text: "{\n}")
    console.print(source.position(at: 2).line, source.lineText(containing: 2))
    let difference = console.difference(
      from: #"""
        2 }
        """#)
    #expect(difference == nil)
  }
}
