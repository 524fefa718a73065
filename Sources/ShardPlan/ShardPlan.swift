@_exported public import ShardPlanEngine
@_exported public import ShardPlanInputs
@_exported public import ShardPlanPricing
@_exported public import ShardPlanReports
// What these read and report is part of their interface.
@_exported public import ShardPlanText
