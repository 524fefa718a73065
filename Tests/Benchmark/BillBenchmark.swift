import ShardPlanEngine
import ShardPlanReference

/// The engine's bills against those of hand-written C, on the same inputs and in the same run.
struct BillBenchmark {
  let mode: CapacityMode
  let card: RateCard
  /// So short a series that some of many are not disturbed.
  private let count: UInt64 = 100_000
  private let series = 60

  func run() {
    let prices = prices
    var (reference, rates, any) = (UInt128(0), UInt128(0), UInt128(0))
    let c = Stopwatch.best(of: series) { reference = sumInC(prices) }
    let rateQuotes = Stopwatch.best(of: series) { rates = sumOfRateQuotes() }
    let quotes = Stopwatch.best(of: series) { any = sumOfQuotes() }
    precondition(
      reference == rates && reference == any,
      "The totals of \(mode) differ: \(reference), \(rates) and \(any).")
    let estimates = Stopwatch.best(of: series) { _ = sumOfEstimates(1_000) }
    print(
      Row(
        mode.rawValue, "\(tenths(c * 10 / Int64(count))) ns",
        "\(tenths(rateQuotes * 10 / Int64(count))) ns", times(rateQuotes, c),
        "\(tenths(quotes * 10 / Int64(count))) ns", times(quotes, c),
        "\(tenths(estimates / 100)) ns"
      ).text)
  }

  private var prices: shardplan_prices {
    func price(_ dimension: BillingDimension) -> UInt64 {
      UInt64(clamping: card[dimension]?.list.picounits ?? 0)
    }
    return shardplan_prices(
      shard_hour: price(.provisionedShardHour), put_payload_unit: price(.provisionedPutPayloadUnit),
      stream_hour: price(.onDemandStreamHour), data_in: price(.onDemandDataIn),
      data_out: price(.onDemandDataOut), committed_in: price(.advantageDataIn),
      missing_in: price(.advantageDataInShortfall), committed_out: price(.advantageDataOut),
      missing_out: price(.advantageDataOutShortfall))
  }

  private func sumInC(_ given: shardplan_prices) -> UInt128 {
    var (prices, sum) = (given, UInt128(0))
    var workload = shardplan_workload(
      records_per_second: 0, record_size: 77, shared_consumers: 1, hours: 730)
    for rate in 1...count {
      workload.records_per_second = rate
      let total =
        switch mode {
        case .provisioned: unsafe shardplan_provisioned(&workload, &prices)
        case .onDemand: unsafe shardplan_on_demand(&workload, &prices)
        case .onDemandAdvantage: unsafe shardplan_advantage(&workload, &prices)
        }
      sum += UInt128(total.high) << 64 | UInt128(total.low)
    }
    return sum
  }

  private var scenario: Scenario {
    Scenario(mode: mode, streams: [KinesisStream(recordSize: .bytes(77), rate: .perSecond(1))])
  }

  private func sumOfRateQuotes() -> UInt128 {
    do {
      var (quoter, sum) = (try Quoter(scenario, at: card), UInt128(0))
      quoter.varyRate(from: 0, by: 1)
      for rate in 1...count {
        sum += UInt128(try quoter.quote(steps: rate).total.picounits.magnitude)
      }
      return sum
    } catch {
      preconditionFailure("\(error)")
    }
  }

  private func sumOfQuotes() -> UInt128 {
    do {
      var (quoter, sum) = (try Quoter(scenario, at: card), UInt128(0))
      for rate in 1...count {
        try quoter.set(.rate, to: Ratio(UInt128(rate)))
        sum += UInt128(try quoter.quote().total.picounits.magnitude)
      }
      return sum
    } catch {
      preconditionFailure("\(error)")
    }
  }

  private func sumOfEstimates(_ count: UInt64) -> UInt128 {
    do {
      var (scenario, sum) = (scenario, UInt128(0))
      for rate in 1...count {
        scenario.streams[0].rate = .perSecond(Ratio(UInt128(rate)))
        sum += UInt128(try scenario.estimate(at: card).bill.total.picounits.magnitude)
      }
      return sum
    } catch {
      preconditionFailure("\(error)")
    }
  }
}
