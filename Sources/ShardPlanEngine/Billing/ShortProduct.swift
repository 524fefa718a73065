/// A product of which only the result is kept.
struct ShortProduct: UsageProduct {
  let value: ShortRatio

  static var one: ShortProduct { ShortProduct(value: ShortRatio(whole: 1)) }

  func times(_ number: ShortRatio, _ kind: Factor.Kind) -> ShortProduct {
    ShortProduct(value: value * number)
  }

  func divided(by number: ShortRatio, _ kind: Factor.Kind) -> ShortProduct {
    ShortProduct(value: value / number)
  }

  /// Products of which only the sum is kept.
  struct Sum: UsageSum {
    private(set) var value = ShortRatio(whole: 0)

    static var zero: Sum { Sum() }

    mutating func add(_ term: ShortProduct) {
      value = value.isZero && value.isExact ? term.value : value + term.value
    }
  }
}
