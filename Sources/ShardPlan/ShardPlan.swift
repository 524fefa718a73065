@_exported public import ShardPlanEngine
@_exported public import ShardPlanInputs
@_exported public import ShardPlanPricing
@_exported public import ShardPlanReports
