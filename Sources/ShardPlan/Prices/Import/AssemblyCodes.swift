import ShardPlanText

/// What is wrong with rates that were read without a fault.
extension Diagnostic.Code {
  static let importConflict = Self(
    "import-conflict", "One thing has two prices in one region.",
    "Which of the two AWS charges cannot be told from the file, so none of it is imported.")
  static let importContradiction = Self(
    "import-contradiction", "A row says two different things about itself.",
    """
    Rows name what they price, or where, more than once. When the names disagree, the file was changed \
    or AWS's names have, and no price of it can be placed for sure.
    """)
  static let importNothing = Self(
    "import-nothing", "Nothing in the file can be imported.",
    "No row could be placed, or every capacity mode lacks some of its prices.")
  static let importAbsentRegion = Self(
    "import-absent-region", "A region that was asked for is not in the file.",
    "Offer files may be of one region only, and China has files of its own.")
}
