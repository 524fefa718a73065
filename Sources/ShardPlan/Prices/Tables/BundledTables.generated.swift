// Generated from the tables in Pricing; run `UPDATE_GOLDEN=1 swift test` to bring it up to date.

/// A copy of every price table, so that the tool runs anywhere.
enum BundledTables {
  /// When the newest of them was published.
  static let newest: StaticString = "2026-08-31T09:22:09Z"

  static let all: [(region: StaticString, text: StaticString)] = [
    (
      "af-south-1",
      #"""
      {
        "formatVersion": 1,
        "region": "af-south-1",
        "location": "Africa (Cape Town)",
        "currency": "USD",
        "publishedAt": "2026-08-31T09:22:09Z",
        "source": "AWS metered unit map plc-kinesis-usd-20260831092209",
        "prices": {
          "provisioned": {
            "shardHour": "0.024",
            "putPayloadUnit": "0.0000000224",
            "extendedRetentionShardHour": "0.032",
            "longTermRetentionGBMonth": "0.0274",
            "longTermRetrievalGB": "0.0336",
            "enhancedFanOutConsumerShardHour": "0.024",
            "enhancedFanOutRetrievalGB": "0.0208"
          },
          "onDemand": {
            "streamHour": "0.064",
            "dataInGB": "0.128",
            "dataOutGB": "0.064",
            "enhancedFanOutOutGB": "0.08",
            "extendedRetentionGBMonth": "0.131",
            "longTermRetentionGBMonth": "0.027"
          },
          "advantage": {
            "dataInGB": "0.0512",
            "dataInShortfallGB": "0.0512",
            "dataOutGB": "0.0256",
            "dataOutShortfallGB": "0.0256",
            "enhancedFanOutOutGB": "0.0256",
            "extendedRetentionGBMonth": "0.027",
            "longTermRetentionGBMonth": "0.027"
          }
        }
      }

      """#
    ),
    (
      "ap-east-1",
      #"""
      {
        "formatVersion": 1,
        "region": "ap-east-1",
        "location": "Asia Pacific (Hong Kong)",
        "currency": "USD",
        "publishedAt": "2026-08-31T09:22:09Z",
        "source": "AWS metered unit map plc-kinesis-usd-20260831092209",
        "prices": {
          "provisioned": {
            "shardHour": "0.0202",
            "putPayloadUnit": "0.0000000215",
            "extendedRetentionShardHour": "0.028",
            "longTermRetentionGBMonth": "0.025",
            "longTermRetrievalGB": "0.0283",
            "enhancedFanOutConsumerShardHour": "0.0202",
            "enhancedFanOutRetrievalGB": "0.0175"
          },
          "onDemand": {
            "streamHour": "0.054",
            "dataInGB": "0.108",
            "dataOutGB": "0.054",
            "enhancedFanOutOutGB": "0.067",
            "extendedRetentionGBMonth": "0.132",
            "longTermRetentionGBMonth": "0.025"
          },
          "advantage": {
            "dataInGB": "0.0432",
            "dataInShortfallGB": "0.0432",
            "dataOutGB": "0.0216",
            "dataOutShortfallGB": "0.0216",
            "enhancedFanOutOutGB": "0.0216",
            "extendedRetentionGBMonth": "0.025",
            "longTermRetentionGBMonth": "0.025"
          }
        }
      }

      """#
    ),
    (
      "ap-east-2",
      #"""
      {
        "formatVersion": 1,
        "region": "ap-east-2",
        "location": "Asia Pacific (Taipei)",
        "currency": "USD",
        "publishedAt": "2026-08-31T09:22:09Z",
        "source": "AWS metered unit map plc-kinesis-usd-20260831092209",
        "prices": {
          "provisioned": {
            "shardHour": "0.01755",
            "putPayloadUnit": "0.0000000193",
            "extendedRetentionShardHour": "0.0234",
            "longTermRetentionGBMonth": "0.0225",
            "longTermRetrievalGB": "0.02457",
            "enhancedFanOutConsumerShardHour": "0.01755",
            "enhancedFanOutRetrievalGB": "0.01521"
          },
          "onDemand": {
            "streamHour": "0.0468",
            "dataInGB": "0.0936",
            "dataOutGB": "0.0468",
            "enhancedFanOutOutGB": "0.0585",
            "extendedRetentionGBMonth": "0.108",
            "longTermRetentionGBMonth": "0.0225"
          },
          "advantage": {
            "dataInGB": "0.0374",
            "dataInShortfallGB": "0.0374",
            "dataOutGB": "0.0187",
            "dataOutShortfallGB": "0.0187",
            "enhancedFanOutOutGB": "0.0187",
            "extendedRetentionGBMonth": "0.0225",
            "longTermRetentionGBMonth": "0.0225"
          }
        }
      }

      """#
    ),
    (
      "ap-northeast-1",
      #"""
      {
        "formatVersion": 1,
        "region": "ap-northeast-1",
        "location": "Asia Pacific (Tokyo)",
        "currency": "USD",
        "publishedAt": "2026-08-31T09:22:09Z",
        "source": "AWS metered unit map plc-kinesis-usd-20260831092209",
        "prices": {
          "provisioned": {
            "shardHour": "0.0195",
            "putPayloadUnit": "0.0000000215",
            "extendedRetentionShardHour": "0.026",
            "longTermRetentionGBMonth": "0.025",
            "longTermRetrievalGB": "0.0273",
            "enhancedFanOutConsumerShardHour": "0.0195",
            "enhancedFanOutRetrievalGB": "0.0169"
          },
          "onDemand": {
            "streamHour": "0.052",
            "dataInGB": "0.104",
            "dataOutGB": "0.052",
            "enhancedFanOutOutGB": "0.065",
            "extendedRetentionGBMonth": "0.12",
            "longTermRetentionGBMonth": "0.025"
          },
          "advantage": {
            "dataInGB": "0.0416",
            "dataInShortfallGB": "0.0416",
            "dataOutGB": "0.0208",
            "dataOutShortfallGB": "0.0208",
            "enhancedFanOutOutGB": "0.0208",
            "extendedRetentionGBMonth": "0.025",
            "longTermRetentionGBMonth": "0.025"
          }
        }
      }

      """#
    ),
    (
      "ap-northeast-2",
      #"""
      {
        "formatVersion": 1,
        "region": "ap-northeast-2",
        "location": "Asia Pacific (Seoul)",
        "currency": "USD",
        "publishedAt": "2026-08-31T09:22:09Z",
        "source": "AWS metered unit map plc-kinesis-usd-20260831092209",
        "prices": {
          "provisioned": {
            "shardHour": "0.0185",
            "putPayloadUnit": "0.0000000204",
            "extendedRetentionShardHour": "0.0247",
            "longTermRetentionGBMonth": "0.025",
            "longTermRetrievalGB": "0.0258",
            "enhancedFanOutConsumerShardHour": "0.0185",
            "enhancedFanOutRetrievalGB": "0.016"
          },
          "onDemand": {
            "streamHour": "0.049",
            "dataInGB": "0.099",
            "dataOutGB": "0.049",
            "enhancedFanOutOutGB": "0.062",
            "extendedRetentionGBMonth": "0.114",
            "longTermRetentionGBMonth": "0.025"
          },
          "advantage": {
            "dataInGB": "0.0396",
            "dataInShortfallGB": "0.0396",
            "dataOutGB": "0.0196",
            "dataOutShortfallGB": "0.0196",
            "enhancedFanOutOutGB": "0.0196",
            "extendedRetentionGBMonth": "0.025",
            "longTermRetentionGBMonth": "0.025"
          }
        }
      }

      """#
    ),
    (
      "ap-northeast-3",
      #"""
      {
        "formatVersion": 1,
        "region": "ap-northeast-3",
        "location": "Asia Pacific (Osaka)",
        "currency": "USD",
        "publishedAt": "2026-08-31T09:22:09Z",
        "source": "AWS metered unit map plc-kinesis-usd-20260831092209",
        "prices": {
          "provisioned": {
            "shardHour": "0.0195",
            "putPayloadUnit": "0.0000000215",
            "extendedRetentionShardHour": "0.026",
            "longTermRetentionGBMonth": "0.025",
            "longTermRetrievalGB": "0.0273",
            "enhancedFanOutConsumerShardHour": "0.0195",
            "enhancedFanOutRetrievalGB": "0.0169"
          },
          "onDemand": {
            "streamHour": "0.068",
            "dataInGB": "0.135",
            "dataOutGB": "0.068",
            "enhancedFanOutOutGB": "0.085",
            "extendedRetentionGBMonth": "0.12",
            "longTermRetentionGBMonth": "0.025"
          },
          "advantage": {
            "dataInGB": "0.054",
            "dataInShortfallGB": "0.054",
            "dataOutGB": "0.0272",
            "dataOutShortfallGB": "0.0272",
            "enhancedFanOutOutGB": "0.0272",
            "extendedRetentionGBMonth": "0.025",
            "longTermRetentionGBMonth": "0.025"
          }
        }
      }

      """#
    ),
    (
      "ap-south-1",
      #"""
      {
        "formatVersion": 1,
        "region": "ap-south-1",
        "location": "Asia Pacific (Mumbai)",
        "currency": "USD",
        "publishedAt": "2026-08-31T09:22:09Z",
        "source": "AWS metered unit map plc-kinesis-usd-20260831092209",
        "prices": {
          "provisioned": {
            "shardHour": "0.0175",
            "putPayloadUnit": "0.0000000185",
            "extendedRetentionShardHour": "0.0238",
            "longTermRetentionGBMonth": "0.025",
            "longTermRetrievalGB": "0.0246",
            "enhancedFanOutConsumerShardHour": "0.0175",
            "enhancedFanOutRetrievalGB": "0.0152"
          },
          "onDemand": {
            "streamHour": "0.0517",
            "dataInGB": "0.1023",
            "dataOutGB": "0.0517",
            "enhancedFanOutOutGB": "0.0638",
            "extendedRetentionGBMonth": "0.114",
            "longTermRetentionGBMonth": "0.025"
          },
          "advantage": {
            "dataInGB": "0.0409",
            "dataInShortfallGB": "0.0409",
            "dataOutGB": "0.0207",
            "dataOutShortfallGB": "0.0207",
            "enhancedFanOutOutGB": "0.0207",
            "extendedRetentionGBMonth": "0.025",
            "longTermRetentionGBMonth": "0.025"
          }
        }
      }

      """#
    ),
    (
      "ap-south-2",
      #"""
      {
        "formatVersion": 1,
        "region": "ap-south-2",
        "location": "Asia Pacific (Hyderabad)",
        "currency": "USD",
        "publishedAt": "2026-08-31T09:22:09Z",
        "source": "AWS metered unit map plc-kinesis-usd-20260831092209",
        "prices": {
          "provisioned": {
            "shardHour": "0.0175",
            "putPayloadUnit": "0.0000000185",
            "extendedRetentionShardHour": "0.0238",
            "longTermRetentionGBMonth": "0.025",
            "longTermRetrievalGB": "0.0246",
            "enhancedFanOutConsumerShardHour": "0.0175",
            "enhancedFanOutRetrievalGB": "0.0152"
          },
          "onDemand": {
            "streamHour": "0.0517",
            "dataInGB": "0.1023",
            "dataOutGB": "0.0517",
            "enhancedFanOutOutGB": "0.0638",
            "extendedRetentionGBMonth": "0.114",
            "longTermRetentionGBMonth": "0.025"
          },
          "advantage": {
            "dataInGB": "0.0409",
            "dataInShortfallGB": "0.0409",
            "dataOutGB": "0.0207",
            "dataOutShortfallGB": "0.0207",
            "enhancedFanOutOutGB": "0.0207",
            "extendedRetentionGBMonth": "0.025",
            "longTermRetentionGBMonth": "0.025"
          }
        }
      }

      """#
    ),
    (
      "ap-southeast-1",
      #"""
      {
        "formatVersion": 1,
        "region": "ap-southeast-1",
        "location": "Asia Pacific (Singapore)",
        "currency": "USD",
        "publishedAt": "2026-08-31T09:22:09Z",
        "source": "AWS metered unit map plc-kinesis-usd-20260831092209",
        "prices": {
          "provisioned": {
            "shardHour": "0.0184",
            "putPayloadUnit": "0.0000000195",
            "extendedRetentionShardHour": "0.025",
            "longTermRetentionGBMonth": "0.025",
            "longTermRetrievalGB": "0.0257",
            "enhancedFanOutConsumerShardHour": "0.0184",
            "enhancedFanOutRetrievalGB": "0.0159"
          },
          "onDemand": {
            "streamHour": "0.049",
            "dataInGB": "0.098",
            "dataOutGB": "0.049",
            "enhancedFanOutOutGB": "0.061",
            "extendedRetentionGBMonth": "0.12",
            "longTermRetentionGBMonth": "0.025"
          },
          "advantage": {
            "dataInGB": "0.0392",
            "dataInShortfallGB": "0.0392",
            "dataOutGB": "0.0196",
            "dataOutShortfallGB": "0.0196",
            "enhancedFanOutOutGB": "0.0196",
            "extendedRetentionGBMonth": "0.025",
            "longTermRetentionGBMonth": "0.025"
          }
        }
      }

      """#
    ),
    (
      "ap-southeast-2",
      #"""
      {
        "formatVersion": 1,
        "region": "ap-southeast-2",
        "location": "Asia Pacific (Sydney)",
        "currency": "USD",
        "publishedAt": "2026-08-31T09:22:09Z",
        "source": "AWS metered unit map plc-kinesis-usd-20260831092209",
        "prices": {
          "provisioned": {
            "shardHour": "0.0184",
            "putPayloadUnit": "0.0000000195",
            "extendedRetentionShardHour": "0.025",
            "longTermRetentionGBMonth": "0.025",
            "longTermRetrievalGB": "0.0257",
            "enhancedFanOutConsumerShardHour": "0.0184",
            "enhancedFanOutRetrievalGB": "0.0159"
          },
          "onDemand": {
            "streamHour": "0.049",
            "dataInGB": "0.098",
            "dataOutGB": "0.049",
            "enhancedFanOutOutGB": "0.061",
            "extendedRetentionGBMonth": "0.12",
            "longTermRetentionGBMonth": "0.025"
          },
          "advantage": {
            "dataInGB": "0.0392",
            "dataInShortfallGB": "0.0392",
            "dataOutGB": "0.0196",
            "dataOutShortfallGB": "0.0196",
            "enhancedFanOutOutGB": "0.0196",
            "extendedRetentionGBMonth": "0.025",
            "longTermRetentionGBMonth": "0.025"
          }
        }
      }

      """#
    ),
    (
      "ap-southeast-3",
      #"""
      {
        "formatVersion": 1,
        "region": "ap-southeast-3",
        "location": "Asia Pacific (Jakarta)",
        "currency": "USD",
        "publishedAt": "2026-08-31T09:22:09Z",
        "source": "AWS metered unit map plc-kinesis-usd-20260831092209",
        "prices": {
          "provisioned": {
            "shardHour": "0.0184",
            "putPayloadUnit": "0.0000000195",
            "extendedRetentionShardHour": "0.025",
            "longTermRetentionGBMonth": "0.025",
            "longTermRetrievalGB": "0.0257",
            "enhancedFanOutConsumerShardHour": "0.0184",
            "enhancedFanOutRetrievalGB": "0.0159"
          },
          "onDemand": {
            "streamHour": "0.049",
            "dataInGB": "0.098",
            "dataOutGB": "0.049",
            "enhancedFanOutOutGB": "0.061",
            "extendedRetentionGBMonth": "0.12",
            "longTermRetentionGBMonth": "0.025"
          },
          "advantage": {
            "dataInGB": "0.0392",
            "dataInShortfallGB": "0.0392",
            "dataOutGB": "0.0196",
            "dataOutShortfallGB": "0.0196",
            "enhancedFanOutOutGB": "0.0196",
            "extendedRetentionGBMonth": "0.025",
            "longTermRetentionGBMonth": "0.025"
          }
        }
      }

      """#
    ),
    (
      "ap-southeast-4",
      #"""
      {
        "formatVersion": 1,
        "region": "ap-southeast-4",
        "location": "Asia Pacific (Melbourne)",
        "currency": "USD",
        "publishedAt": "2026-08-31T09:22:09Z",
        "source": "AWS metered unit map plc-kinesis-usd-20260831092209",
        "prices": {
          "provisioned": {
            "shardHour": "0.0184",
            "putPayloadUnit": "0.0000000195",
            "extendedRetentionShardHour": "0.025",
            "longTermRetentionGBMonth": "0.025",
            "longTermRetrievalGB": "0.0257",
            "enhancedFanOutConsumerShardHour": "0.0184",
            "enhancedFanOutRetrievalGB": "0.0159"
          },
          "onDemand": {
            "streamHour": "0.049",
            "dataInGB": "0.098",
            "dataOutGB": "0.049",
            "enhancedFanOutOutGB": "0.061",
            "extendedRetentionGBMonth": "0.12",
            "longTermRetentionGBMonth": "0.025"
          },
          "advantage": {
            "dataInGB": "0.0392",
            "dataInShortfallGB": "0.0392",
            "dataOutGB": "0.0196",
            "dataOutShortfallGB": "0.0196",
            "enhancedFanOutOutGB": "0.0196",
            "extendedRetentionGBMonth": "0.025",
            "longTermRetentionGBMonth": "0.025"
          }
        }
      }

      """#
    ),
    (
      "ap-southeast-5",
      #"""
      {
        "formatVersion": 1,
        "region": "ap-southeast-5",
        "location": "Asia Pacific (Malaysia)",
        "currency": "USD",
        "publishedAt": "2026-08-31T09:22:09Z",
        "source": "AWS metered unit map plc-kinesis-usd-20260831092209",
        "prices": {
          "provisioned": {
            "shardHour": "0.0166",
            "putPayloadUnit": "0.0000000176",
            "extendedRetentionShardHour": "0.0225",
            "longTermRetentionGBMonth": "0.0225",
            "longTermRetrievalGB": "0.0231",
            "enhancedFanOutConsumerShardHour": "0.0166",
            "enhancedFanOutRetrievalGB": "0.0143"
          },
          "onDemand": {
            "streamHour": "0.0441",
            "dataInGB": "0.0882",
            "dataOutGB": "0.0441",
            "enhancedFanOutOutGB": "0.0549",
            "extendedRetentionGBMonth": "0.108",
            "longTermRetentionGBMonth": "0.0225"
          },
          "advantage": {
            "dataInGB": "0.0353",
            "dataInShortfallGB": "0.0353",
            "dataOutGB": "0.0176",
            "dataOutShortfallGB": "0.0176",
            "enhancedFanOutOutGB": "0.0176",
            "extendedRetentionGBMonth": "0.0225",
            "longTermRetentionGBMonth": "0.0225"
          }
        }
      }

      """#
    ),
    (
      "ap-southeast-6",
      #"""
      {
        "formatVersion": 1,
        "region": "ap-southeast-6",
        "location": "Asia Pacific (New Zealand)",
        "currency": "USD",
        "publishedAt": "2026-08-31T09:22:09Z",
        "source": "AWS metered unit map plc-kinesis-usd-20260831092209",
        "prices": {
          "provisioned": {
            "shardHour": "0.01932",
            "putPayloadUnit": "0.0000000205",
            "extendedRetentionShardHour": "0.02625",
            "longTermRetentionGBMonth": "0.02625",
            "longTermRetrievalGB": "0.026985",
            "enhancedFanOutConsumerShardHour": "0.01932",
            "enhancedFanOutRetrievalGB": "0.016695"
          },
          "onDemand": {
            "streamHour": "0.05145",
            "dataInGB": "0.1029",
            "dataOutGB": "0.05145",
            "enhancedFanOutOutGB": "0.06405",
            "extendedRetentionGBMonth": "0.126",
            "longTermRetentionGBMonth": "0.02625"
          },
          "advantage": {
            "dataInGB": "0.0412",
            "dataInShortfallGB": "0.0412",
            "dataOutGB": "0.0206",
            "dataOutShortfallGB": "0.0206",
            "enhancedFanOutOutGB": "0.0206",
            "extendedRetentionGBMonth": "0.0262",
            "longTermRetentionGBMonth": "0.0262"
          }
        }
      }

      """#
    ),
    (
      "ap-southeast-7",
      #"""
      {
        "formatVersion": 1,
        "region": "ap-southeast-7",
        "location": "Asia Pacific (Thailand)",
        "currency": "USD",
        "publishedAt": "2026-08-31T09:22:09Z",
        "source": "AWS metered unit map plc-kinesis-usd-20260831092209",
        "prices": {
          "provisioned": {
            "shardHour": "0.0166",
            "putPayloadUnit": "0.0000000176",
            "extendedRetentionShardHour": "0.0225",
            "longTermRetentionGBMonth": "0.0225",
            "longTermRetrievalGB": "0.0231",
            "enhancedFanOutConsumerShardHour": "0.0166",
            "enhancedFanOutRetrievalGB": "0.0143"
          },
          "onDemand": {
            "streamHour": "0.0441",
            "dataInGB": "0.0882",
            "dataOutGB": "0.0441",
            "enhancedFanOutOutGB": "0.0549",
            "extendedRetentionGBMonth": "0.108",
            "longTermRetentionGBMonth": "0.0225"
          },
          "advantage": {
            "dataInGB": "0.0353",
            "dataInShortfallGB": "0.0353",
            "dataOutGB": "0.0176",
            "dataOutShortfallGB": "0.0176",
            "enhancedFanOutOutGB": "0.0176",
            "extendedRetentionGBMonth": "0.0225",
            "longTermRetentionGBMonth": "0.0225"
          }
        }
      }

      """#
    ),
    (
      "ca-central-1",
      #"""
      {
        "formatVersion": 1,
        "region": "ca-central-1",
        "location": "Canada (Central)",
        "currency": "USD",
        "publishedAt": "2026-08-31T09:22:09Z",
        "source": "AWS metered unit map plc-kinesis-usd-20260831092209",
        "prices": {
          "provisioned": {
            "shardHour": "0.0165",
            "putPayloadUnit": "0.0000000154",
            "extendedRetentionShardHour": "0.022",
            "longTermRetentionGBMonth": "0.025",
            "longTermRetrievalGB": "0.0231",
            "enhancedFanOutConsumerShardHour": "0.0165",
            "enhancedFanOutRetrievalGB": "0.0143"
          },
          "onDemand": {
            "streamHour": "0.048",
            "dataInGB": "0.097",
            "dataOutGB": "0.048",
            "enhancedFanOutOutGB": "0.061",
            "extendedRetentionGBMonth": "0.11",
            "longTermRetentionGBMonth": "0.025"
          },
          "advantage": {
            "dataInGB": "0.0388",
            "dataInShortfallGB": "0.0388",
            "dataOutGB": "0.0192",
            "dataOutShortfallGB": "0.0192",
            "enhancedFanOutOutGB": "0.0192",
            "extendedRetentionGBMonth": "0.025",
            "longTermRetentionGBMonth": "0.025"
          }
        }
      }

      """#
    ),
    (
      "ca-west-1",
      #"""
      {
        "formatVersion": 1,
        "region": "ca-west-1",
        "location": "Canada West (Calgary)",
        "currency": "USD",
        "publishedAt": "2026-08-31T09:22:09Z",
        "source": "AWS metered unit map plc-kinesis-usd-20260831092209",
        "prices": {
          "provisioned": {
            "shardHour": "0.0165",
            "putPayloadUnit": "0.0000000154",
            "extendedRetentionShardHour": "0.022",
            "longTermRetentionGBMonth": "0.025",
            "longTermRetrievalGB": "0.0231",
            "enhancedFanOutConsumerShardHour": "0.0165",
            "enhancedFanOutRetrievalGB": "0.0143"
          },
          "onDemand": {
            "streamHour": "0.048",
            "dataInGB": "0.097",
            "dataOutGB": "0.048",
            "enhancedFanOutOutGB": "0.061",
            "extendedRetentionGBMonth": "0.11",
            "longTermRetentionGBMonth": "0.025"
          },
          "advantage": {
            "dataInGB": "0.0388",
            "dataInShortfallGB": "0.0388",
            "dataOutGB": "0.0192",
            "dataOutShortfallGB": "0.0192",
            "enhancedFanOutOutGB": "0.0192",
            "extendedRetentionGBMonth": "0.025",
            "longTermRetentionGBMonth": "0.025"
          }
        }
      }

      """#
    ),
    (
      "cn-north-1",
      #"""
      {
        "formatVersion": 1,
        "region": "cn-north-1",
        "location": "China (Beijing)",
        "currency": "CNY",
        "publishedAt": "2020-10-27T23:50:07Z",
        "source": "AWS metered unit map plc-kinesis-cny-20201027235007",
        "prices": {
          "provisioned": {
            "shardHour": "0.1211",
            "putPayloadUnit": "0.000000113",
            "extendedRetentionShardHour": "0.1615",
            "longTermRetentionGBMonth": "0.195",
            "longTermRetrievalGB": "0.1696",
            "enhancedFanOutConsumerShardHour": "0.1211",
            "enhancedFanOutRetrievalGB": "0.105"
          }
        }
      }

      """#
    ),
    (
      "eu-central-1",
      #"""
      {
        "formatVersion": 1,
        "region": "eu-central-1",
        "location": "EU (Frankfurt)",
        "currency": "USD",
        "publishedAt": "2026-08-31T09:22:09Z",
        "source": "AWS metered unit map plc-kinesis-usd-20260831092209",
        "prices": {
          "provisioned": {
            "shardHour": "0.018",
            "putPayloadUnit": "0.0000000175",
            "extendedRetentionShardHour": "0.024",
            "longTermRetentionGBMonth": "0.0245",
            "longTermRetrievalGB": "0.0252",
            "enhancedFanOutConsumerShardHour": "0.018",
            "enhancedFanOutRetrievalGB": "0.0156"
          },
          "onDemand": {
            "streamHour": "0.048",
            "dataInGB": "0.096",
            "dataOutGB": "0.048",
            "enhancedFanOutOutGB": "0.06",
            "extendedRetentionGBMonth": "0.119",
            "longTermRetentionGBMonth": "0.025"
          },
          "advantage": {
            "dataInGB": "0.0384",
            "dataInShortfallGB": "0.0384",
            "dataOutGB": "0.0192",
            "dataOutShortfallGB": "0.0192",
            "enhancedFanOutOutGB": "0.0192",
            "extendedRetentionGBMonth": "0.025",
            "longTermRetentionGBMonth": "0.025"
          }
        }
      }

      """#
    ),
    (
      "eu-central-2",
      #"""
      {
        "formatVersion": 1,
        "region": "eu-central-2",
        "location": "EU (Zurich)",
        "currency": "USD",
        "publishedAt": "2026-08-31T09:22:09Z",
        "source": "AWS metered unit map plc-kinesis-usd-20260831092209",
        "prices": {
          "provisioned": {
            "shardHour": "0.0198",
            "putPayloadUnit": "0.0000000193",
            "extendedRetentionShardHour": "0.0264",
            "longTermRetentionGBMonth": "0.02695",
            "longTermRetrievalGB": "0.02772",
            "enhancedFanOutConsumerShardHour": "0.0198",
            "enhancedFanOutRetrievalGB": "0.01716"
          },
          "onDemand": {
            "streamHour": "0.0528",
            "dataInGB": "0.1056",
            "dataOutGB": "0.0528",
            "enhancedFanOutOutGB": "0.066",
            "extendedRetentionGBMonth": "0.1309",
            "longTermRetentionGBMonth": "0.0275"
          },
          "advantage": {
            "dataInGB": "0.0422",
            "dataInShortfallGB": "0.0422",
            "dataOutGB": "0.0211",
            "dataOutShortfallGB": "0.0211",
            "enhancedFanOutOutGB": "0.0211",
            "extendedRetentionGBMonth": "0.0275",
            "longTermRetentionGBMonth": "0.0275"
          }
        }
      }

      """#
    ),
    (
      "eu-north-1",
      #"""
      {
        "formatVersion": 1,
        "region": "eu-north-1",
        "location": "EU (Stockholm)",
        "currency": "USD",
        "publishedAt": "2026-08-31T09:22:09Z",
        "source": "AWS metered unit map plc-kinesis-usd-20260831092209",
        "prices": {
          "provisioned": {
            "shardHour": "0.0162",
            "putPayloadUnit": "0.0000000157",
            "extendedRetentionShardHour": "0.0219",
            "longTermRetentionGBMonth": "0.023",
            "longTermRetrievalGB": "0.0226",
            "enhancedFanOutConsumerShardHour": "0.0162",
            "enhancedFanOutRetrievalGB": "0.014"
          },
          "onDemand": {
            "streamHour": "0.043",
            "dataInGB": "0.086",
            "dataOutGB": "0.043",
            "enhancedFanOutOutGB": "0.054",
            "extendedRetentionGBMonth": "0.105",
            "longTermRetentionGBMonth": "0.023"
          },
          "advantage": {
            "dataInGB": "0.0344",
            "dataInShortfallGB": "0.0344",
            "dataOutGB": "0.0172",
            "dataOutShortfallGB": "0.0172",
            "enhancedFanOutOutGB": "0.0172",
            "extendedRetentionGBMonth": "0.023",
            "longTermRetentionGBMonth": "0.023"
          }
        }
      }

      """#
    ),
    (
      "eu-south-1",
      #"""
      {
        "formatVersion": 1,
        "region": "eu-south-1",
        "location": "EU (Milan)",
        "currency": "USD",
        "publishedAt": "2026-08-31T09:22:09Z",
        "source": "AWS metered unit map plc-kinesis-usd-20260831092209",
        "prices": {
          "provisioned": {
            "shardHour": "0.02655",
            "putPayloadUnit": "0.0000000248",
            "extendedRetentionShardHour": "0.0354",
            "longTermRetentionGBMonth": "0.024",
            "longTermRetrievalGB": "0.0372",
            "enhancedFanOutConsumerShardHour": "0.02655",
            "enhancedFanOutRetrievalGB": "0.02301"
          },
          "onDemand": {
            "streamHour": "0.071",
            "dataInGB": "0.142",
            "dataOutGB": "0.071",
            "enhancedFanOutOutGB": "0.089",
            "extendedRetentionGBMonth": "0.116",
            "longTermRetentionGBMonth": "0.024"
          },
          "advantage": {
            "dataInGB": "0.0568",
            "dataInShortfallGB": "0.0568",
            "dataOutGB": "0.0284",
            "dataOutShortfallGB": "0.0284",
            "enhancedFanOutOutGB": "0.0284",
            "extendedRetentionGBMonth": "0.024",
            "longTermRetentionGBMonth": "0.024"
          }
        }
      }

      """#
    ),
    (
      "eu-south-2",
      #"""
      {
        "formatVersion": 1,
        "region": "eu-south-2",
        "location": "EU (Spain)",
        "currency": "USD",
        "publishedAt": "2026-08-31T09:22:09Z",
        "source": "AWS metered unit map plc-kinesis-usd-20260831092209",
        "prices": {
          "provisioned": {
            "shardHour": "0.017",
            "putPayloadUnit": "0.0000000165",
            "extendedRetentionShardHour": "0.023",
            "longTermRetentionGBMonth": "0.023",
            "longTermRetrievalGB": "0.0237",
            "enhancedFanOutConsumerShardHour": "0.017",
            "enhancedFanOutRetrievalGB": "0.0147"
          },
          "onDemand": {
            "streamHour": "0.045",
            "dataInGB": "0.091",
            "dataOutGB": "0.045",
            "enhancedFanOutOutGB": "0.057",
            "extendedRetentionGBMonth": "0.11",
            "longTermRetentionGBMonth": "0.023"
          },
          "advantage": {
            "dataInGB": "0.0364",
            "dataInShortfallGB": "0.0364",
            "dataOutGB": "0.018",
            "dataOutShortfallGB": "0.018",
            "enhancedFanOutOutGB": "0.018",
            "extendedRetentionGBMonth": "0.023",
            "longTermRetentionGBMonth": "0.023"
          }
        }
      }

      """#
    ),
    (
      "eu-west-1",
      #"""
      {
        "formatVersion": 1,
        "region": "eu-west-1",
        "location": "EU (Ireland)",
        "currency": "USD",
        "publishedAt": "2026-08-31T09:22:09Z",
        "source": "AWS metered unit map plc-kinesis-usd-20260831092209",
        "prices": {
          "provisioned": {
            "shardHour": "0.017",
            "putPayloadUnit": "0.0000000165",
            "extendedRetentionShardHour": "0.023",
            "longTermRetentionGBMonth": "0.023",
            "longTermRetrievalGB": "0.0237",
            "enhancedFanOutConsumerShardHour": "0.017",
            "enhancedFanOutRetrievalGB": "0.0147"
          },
          "onDemand": {
            "streamHour": "0.045",
            "dataInGB": "0.091",
            "dataOutGB": "0.045",
            "enhancedFanOutOutGB": "0.057",
            "extendedRetentionGBMonth": "0.11",
            "longTermRetentionGBMonth": "0.023"
          },
          "advantage": {
            "dataInGB": "0.0364",
            "dataInShortfallGB": "0.0364",
            "dataOutGB": "0.018",
            "dataOutShortfallGB": "0.018",
            "enhancedFanOutOutGB": "0.018",
            "extendedRetentionGBMonth": "0.023",
            "longTermRetentionGBMonth": "0.023"
          }
        }
      }

      """#
    ),
    (
      "eu-west-2",
      #"""
      {
        "formatVersion": 1,
        "region": "eu-west-2",
        "location": "EU (London)",
        "currency": "USD",
        "publishedAt": "2026-08-31T09:22:09Z",
        "source": "AWS metered unit map plc-kinesis-usd-20260831092209",
        "prices": {
          "provisioned": {
            "shardHour": "0.0179",
            "putPayloadUnit": "0.0000000173",
            "extendedRetentionShardHour": "0.0242",
            "longTermRetentionGBMonth": "0.024",
            "longTermRetrievalGB": "0.025",
            "enhancedFanOutConsumerShardHour": "0.0179",
            "enhancedFanOutRetrievalGB": "0.0155"
          },
          "onDemand": {
            "streamHour": "0.048",
            "dataInGB": "0.095",
            "dataOutGB": "0.048",
            "enhancedFanOutOutGB": "0.06",
            "extendedRetentionGBMonth": "0.116",
            "longTermRetentionGBMonth": "0.024"
          },
          "advantage": {
            "dataInGB": "0.038",
            "dataInShortfallGB": "0.038",
            "dataOutGB": "0.0192",
            "dataOutShortfallGB": "0.0192",
            "enhancedFanOutOutGB": "0.0192",
            "extendedRetentionGBMonth": "0.024",
            "longTermRetentionGBMonth": "0.024"
          }
        }
      }

      """#
    ),
    (
      "eu-west-3",
      #"""
      {
        "formatVersion": 1,
        "region": "eu-west-3",
        "location": "EU (Paris)",
        "currency": "USD",
        "publishedAt": "2026-08-31T09:22:09Z",
        "source": "AWS metered unit map plc-kinesis-usd-20260831092209",
        "prices": {
          "provisioned": {
            "shardHour": "0.0179",
            "putPayloadUnit": "0.0000000173",
            "extendedRetentionShardHour": "0.0242",
            "longTermRetentionGBMonth": "0.024",
            "longTermRetrievalGB": "0.025",
            "enhancedFanOutConsumerShardHour": "0.0179",
            "enhancedFanOutRetrievalGB": "0.0155"
          },
          "onDemand": {
            "streamHour": "0.048",
            "dataInGB": "0.095",
            "dataOutGB": "0.048",
            "enhancedFanOutOutGB": "0.06",
            "extendedRetentionGBMonth": "0.116",
            "longTermRetentionGBMonth": "0.024"
          },
          "advantage": {
            "dataInGB": "0.038",
            "dataInShortfallGB": "0.038",
            "dataOutGB": "0.0192",
            "dataOutShortfallGB": "0.0192",
            "enhancedFanOutOutGB": "0.0192",
            "extendedRetentionGBMonth": "0.024",
            "longTermRetentionGBMonth": "0.024"
          }
        }
      }

      """#
    ),
    (
      "il-central-1",
      #"""
      {
        "formatVersion": 1,
        "region": "il-central-1",
        "location": "Israel (Tel Aviv)",
        "currency": "USD",
        "publishedAt": "2026-08-31T09:22:09Z",
        "source": "AWS metered unit map plc-kinesis-usd-20260831092209",
        "prices": {
          "provisioned": {
            "shardHour": "0.01785",
            "putPayloadUnit": "0.0000000173",
            "extendedRetentionShardHour": "0.02415",
            "longTermRetentionGBMonth": "0.02415",
            "longTermRetrievalGB": "0.024885",
            "enhancedFanOutConsumerShardHour": "0.01785",
            "enhancedFanOutRetrievalGB": "0.015435"
          },
          "onDemand": {
            "streamHour": "0.04725",
            "dataInGB": "0.09555",
            "dataOutGB": "0.04725",
            "enhancedFanOutOutGB": "0.05985",
            "extendedRetentionGBMonth": "0.1155",
            "longTermRetentionGBMonth": "0.02415"
          },
          "advantage": {
            "dataInGB": "0.0382",
            "dataInShortfallGB": "0.0382",
            "dataOutGB": "0.0189",
            "dataOutShortfallGB": "0.0189",
            "enhancedFanOutOutGB": "0.0189",
            "extendedRetentionGBMonth": "0.0242",
            "longTermRetentionGBMonth": "0.0242"
          }
        }
      }

      """#
    ),
    (
      "me-central-1",
      #"""
      {
        "formatVersion": 1,
        "region": "me-central-1",
        "location": "Middle East (UAE)",
        "currency": "USD",
        "publishedAt": "2026-08-31T09:22:09Z",
        "source": "AWS metered unit map plc-kinesis-usd-20260831092209",
        "prices": {
          "provisioned": {
            "shardHour": "0.0187",
            "putPayloadUnit": "0.0000000182",
            "extendedRetentionShardHour": "0.0253",
            "longTermRetentionGBMonth": "0.0253",
            "longTermRetrievalGB": "0.02607",
            "enhancedFanOutConsumerShardHour": "0.0187",
            "enhancedFanOutRetrievalGB": "0.01617"
          },
          "onDemand": {
            "streamHour": "0.0495",
            "dataInGB": "0.1001",
            "dataOutGB": "0.0495",
            "enhancedFanOutOutGB": "0.0627",
            "extendedRetentionGBMonth": "0.121",
            "longTermRetentionGBMonth": "0.0253"
          },
          "advantage": {
            "dataInGB": "0.04",
            "dataInShortfallGB": "0.04",
            "dataOutGB": "0.0198",
            "dataOutShortfallGB": "0.0198",
            "enhancedFanOutOutGB": "0.0198",
            "extendedRetentionGBMonth": "0.0253",
            "longTermRetentionGBMonth": "0.0253"
          }
        }
      }

      """#
    ),
    (
      "me-south-1",
      #"""
      {
        "formatVersion": 1,
        "region": "me-south-1",
        "location": "Middle East (Bahrain)",
        "currency": "USD",
        "publishedAt": "2026-08-31T09:22:09Z",
        "source": "AWS metered unit map plc-kinesis-usd-20260831092209",
        "prices": {
          "provisioned": {
            "shardHour": "0.0187",
            "putPayloadUnit": "0.0000000182",
            "extendedRetentionShardHour": "0.0253",
            "longTermRetentionGBMonth": "0.025",
            "longTermRetrievalGB": "0.0262",
            "enhancedFanOutConsumerShardHour": "0.0187",
            "enhancedFanOutRetrievalGB": "0.0162"
          },
          "onDemand": {
            "streamHour": "0.05",
            "dataInGB": "0.1",
            "dataOutGB": "0.05",
            "enhancedFanOutOutGB": "0.062",
            "extendedRetentionGBMonth": "0.121",
            "longTermRetentionGBMonth": "0.025"
          },
          "advantage": {
            "dataInGB": "0.04",
            "dataInShortfallGB": "0.04",
            "dataOutGB": "0.02",
            "dataOutShortfallGB": "0.02",
            "enhancedFanOutOutGB": "0.02",
            "extendedRetentionGBMonth": "0.025",
            "longTermRetentionGBMonth": "0.025"
          }
        }
      }

      """#
    ),
    (
      "mx-central-1",
      #"""
      {
        "formatVersion": 1,
        "region": "mx-central-1",
        "location": "Mexico (Central)",
        "currency": "USD",
        "publishedAt": "2026-08-31T09:22:09Z",
        "source": "AWS metered unit map plc-kinesis-usd-20260831092209",
        "prices": {
          "provisioned": {
            "shardHour": "0.01575",
            "putPayloadUnit": "0.0000000147",
            "extendedRetentionShardHour": "0.021",
            "longTermRetentionGBMonth": "0.02415",
            "longTermRetrievalGB": "0.02205",
            "enhancedFanOutConsumerShardHour": "0.01575",
            "enhancedFanOutRetrievalGB": "0.01365"
          },
          "onDemand": {
            "streamHour": "0.042",
            "dataInGB": "0.084",
            "dataOutGB": "0.042",
            "enhancedFanOutOutGB": "0.0525",
            "extendedRetentionGBMonth": "0.105",
            "longTermRetentionGBMonth": "0.02415"
          },
          "advantage": {
            "dataInGB": "0.0336",
            "dataInShortfallGB": "0.0336",
            "dataOutGB": "0.0168",
            "dataOutShortfallGB": "0.0168",
            "enhancedFanOutOutGB": "0.0168",
            "extendedRetentionGBMonth": "0.0242",
            "longTermRetentionGBMonth": "0.0242"
          }
        }
      }

      """#
    ),
    (
      "sa-east-1",
      #"""
      {
        "formatVersion": 1,
        "region": "sa-east-1",
        "location": "South America (Sao Paulo)",
        "currency": "USD",
        "publishedAt": "2026-08-31T09:22:09Z",
        "source": "AWS metered unit map plc-kinesis-usd-20260831092209",
        "prices": {
          "provisioned": {
            "shardHour": "0.03",
            "putPayloadUnit": "0.000000028",
            "extendedRetentionShardHour": "0.04",
            "longTermRetentionGBMonth": "0.0405",
            "longTermRetrievalGB": "0.042",
            "enhancedFanOutConsumerShardHour": "0.03",
            "enhancedFanOutRetrievalGB": "0.026"
          },
          "onDemand": {
            "streamHour": "0.08",
            "dataInGB": "0.16",
            "dataOutGB": "0.08",
            "enhancedFanOutOutGB": "0.1",
            "extendedRetentionGBMonth": "0.19",
            "longTermRetentionGBMonth": "0.041"
          },
          "advantage": {
            "dataInGB": "0.064",
            "dataInShortfallGB": "0.064",
            "dataOutGB": "0.032",
            "dataOutShortfallGB": "0.032",
            "enhancedFanOutOutGB": "0.032",
            "extendedRetentionGBMonth": "0.041",
            "longTermRetentionGBMonth": "0.041"
          }
        }
      }

      """#
    ),
    (
      "us-east-1",
      #"""
      {
        "formatVersion": 1,
        "region": "us-east-1",
        "location": "US East (N. Virginia)",
        "currency": "USD",
        "publishedAt": "2026-08-31T09:22:09Z",
        "source": "AWS metered unit map plc-kinesis-usd-20260831092209",
        "prices": {
          "provisioned": {
            "shardHour": "0.015",
            "putPayloadUnit": "0.000000014",
            "extendedRetentionShardHour": "0.02",
            "longTermRetentionGBMonth": "0.023",
            "longTermRetrievalGB": "0.021",
            "enhancedFanOutConsumerShardHour": "0.015",
            "enhancedFanOutRetrievalGB": "0.013"
          },
          "onDemand": {
            "streamHour": "0.04",
            "dataInGB": "0.08",
            "dataOutGB": "0.04",
            "enhancedFanOutOutGB": "0.05",
            "extendedRetentionGBMonth": "0.1",
            "longTermRetentionGBMonth": "0.023"
          },
          "advantage": {
            "dataInGB": "0.032",
            "dataInShortfallGB": "0.032",
            "dataOutGB": "0.016",
            "dataOutShortfallGB": "0.016",
            "enhancedFanOutOutGB": "0.016",
            "extendedRetentionGBMonth": "0.023",
            "longTermRetentionGBMonth": "0.023"
          }
        }
      }

      """#
    ),
    (
      "us-east-2",
      #"""
      {
        "formatVersion": 1,
        "region": "us-east-2",
        "location": "US East (Ohio)",
        "currency": "USD",
        "publishedAt": "2026-08-31T09:22:09Z",
        "source": "AWS metered unit map plc-kinesis-usd-20260831092209",
        "prices": {
          "provisioned": {
            "shardHour": "0.015",
            "putPayloadUnit": "0.000000014",
            "extendedRetentionShardHour": "0.02",
            "longTermRetentionGBMonth": "0.023",
            "longTermRetrievalGB": "0.021",
            "enhancedFanOutConsumerShardHour": "0.015",
            "enhancedFanOutRetrievalGB": "0.013"
          },
          "onDemand": {
            "streamHour": "0.04",
            "dataInGB": "0.08",
            "dataOutGB": "0.04",
            "enhancedFanOutOutGB": "0.05",
            "extendedRetentionGBMonth": "0.1",
            "longTermRetentionGBMonth": "0.023"
          },
          "advantage": {
            "dataInGB": "0.032",
            "dataInShortfallGB": "0.032",
            "dataOutGB": "0.016",
            "dataOutShortfallGB": "0.016",
            "enhancedFanOutOutGB": "0.016",
            "extendedRetentionGBMonth": "0.023",
            "longTermRetentionGBMonth": "0.023"
          }
        }
      }

      """#
    ),
    (
      "us-gov-east-1",
      #"""
      {
        "formatVersion": 1,
        "region": "us-gov-east-1",
        "location": "AWS GovCloud (US-East)",
        "currency": "USD",
        "publishedAt": "2026-08-31T09:22:09Z",
        "source": "AWS metered unit map plc-kinesis-usd-20260831092209",
        "prices": {
          "provisioned": {
            "shardHour": "0.018",
            "putPayloadUnit": "0.000000017",
            "extendedRetentionShardHour": "0.024",
            "longTermRetentionGBMonth": "0.039",
            "longTermRetrievalGB": "0.0252",
            "enhancedFanOutConsumerShardHour": "0.018",
            "enhancedFanOutRetrievalGB": "0.0156"
          },
          "onDemand": {
            "streamHour": "0.048",
            "dataInGB": "0.096",
            "dataOutGB": "0.048",
            "enhancedFanOutOutGB": "0.06",
            "extendedRetentionGBMonth": "0.12",
            "longTermRetentionGBMonth": "0.039"
          },
          "advantage": {
            "dataInGB": "0.0384",
            "dataInShortfallGB": "0.0384",
            "dataOutGB": "0.0192",
            "dataOutShortfallGB": "0.0192",
            "enhancedFanOutOutGB": "0.0192",
            "extendedRetentionGBMonth": "0.039",
            "longTermRetentionGBMonth": "0.039"
          }
        }
      }

      """#
    ),
    (
      "us-gov-west-1",
      #"""
      {
        "formatVersion": 1,
        "region": "us-gov-west-1",
        "location": "AWS GovCloud (US)",
        "currency": "USD",
        "publishedAt": "2026-08-31T09:22:09Z",
        "source": "AWS metered unit map plc-kinesis-usd-20260831092209",
        "prices": {
          "provisioned": {
            "shardHour": "0.018",
            "putPayloadUnit": "0.000000017",
            "extendedRetentionShardHour": "0.024",
            "longTermRetentionGBMonth": "0.039",
            "longTermRetrievalGB": "0.0252",
            "enhancedFanOutConsumerShardHour": "0.018",
            "enhancedFanOutRetrievalGB": "0.0156"
          },
          "onDemand": {
            "streamHour": "0.048",
            "dataInGB": "0.096",
            "dataOutGB": "0.048",
            "enhancedFanOutOutGB": "0.06",
            "extendedRetentionGBMonth": "0.12",
            "longTermRetentionGBMonth": "0.039"
          },
          "advantage": {
            "dataInGB": "0.0384",
            "dataInShortfallGB": "0.0384",
            "dataOutGB": "0.0192",
            "dataOutShortfallGB": "0.0192",
            "enhancedFanOutOutGB": "0.0192",
            "extendedRetentionGBMonth": "0.039",
            "longTermRetentionGBMonth": "0.039"
          }
        }
      }

      """#
    ),
    (
      "us-west-1",
      #"""
      {
        "formatVersion": 1,
        "region": "us-west-1",
        "location": "US West (N. California)",
        "currency": "USD",
        "publishedAt": "2026-08-31T09:22:09Z",
        "source": "AWS metered unit map plc-kinesis-usd-20260831092209",
        "prices": {
          "provisioned": {
            "shardHour": "0.0182",
            "putPayloadUnit": "0.0000000185",
            "extendedRetentionShardHour": "0.025",
            "longTermRetentionGBMonth": "0.026",
            "longTermRetrievalGB": "0.0255",
            "enhancedFanOutConsumerShardHour": "0.0182",
            "enhancedFanOutRetrievalGB": "0.0158"
          },
          "onDemand": {
            "streamHour": "0.049",
            "dataInGB": "0.097",
            "dataOutGB": "0.049",
            "enhancedFanOutOutGB": "0.061",
            "extendedRetentionGBMonth": "0.12",
            "longTermRetentionGBMonth": "0.026"
          },
          "advantage": {
            "dataInGB": "0.0388",
            "dataInShortfallGB": "0.0388",
            "dataOutGB": "0.0196",
            "dataOutShortfallGB": "0.0196",
            "enhancedFanOutOutGB": "0.0196",
            "extendedRetentionGBMonth": "0.026",
            "longTermRetentionGBMonth": "0.026"
          }
        }
      }

      """#
    ),
    (
      "us-west-2",
      #"""
      {
        "formatVersion": 1,
        "region": "us-west-2",
        "location": "US West (Oregon)",
        "currency": "USD",
        "publishedAt": "2026-08-31T09:22:09Z",
        "source": "AWS metered unit map plc-kinesis-usd-20260831092209",
        "prices": {
          "provisioned": {
            "shardHour": "0.015",
            "putPayloadUnit": "0.000000014",
            "extendedRetentionShardHour": "0.02",
            "longTermRetentionGBMonth": "0.023",
            "longTermRetrievalGB": "0.021",
            "enhancedFanOutConsumerShardHour": "0.015",
            "enhancedFanOutRetrievalGB": "0.013"
          },
          "onDemand": {
            "streamHour": "0.04",
            "dataInGB": "0.08",
            "dataOutGB": "0.04",
            "enhancedFanOutOutGB": "0.05",
            "extendedRetentionGBMonth": "0.1",
            "longTermRetentionGBMonth": "0.023"
          },
          "advantage": {
            "dataInGB": "0.032",
            "dataInShortfallGB": "0.032",
            "dataOutGB": "0.016",
            "dataOutShortfallGB": "0.016",
            "enhancedFanOutOutGB": "0.016",
            "extendedRetentionGBMonth": "0.023",
            "longTermRetentionGBMonth": "0.023"
          }
        }
      }

      """#
    ),
  ]
}
