#ifndef SHARDPLAN_REFERENCE_H
#define SHARDPLAN_REFERENCE_H

#include <stdint.h>

/// The prices of one unit in 10^-12 currency units.
typedef struct {
  uint64_t shard_hour, put_payload_unit;
  uint64_t stream_hour, data_in, data_out;
  uint64_t committed_in, missing_in, committed_out, missing_out;
} shardplan_prices;

/// A stream of records of one size, all of whose settings are whole numbers.
typedef struct {
  uint64_t records_per_second, record_size, shared_consumers, hours;
} shardplan_workload;

/// The bill of a month in 10^-12 currency units, its lower and its upper 64 bits.
typedef struct {
  uint64_t low, high;
} shardplan_total;

shardplan_total shardplan_provisioned(const shardplan_workload *workload, const shardplan_prices *prices);
shardplan_total shardplan_on_demand(const shardplan_workload *workload, const shardplan_prices *prices);
shardplan_total shardplan_advantage(const shardplan_workload *workload, const shardplan_prices *prices);

#endif
