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

        Cheapest: provisioned, $53.22 a month; the next, on-demand, costs $90.09 more.

        User records/s: 300 · Peak records/s: 3,000 · MiB/s: 0.29 · Peak MiB/s: 2.93 ·
        Bytes each: 1,024

                             provisioned  on-demand  on-demand-advantage
        ───────────────────  ───────────  ─────────  ───────────────────
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

        On-demand Advantage is a commitment of the whole account in a region: 25 MiB/s
        in and as much out are paid for, used or not; the shortfall is what is not used.
        This traffic uses 0.29 MiB/s (1.2 %) in and 0.29 MiB/s (1.2 %) out, and costs
        less than On-demand Standard only above about 10,143 records/s.
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
          "region": "Ireland",
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
        prices.json:3:13: error: The region 'Ireland' is not known. [unknown-region]
         3 |   "region": "Ireland",
           |             ^~~~~~~~~ $.region
          help: did you mean 'eu-west-1', EU (Ireland)?
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

  @Test func `Sources/ShardPlan/Formats/Report.swift, 1`() throws {
    let console = Console()
    let stream = KinesisStream(recordSize: .bytes(77), rate: .perSecond(25_000))
    let estimate = try Scenario(name: "Now", streams: [stream]).estimate(in: "us-east-1")
    let report = Report(comparing: [estimate], title: "Clicks")
    console.print(report.text().prefix { $0 != "\n" })
    let difference = console.difference(
      from: #"""
        Clicks
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlan/Formats/ReportFormat.swift, 1`() throws {
    let console = Console()
    console.print(Report.Format.all.map(\.name).joined(separator: " "))
    let difference = console.difference(
      from: #"""
        text markdown html svg csv json
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlan/Formats/ReportFormat.swift, 2`() throws {
    let console = Console()
    let report = Report(showing: try PriceTable.bundled(in: "eu-west-1"))
    let section = report.text(as: .markdown, layout: Report.Layout(headingLevel: 3))
    console.print(section.prefix { $0 != "\n" })
    let difference = console.difference(
      from: #"""
        ### Prices in eu-west-1, EU (Ireland)
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

  @Test func `Sources/ShardPlan/Inputs/ScenarioDocument.swift, 2`() throws {
    let console = Console()
    let file = SourceText(
      name: "scenario.json",
      text: #"{ "formatVersion": 1, "region": "us-east-1", "scenarios": ["#
        + #"{ "stream": { "recordSize": "77 B", "rate": "25000/s" } }] }"#)
    for entry in try ScenarioDocument.read(file).entries {
      console.print(entry.scenario.name, entry.regionCodes)
    }
    let difference = console.difference(
      from: #"""
        Scenario 1 ["us-east-1"]
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

  @Test func `Sources/ShardPlan/Prices/Tables/PriceTable.swift, 3`() throws {
    let console = Console()
    let list = try PriceTable.bundled(in: "us-east-1")
    console.print(list.discounted(by: 12)?.rates[.provisionedShardHour]?.value ?? .zero)
    let difference = console.difference(
      from: #"""
        0.0132
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

  @Test func `Sources/ShardPlan/Prices/Tables/Region.swift, 2`() throws {
    let console = Console()
    console.print(Region.named("cn-north-1")?.partition.currency ?? .usDollar)
    let difference = console.difference(
      from: #"""
        CNY
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

  @Test func `Sources/ShardPlan/Reports/Fleet/Report+Fleet.swift, 1`() throws {
    let console = Console()
    let stream = KinesisStream(recordSize: .kibibytes(1), rate: .perSecond(1), shards: 4)
    let fleet = Fleet(of: try Scenario(streams: [stream]).estimate(in: "us-east-1"))
    console.print(Report(fleet: fleet, title: "Account").title)
    let difference = console.difference(
      from: #"""
        Account
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

  @Test func `Sources/ShardPlan/Reports/Plan/CapacityPlan.swift, 2`() throws {
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
    var (cursor, digest) = (sweep.cursor, Sweep.Digest(of: sweep))
    cursor.visit(0..<sweep.pointCount) { digest.add($0) }
    let subject = SweepSubject(title: "Rates", bases: [base], sweep: sweep)
    console.print(Report(sweeping: subject, digest).title)
    let difference = console.difference(
      from: #"""
        Rates
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

  @Test func `Sources/ShardPlanEngine/Billing/Assumption.swift, 1`() throws {
    let console = Console()
    let stream = KinesisStream(recordSize: .bytes(77), rate: .perSecond(25_000))
    let estimate = try Scenario(streams: [stream]).estimate(in: "us-east-1")
    console.print(estimate.assumptions.contains(.keysNotBilled))
    let difference = console.difference(
      from: #"""
        true
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlanEngine/Billing/Bill.swift, 1`() throws {
    let console = Console()
    let stream = KinesisStream(recordSize: .bytes(77), rate: .perSecond(25_000))
    let line = try stream.bill(in: "us-east-1").lines[0]
    console.print(line.quantity, line.dimension.unit, line.unitPrice.value, line.amount)
    let difference = console.difference(
      from: #"""
        18250 shard-hour 0.015 273.75
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlanEngine/Billing/Bill.swift, 2`() throws {
    let console = Console()
    let stream = KinesisStream(recordSize: .bytes(77), rate: .perSecond(25_000))
    let bill = try stream.bill(in: "us-east-1", month: .hours(732))
    for line in bill.lines { console.print(line.dimension, line.amount) }
    console.print(bill.total.text(in: bill.currency))
    let difference = console.difference(
      from: #"""
        provisioned.shardHour 274.5
        provisioned.putPayloadUnit 922.32
        $1,196.82
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlanEngine/Billing/BillDifference.swift, 1`() throws {
    let console = Console()
    let plain = KinesisStream(recordSize: .bytes(77), rate: .perSecond(25_000))
    var packed = plain
    packed.aggregation = .kpl(recordsPerPut: 616)
    let (before, after) = (try plain.bill(in: "us-east-1"), try packed.bill(in: "us-east-1"))
    if let change = Bill.Difference(of: after, from: before) {
      console.print(change.amount, change.percent?.decimal(places: 1) ?? "")
    }
    let difference = console.difference(
      from: #"""
        -1168.663636363636 97.9
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

  @Test func `Sources/ShardPlanEngine/Billing/BillingPart.swift, 1`() throws {
    let console = Console()
    let audit = KinesisStream(name: "audit", recordSize: .bytes(77), rate: .perSecond(10))
    var clicks = KinesisStream(name: "clicks", recordSize: .kibibytes(1), rate: .perSecond(900))
    clicks.mode = .onDemand
    let estimate = try Scenario(streams: [audit, clicks]).estimate(in: "us-east-1")
    for part in estimate.parts { console.print(part.mode, part.rates.origin.region, part.streams) }
    let difference = console.difference(
      from: #"""
        provisioned us-east-1 [0]
        on-demand us-east-1 [1]
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlanEngine/Billing/Derivation.swift, 1`() throws {
    let console = Console()
    let stream = KinesisStream(recordSize: .bytes(77), rate: .perSecond(25_000))
    let derivation = try stream.bill(in: "us-east-1").lines[0].derivation
    console.print(derivation.terms[0].factors.map(\.value), derivation.value)
    let difference = console.difference(
      from: #"""
        [25, 730] 18250
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlanEngine/Billing/Estimate.swift, 1`() throws {
    let console = Console()
    let stream = KinesisStream(recordSize: .bytes(77), rate: .perSecond(25_000))
    let prices = try PriceTable.bundled(in: "us-east-1")
    let estimate = try Scenario(streams: [stream]).estimate(at: prices.rates)
    console.print(estimate.bill.total, estimate.streams[0].capacity?.shards ?? 0)
    let difference = console.difference(
      from: #"""
        1193.55 25
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlanEngine/Billing/Quote.swift, 1`() throws {
    let console = Console()
    let stream = KinesisStream(recordSize: .bytes(77), rate: .perSecond(25_000), shards: 10)
    let quote = try Scenario(streams: [stream]).estimate(in: "us-east-1").quote
    console.print(quote.total, quote.shards ?? 0, quote.isThrottled)
    let difference = console.difference(
      from: #"""
        477.42 10 true
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

  @Test func `Sources/ShardPlanEngine/Billing/RateCard.swift, 2`() throws {
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

  @Test func `Sources/ShardPlanEngine/Billing/RateCard.swift, 3`() throws {
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

  @Test func `Sources/ShardPlanEngine/Limits/LimitFinding.swift, 1`() throws {
    let console = Console()
    var stream = KinesisStream(recordSize: .kibibytes(1), rate: .perSecond(9_000))
    stream.hotKeyShare = Ratio(1, over: 5)
    let estimate = try Scenario(streams: [stream]).estimate(in: "us-east-1")
    let findings = estimate.limitFindings(at: estimate.rates, within: .large)
    console.print(findings[0].code, findings[0].severity)
    let difference = console.difference(
      from: #"""
        hot-key error
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlanEngine/Limits/Obstacles.swift, 1`() throws {
    let console = Console()
    var stream = KinesisStream(recordSize: .kibibytes(1), rate: .perSecond(300))
    stream.consumers = KinesisStream.Consumers(shared: 0, enhancedFanOut: 30)
    let estimate = try Scenario(streams: [stream]).estimate(in: "us-east-1")
    console.print(estimate.quote.obstacles == .consumers)
    let difference = console.difference(
      from: #"""
        true
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlanEngine/Limits/Quotas.swift, 1`() throws {
    let console = Console()
    console.print(Quotas.usual.shards, Quotas.large.shards)
    console.print(Region.named("eu-west-1")?.quotas == .large)
    let difference = console.difference(
      from: #"""
        1000 20000
        true
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlanEngine/Limits/Remark.swift, 1`() throws {
    let console = Console()
    let stream = KinesisStream(recordSize: .bytes(77), rate: .perSecond(25_000), shards: 20)
    let estimate = try Scenario(streams: [stream]).estimate(in: "us-east-1")
    if case .throttled(let share, let shards, let required) = estimate.remarks[0].content {
      console.print(share, shards, required ?? 0)
    }
    let difference = console.difference(
      from: #"""
        0.2 20 25
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlanEngine/Limits/Resharding.swift, 1`() throws {
    let console = Console()
    if case .possible(let path) = Resharding(from: 24, to: 83, quota: 1_000) {
      console.print(path.steps, path.days)
    }
    let difference = console.difference(
      from: #"""
        [48, 83] 1
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlanEngine/Numbers/Money.swift, 1`() throws {
    let console = Console()
    if let price = Money(priceText: "0.000000014") {
      console.print(price.picounits, price.magnitude * 1_000_000)
    }
    console.print((Money.units(1_196) + Money(picounits: 825_000_000_000)).text(in: .usDollar))
    let difference = console.difference(
      from: #"""
        14000 0.014
        $1,196.83
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlanEngine/Numbers/Money.swift, 2`() throws {
    let console = Console()
    console.print(Money.Currency.usDollar, Money.Currency(code: "usd") == nil)
    console.print(Money.units(12).text(in: .chineseYuan))
    let difference = console.difference(
      from: #"""
        USD true
        CN¥12.00
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

  @Test func `Sources/ShardPlanEngine/Numbers/Within.swift, 1`() throws {
    let console = Console()
    let exact = Within(Money.units(5))
    let range = Within(from: Money.units(7), to: .units(9))
    let open = Within(from: Money.units(127), to: nil)
    console.print(exact.isExact, (exact + range).low, (range + open).high == nil)
    let difference = console.difference(
      from: #"""
        true 12 true
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlanEngine/Packing/AchievedAggregation.swift, 1`() throws {
    let console = Console()
    let stream = KinesisStream(
      recordSize: .bytes(77), rate: .perSecond(25_000), aggregation: .producer(KPLSettings()))
    console.print(AchievedAggregation(of: stream, in: .standard).recordsPerPut)
    let difference = console.difference(
      from: #"""
        616
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlanEngine/Packing/BufferFill.swift, 1`() throws {
    let console = Console()
    let stream = KinesisStream(
      recordSize: .bytes(77), rate: .perSecond(25_000), aggregation: .producer(KPLSettings()))
    let plan = try Scenario(streams: [stream]).estimate(in: "us-east-1").streams[0]
    if let fill = plan.aggregation.producer?.peak {
      console.print(fill.recordsPerPut, fill.bound)
    }
    let difference = console.difference(
      from: #"""
        616 size
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlanEngine/Packing/Capacity.swift, 1`() throws {
    let console = Console()
    let stream = KinesisStream(
      recordSize: .kibibytes(2), rate: .perSecond(400), peakRate: .perSecond(2_500))
    let estimate = try Scenario(streams: [stream]).estimate(in: "us-east-1")
    if let capacity = estimate.streams[0].capacity {
      console.print(capacity.shards, capacity.bindingLimit.rawValue)
      console.print(capacity.needs.writeBytes, capacity.utilization)
    }
    let difference = console.difference(
      from: #"""
        5 write-bytes
        4.8828125 0.9765625
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlanEngine/Packing/Capacity.swift, 2`() throws {
    let console = Console()
    var stream = KinesisStream(recordSize: .kibibytes(2), rate: .perSecond(4_000))
    stream.hotKeyShare = Ratio(12, over: 100)
    let estimate = try Scenario(streams: [stream]).estimate(in: "us-east-1")
    console.print(estimate.streams[0].capacity?.shards ?? 0)
    let difference = console.difference(
      from: #"""
        110
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlanEngine/Packing/Capacity.swift, 3`() throws {
    let console = Console()
    let stream = KinesisStream(recordSize: .kibibytes(2), rate: .perSecond(400))
    let plan = try Scenario(streams: [stream]).estimate(in: "us-east-1").streams[0]
    console.print(plan.averageNeeds.writeRecords, plan.averageNeeds.writeBytes)
    let difference = console.difference(
      from: #"""
        0.4 0.78125
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlanEngine/Packing/KPLFormat.swift, 1`() throws {
    let console = Console()
    let stream = KinesisStream(
      recordSize: .bytes(77), rate: .perSecond(25_000), aggregation: .kpl(recordsPerPut: 12))
    let plan = try Scenario(streams: [stream]).estimate(in: "us-east-1").streams[0]
    if let size = plan.load.aggregate {
      console.print(size.frame, size.keyTable, size.records, size.total)
    }
    let difference = console.difference(
      from: #"""
        20 3 996 1019
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlanEngine/Packing/ProducerPlan.swift, 1`() throws {
    let console = Console()
    let stream = KinesisStream(
      recordSize: .bytes(77), rate: .perSecond(25_000),
      aggregation: .producer(KPLSettings(producers: 8)))
    let plan = try Scenario(streams: [stream]).estimate(in: "us-east-1").streams[0]
    if let producers = plan.aggregation.producer {
      console.print(producers.shards, producers.fitting, producers.greatest?.shards ?? producers.shards)
    }
    let difference = console.difference(
      from: #"""
        2 616 2
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlanEngine/Packing/RecordLoad.swift, 1`() throws {
    let console = Console()
    let stream = KinesisStream(
      recordSize: .bytes(77), rate: .perSecond(25_000), aggregation: .kpl(recordsPerPut: 616))
    let load = RecordLoad(of: stream, in: .standard)
    console.print(load.bytesPerRecord, load.payloadUnitsPerRecord)
    let difference = console.difference(
      from: #"""
        51151 2
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlanEngine/Packing/RecordLoad.swift, 2`() throws {
    let console = Console()
    if let mix = RecordMix(weights: [(.kibibytes(1), 9), (.kibibytes(20), 1)]) {
      for recordsPerPut: Ratio in [10, 1_000] {
        let stream = KinesisStream(
          records: mix, rate: .perSecond(500), aggregation: .kpl(recordsPerPut: recordsPerPut))
        console.print(RecordLoad(of: stream, in: .standard).roundingError)
      }
    }
    let difference = console.difference(
      from: #"""
        0
        0.000000001
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlanEngine/Packing/StreamPlan.swift, 1`() throws {
    let console = Console()
    let stream = KinesisStream(
      recordSize: .bytes(77), rate: .perSecond(25_000), aggregation: .kpl(recordsPerPut: 12))
    let plan = try Scenario(streams: [stream]).estimate(in: "us-east-1").streams[0]
    console.print(plan.load.bytesPerRecord, plan.capacity?.shards ?? 0)
    let difference = console.difference(
      from: #"""
        1019 3
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlanEngine/WhatIf/AggregationChoice.swift, 1`() throws {
    let console = Console()
    let stream = KinesisStream(recordSize: .bytes(77), rate: .perSecond(25_000))
    let estimate = try Scenario(streams: [stream]).estimate(in: "us-east-1")
    let table = try estimate.aggregationTables(at: estimate.rates)[0]
    for choice in table.choices where choice.isFull && choice.payloadUnits == 1 {
      console.print(choice.recordsPerPut, choice.total.text(in: .usDollar))
    }
    let difference = console.difference(
      from: #"""
        308 $24.89
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlanEngine/WhatIf/AggregationChoice.swift, 2`() throws {
    let console = Console()
    let stream = KinesisStream(recordSize: .bytes(77), rate: .perSecond(25_000))
    let estimate = try Scenario(streams: [stream]).estimate(in: "us-east-1")
    let curve = try estimate.aggregationTables(at: estimate.rates)[0].curve
    console.print(curve[0].recordsPerPut, curve[0].units, curve[0].total)
    let difference = console.difference(
      from: #"""
        1 1 1193.55
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlanEngine/WhatIf/AggregationChoice.swift, 3`() throws {
    let console = Console()
    let stream = KinesisStream(recordSize: .bytes(77), rate: .perSecond(25_000))
    let estimate = try Scenario(streams: [stream]).estimate(in: "us-east-1")
    let table = try estimate.aggregationTables(at: estimate.rates)[0]
    let best = table.choices[table.cheapest]
    console.print(best.recordsPerPut, best.total)
    let difference = console.difference(
      from: #"""
        12337 24.88224852071
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlanEngine/WhatIf/BreakEven.swift, 1`() throws {
    let console = Console()
    let card = try PriceTable.bundled(in: "us-east-1").rates
    let stream = KinesisStream(recordSize: .kibibytes(1), rate: .perSecond(300))
    let found = try Scenario(streams: [stream]).breakEven(
      over: .peakRate, between: [.provisioned, .onDemand], at: card)
    console.print(found.crossings, found.intervals[1].cheapest?.rawValue ?? "none")
    let difference = console.difference(
      from: #"""
        [9000.01] on-demand
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlanEngine/WhatIf/BreakEven.swift, 2`() throws {
    let console = Console()
    let card = try PriceTable.bundled(in: "us-east-1").rates
    let stream = KinesisStream(recordSize: .kibibytes(1), rate: .perSecond(300))
    let found = try Scenario(streams: [stream]).breakEven(
      over: .peakRate, between: [.provisioned, .onDemand], at: card)
    if let saving = found.intervals[0].first.gap { console.print(saving.amount.text(in: card.currency)) }
    let difference = console.difference(
      from: #"""
        $97.44
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlanEngine/WhatIf/ChangesOfPlaces.swift, 1`() throws {
    let console = Console()
    let stream = KinesisStream(recordSize: .kibibytes(1), rate: .perSecond(3_000))
    let card = try PriceTable.bundled(in: "us-east-1").rates
    let growth = Scenario(streams: [stream]).growth(by: 10, months: 3, at: card)
    for change in growth.changesOfPlaces {
      console.print(change.month, change.cheaper, change.dearer)
    }
    let difference = console.difference(
      from: #"""
        14 on-demand-advantage on-demand
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlanEngine/WhatIf/Fleet.swift, 1`() throws {
    let console = Console()
    let small = KinesisStream(name: "audit", recordSize: .kibibytes(1), rate: .perSecond(1), shards: 4)
    let large = KinesisStream(name: "clicks", recordSize: .kibibytes(1), rate: .perSecond(4_000))
    let fleet = Fleet(of: try Scenario(streams: [small, large]).estimate(in: "us-east-1"))
    console.print(fleet.total, fleet.rows[0].stream.name, fleet.rows[0].saving)
    let difference = console.difference(
      from: #"""
        234.804792 audit 32.85
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlanEngine/WhatIf/FleetMix.swift, 1`() throws {
    let console = Console()
    let stream = KinesisStream(name: "audit", count: 9, recordSize: .kibibytes(1), rate: .perSecond(1))
    let account = Scenario(mode: .onDemand, streams: [stream])
    let mix = Fleet(of: try account.estimate(in: "us-east-1")).bestMix
    console.print(mix?.choices[0].mode ?? .onDemand, mix?.total ?? .zero)
    let difference = console.difference(
      from: #"""
        provisioned 98.881128
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlanEngine/WhatIf/FleetMix.swift, 2`() throws {
    let console = Console()
    let stream = KinesisStream(name: "audit", recordSize: .kibibytes(1), rate: .perSecond(1))
    let fleet = Fleet(of: try Scenario(streams: [stream]).estimate(in: "us-east-1"))
    for region in fleet.bestMix?.regions ?? [] { console.print(region.code, region.isAdvantage) }
    let difference = console.difference(
      from: #"""
        us-east-1 false
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlanEngine/WhatIf/Growth.swift, 1`() throws {
    let console = Console()
    let stream = KinesisStream(recordSize: .bytes(77), rate: .perSecond(25_000))
    let card = try PriceTable.bundled(in: "us-east-1").rates
    let growth = Scenario(streams: [stream]).growth(by: 8, months: 12, at: card)
    console.print(growth.steps[11].factor.decimal(places: 2), growth.total.text(in: card.currency))
    let difference = console.difference(
      from: #"""
        2.33 $22,700.21
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlanEngine/WhatIf/Growth.swift, 2`() throws {
    let console = Console()
    let stream = KinesisStream(recordSize: .bytes(77), rate: .perSecond(25_000))
    let card = try PriceTable.bundled(in: "us-east-1").rates
    for step in Scenario(streams: [stream]).growth(by: 50, months: 3, at: card).steps {
      console.print(step.month, step.factor, step.total.text(in: card.currency))
    }
    let difference = console.difference(
      from: #"""
        1 1 $1,193.55
        2 1.5 $1,795.80
        3 2.25 $2,693.70
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlanEngine/WhatIf/GrowthMilestones.swift, 1`() throws {
    let console = Console()
    let stream = KinesisStream(recordSize: .bytes(77), rate: .perSecond(25_000), shards: 30)
    let card = try PriceTable.bundled(in: "us-east-1").rates
    let growth = Scenario(streams: [stream]).growth(by: 8, months: 12, at: card)
    console.print(growth.milestones.shortOfShards ?? 0)
    let difference = console.difference(
      from: #"""
        4
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlanEngine/WhatIf/GrowthMilestones.swift, 2`() throws {
    let console = Console()
    var stream = KinesisStream(recordSize: .kibibytes(1), rate: .perSecond(900))
    stream.currentShards = 1
    let card = try PriceTable.bundled(in: "us-east-1").rates
    let growth = Scenario(streams: [stream]).growth(by: 10, months: 12, at: card)
    for due in growth.milestones.nextShards {
      console.print(due.stream, due.month, due.from, due.to)
    }
    let difference = console.difference(
      from: #"""
        0 3 1 2
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlanEngine/WhatIf/GrowthMilestones.swift, 3`() throws {
    let console = Console()
    var stream = KinesisStream(recordSize: .kibibytes(1), rate: .perSecond(4_000))
    stream.hotKeyShare = Ratio(1, over: 5)
    let card = try PriceTable.bundled(in: "us-east-1").rates
    for busy in Scenario(streams: [stream]).growth(by: 10, months: 12, at: card).milestones.tooBusy {
      console.print(busy.stream, busy.month)
    }
    let difference = console.difference(
      from: #"""
        0 4
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlanEngine/WhatIf/Relief.swift, 1`() throws {
    let console = Console()
    let stream = KinesisStream(recordSize: .bytes(77), rate: .perSecond(25_000))
    let estimate = try Scenario(streams: [stream]).estimate(in: "us-east-1")
    let relief = estimate.reliefs(at: estimate.rates)[0][0]
    console.print(relief.measure, relief.shards ?? 0, relief.total)
    let difference = console.difference(
      from: #"""
        aggregate(recordsPerPut: 308) 2 24.886363636364
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlanEngine/WhatIf/Sensitivity.swift, 1`() throws {
    let console = Console()
    let stream = KinesisStream(recordSize: .kibibytes(1), rate: .perSecond(300))
    let estimate = try Scenario(streams: [stream]).estimate(in: "us-east-1")
    let found = try estimate.sensitivity(at: estimate.rates)
    console.print(found.entries[0].field, found.entries[0].swing(from: found.total))
    let difference = console.difference(
      from: #"""
        retention 14.6
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlanEngine/WhatIf/Sensitivity.swift, 2`() throws {
    let console = Console()
    let stream = KinesisStream(recordSize: .kibibytes(1), rate: .perSecond(300))
    let estimate = try Scenario(streams: [stream]).estimate(in: "us-east-1")
    let entry = try estimate.sensitivity(at: estimate.rates).entries[1]
    if case .bill(let value, let total) = entry.higher {
      console.print(entry.field, entry.value, value, total)
    }
    let difference = console.difference(
      from: #"""
        rate 300 330 23.09136
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlanEngine/WhatIf/Sweep.swift, 1`() throws {
    let console = Console()
    let axis = Sweep.Axis(.retention, try Sweep.Values([24, 168, 8_760]))
    console.print(axis.field, axis.values.count)
    let difference = console.difference(
      from: #"""
        retention 3
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlanEngine/WhatIf/Sweep.swift, 2`() throws {
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

  @Test func `Sources/ShardPlanEngine/WhatIf/SweepDigest.swift, 1`() throws {
    let console = Console()
    let stream = KinesisStream(recordSize: .kibibytes(1), rate: .perSecond(300))
    let card = try PriceTable.bundled(in: "us-east-1").rates
    let peaks = Sweep.Axis(.peakRate, try Sweep.Values(from: 300, to: 12_000, steppingBy: 100))
    let sweep = try Sweep(
      [CapacityMode.provisioned, .onDemand].map { mode in
        try .init(Scenario(mode: mode, streams: [stream]), at: card)
      }, over: [peaks])
    var (cursor, digest) = (sweep.cursor, Sweep.Digest(of: sweep))
    cursor.visit(0..<sweep.pointCount) { digest.add($0) }
    console.print(digest.tally.cheapestCounts, digest.changes[0].after.values)
    let difference = console.difference(
      from: #"""
        [88, 30] [9100]
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlanEngine/WhatIf/SweepTally.swift, 1`() throws {
    let console = Console()
    let stream = KinesisStream(recordSize: .bytes(77), rate: .perSecond(1_000), shards: 3)
    let card = try PriceTable.bundled(in: "us-east-1").rates
    let rates = Sweep.Axis(.rate, try Sweep.Values(from: 1_000, to: 5_000, steppingBy: 1_000))
    let sweep = try Sweep([.init(Scenario(streams: [stream]), at: card)], over: [rates])
    var (cursor, tally) = (sweep.cursor, Sweep.Tally(scenarioCount: 1))
    cursor.visit(0..<sweep.pointCount) { tally.add($0) }
    console.print(tally.groups[0].count, "throttled from", tally.groups[0].firstValues[0])
    let difference = console.difference(
      from: #"""
        2 throttled from 4000
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

  @Test func `Sources/ShardPlanEngine/Workload/Aggregation.swift, 1`() throws {
    let console = Console()
    let one = KinesisStream(recordSize: .bytes(77), rate: .perSecond(25_000))
    var packed = one
    packed.aggregation = .kpl(recordsPerPut: 616)
    console.print(try one.bill(in: "us-east-1").total, try packed.bill(in: "us-east-1").total)
    let difference = console.difference(
      from: #"""
        1193.55 24.886363636364
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlanEngine/Workload/Aggregation.swift, 2`() throws {
    let console = Console()
    let settings = KPLSettings(bufferedSeconds: Ratio(1, over: 2), producers: 20)
    let stream = KinesisStream(
      recordSize: .bytes(77), rate: .perSecond(25_000), aggregation: .producer(settings))
    console.print(try stream.bill(in: "us-east-1").total.text(in: .usDollar))
    let difference = console.difference(
      from: #"""
        $26.62
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlanEngine/Workload/Bounds.swift, 1`() throws {
    let console = Console()
    console.print(Bounds.retentionHours.contains(24), Bounds.retentionHours.contains(12))
    console.print(StreamField.rate.bounds.most)
    let difference = console.difference(
      from: #"""
        true false
        1000000000000
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlanEngine/Workload/ByteCount.swift, 1`() throws {
    let console = Console()
    console.print(ByteCount.kibibytes(2), ByteCount(text: "1.5 MB")?.bytes ?? 0)
    let difference = console.difference(
      from: #"""
        2048 B 1572864
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlanEngine/Workload/Consumers.swift, 1`() throws {
    let console = Console()
    var stream = KinesisStream(recordSize: .kibibytes(2), rate: .perSecond(400))
    stream.consumers = KinesisStream.Consumers(shared: 2, enhancedFanOut: 1)
    console.print(try stream.bill(in: "us-east-1").lines.map(\.dimension.rawValue).last ?? "")
    let difference = console.difference(
      from: #"""
        provisioned.enhancedFanOutRetrievalGB
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlanEngine/Workload/Consumers.swift, 2`() throws {
    let console = Console()
    let billing = KinesisStream.Consumer(name: "billing", kind: .shared, pollsPerSecond: 4)
    let audit = KinesisStream.Consumer(name: "audit", kind: .shared)
    console.print(KinesisStream.Consumers([billing, audit]).pollsPerSecond)
    let difference = console.difference(
      from: #"""
        2.5
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlanEngine/Workload/KinesisStream+Unknown.swift, 1`() throws {
    let console = Console()
    var stream = KinesisStream(unknown: .records, shards: 5)
    stream.retentionHours = 48
    let totals = try stream.bill(in: "us-east-1").totals
    console.print(totals.low, totals.high == nil)
    let difference = console.difference(
      from: #"""
        127.75 true
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlanEngine/Workload/KinesisStream.swift, 1`() throws {
    let console = Console()
    var stream = KinesisStream(name: "clicks", recordSize: .bytes(77), rate: .perSecond(2_000))
    stream.peakRate = .perSecond(60_000)
    stream.retentionHours = 7 * 24
    console.print(try stream.bill(in: "us-east-1").total)
    let difference = console.difference(
      from: #"""
        1606.584
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlanEngine/Workload/KinesisStream.swift, 2`() throws {
    let console = Console()
    var stream = KinesisStream(recordSize: .kibibytes(1), rate: .perSecond(9_000))
    stream.recordDistribution = .auto
    console.print(stream.recordDistribution.rawValue)
    let difference = console.difference(
      from: #"""
        auto
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlanEngine/Workload/Month.swift, 1`() throws {
    let console = Console()
    console.print(BillingMonth.standard.hours, BillingMonth.days(30).hours)
    console.print(BillingMonth(year: 2028, month: 2)?.hours ?? 0)
    let difference = console.difference(
      from: #"""
        730 720
        696
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlanEngine/Workload/PeakMovement.swift, 1`() throws {
    let console = Console()
    let stream = KinesisStream(
      recordSize: .bytes(77), rate: .perSecond(900), peakRate: .perSecond(3_000))
    var quoter = try Quoter(Scenario(streams: [stream]), at: PriceTable.bundled(in: "us-east-1").rates)
    quoter.peakMovement = .proportional
    try quoter.set(.rate, to: 9_000)
    console.print(try quoter.quote().shards ?? 0)
    let difference = console.difference(
      from: #"""
        30
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlanEngine/Workload/RecordMix.swift, 1`() throws {
    let console = Console()
    if let mix = RecordMix(weights: [(.kibibytes(1), 1), (.kibibytes(49), 1)]) {
      let load = RecordLoad(of: KinesisStream(records: mix, rate: .perSecond(500)), in: .standard)
      console.print(mix.mean, load.payloadUnitsPerRecord)
    }
    let difference = console.difference(
      from: #"""
        25600 B 1.5
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlanEngine/Workload/RecordRate.swift, 1`() throws {
    let console = Console()
    let rate = RecordRate(1_000_000, per: .day)
    console.print(rate, rate.perSecond(in: .standard).decimal(places: 3))
    let difference = console.difference(
      from: #"""
        1000000 records/day 11.574
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlanEngine/Workload/Rejection.swift, 1`() throws {
    let console = Console()
    let stream = KinesisStream(recordSize: .bytes(77), rate: .perSecond(1), retentionHours: 12)
    for rejection in Scenario(streams: [stream]).faults() { console.print(rejection) }
    let difference = console.difference(
      from: #"""
        Stream 1 cannot be costed: retention must be at least 24 h and at most 8,760 h; found 12 h.
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlanEngine/Workload/Rejection.swift, 2`() throws {
    let console = Console()
    var stream = KinesisStream(recordSize: .bytes(77), rate: .perSecond(1))
    do {
      try stream.set(.retention, to: 9_000)
    } catch {
      if case .outOfBounds(let field, _, let allowed) = error { console.print(field, allowed.most) }
    }
    let difference = console.difference(
      from: #"""
        retention 8760
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlanEngine/Workload/Scenario.swift, 1`() throws {
    let console = Console()
    let stream = KinesisStream(recordSize: .bytes(77), rate: .perSecond(25_000))
    let scenario = Scenario(
      name: "On demand", mode: .onDemand, streams: [stream], month: .hours(732))
    console.print(try scenario.estimate(in: "eu-west-1").total)
    let difference = console.difference(
      from: #"""
        5962.89073646307
        """#)
    #expect(difference == nil)
  }

  @Test func `Sources/ShardPlanEngine/Workload/Scenario.swift, 2`() throws {
    let console = Console()
    let stream = KinesisStream(recordSize: .bytes(77), rate: .perSecond(2_000))
    for mode in CapacityMode.allCases {
      console.print(mode, try stream.bill(in: "us-east-1", mode: mode).total.text(in: .usDollar))
    }
    let difference = console.difference(
      from: #"""
        provisioned $95.48
        on-demand $445.28
        on-demand-advantage $3,079.69
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
