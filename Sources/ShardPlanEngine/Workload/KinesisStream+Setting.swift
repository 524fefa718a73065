extension KinesisStream {
  /// Changes one setting to a number.
  ///
  /// Aggregation follows: records per PUT are taken to be in the format of the Kinesis Producer Library
  /// unless the size of a PUT is given, and replace the settings of producers.
  ///
  /// - Parameters:
  ///   - field: The setting.
  ///   - value: Its value: bytes, user records a second, seconds, hours, a fraction or a count.
  /// - Throws: Why the setting cannot have this value.
  public mutating func set(_ field: StreamField, to value: Ratio) throws(Rejection.Reason) {
    let setting = field.setting
    guard setting.bounds.contains(value) else {
      throw .outOfBounds(field, found: value, allowed: setting.bounds)
    }
    if setting.isOfProducers {
      guard case .producer = aggregation else { throw .noProducers(field) }
    }
    guard setting.isPriced else { throw .notPriced(field) }
    switch setting.setter {
    case .count(let set):
      guard let whole = value.rounded(.down), Ratio(whole) == value else {
        throw .notWhole(field, found: value)
      }
      try set(&self, Int64(clamping: whole))
    case .number(let set): try set(&self, value)
    case .rate(let set): set(&self, .perSecond(value))
    case nil: throw .notPriced(field)
    }
  }

  /// Sets a value that an input gives, whether the setting is priced or not.
  ///
  /// It has no effect if the stream's aggregation has no such setting.
  ///
  /// - Parameters:
  ///   - value: The value, within the setting's bounds and whole where the setting is counted.
  ///   - field: The setting.
  package mutating func take(_ value: Ratio, for field: StreamField) {
    switch field.setting.setter {
    case .count(let set): try? set(&self, Int64(clamping: value.rounded(.down) ?? .max))
    case .number(let set): try? set(&self, value)
    case .rate(let set): set(&self, .perSecond(value))
    case nil: break
    }
  }

  /// Sets a rate that an input gives, with its period.
  ///
  /// - Parameters:
  ///   - rate: The rate, within the setting's bounds.
  ///   - field: The setting, one of the rates.
  package mutating func take(_ rate: RecordRate, for field: StreamField) {
    if case .rate(let set) = field.setting.setter { set(&self, rate) }
  }

  /// Returns the number that a setting has; `nil` where it is not given, or has no single number.
  ///
  /// - Parameters:
  ///   - field: The setting.
  ///   - month: The month that monthly rates are spread over.
  /// - Returns: Bytes, user records a second, seconds, hours, a fraction or a count.
  /// - Precondition: What is counted is not negative, and the month is longer than zero hours when
  ///   the rate is per month.
  public func value(of field: StreamField, in month: BillingMonth) -> Ratio? {
    switch field.setting.getter {
    case .count(let get): get(self).map { Ratio($0) }
    case .number(let get): get(self, month)
    case .list: nil
    }
  }

  /// The settings that are out of their bounds.
  func faultsOfFields(in month: BillingMonth) -> [Rejection.Reason] {
    var faults: [Rejection.Reason] = []
    for setting in StreamSetting.all {
      func check(_ value: Ratio, isNegative: Bool = false) {
        guard isNegative || !setting.bounds.contains(value) else { return }
        faults.append(.outOfBounds(setting.field, found: value, allowed: setting.bounds))
      }
      switch setting.getter {
      case .count(let get):
        if let count = get(self) { check(Ratio(UInt64(max(0, count))), isNegative: count < 0) }
      case .number(let get): if let number = get(self, month) { check(number) }
      case .list(let get): for number in get(self) { check(number) }
      }
    }
    return faults
  }
}
