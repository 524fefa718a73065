"""Random price tables and price files of AWS, all from one seed."""

import json


def tables(random, published, folder):
    """Writes a folder of price tables made from published ones; returns their regions."""
    folder.mkdir(parents=True)
    regions = random.sample(sorted(published), random.randint(1, 4))
    for region in regions:
        table = json.loads(json.dumps(published[region]))
        change(random, table)
        name = f"{region}.json" if random.random() < 0.97 else f"{region}.json.bak"
        text = json.dumps(table, indent=2, ensure_ascii=False)
        if random.random() < 0.03:
            text = text.replace(":", "", 1)
        (folder / name).write_text(text)
    return regions


def change(random, table):
    """Gives a table other terms, and now and then a fault."""
    if random.random() < 0.5:
        table["discountPercent"] = random.choice(["12.5", 10, "0", "99.9999", "7.25", 3.5] * 4 + ["100", "-1"])
    prices = table["prices"]
    if random.random() < 0.5:
        table["overrides"] = {}
        for group in random.sample(sorted(prices), random.randint(1, len(prices))):
            names = random.sample(sorted(prices[group]), random.randint(1, 3))
            table["overrides"][group] = {name: f"0.0{random.randint(1, 999)}" for name in names}
    if random.random() < 0.05:
        prices.pop(random.choice(sorted(prices)))
    kinds = ["times", "swapped", "slip"]
    if random.random() < 0.15:
        kinds = ["number", "gone", "new", "text"]
    for _ in range(random.choice([0, 0, 1, 2])):
        if not prices:
            break
        group = random.choice(sorted(prices))
        if not prices[group]:
            continue
        name = random.choice(sorted(prices[group]))
        text = prices[group][name]
        fault = random.choice(kinds)
        if fault == "times":
            prices[group][name] = text + random.choice(["1", "9"])
        elif fault == "swapped" and len(text) > 4:
            prices[group][name] = text[:-2] + text[-1] + text[-2]
        elif fault == "number":
            prices[group][name] = 0.015
        elif fault == "slip":
            prices[group][name] = text.replace("0.0", "0.", 1)
        elif fault == "gone":
            del prices[group][name]
        elif fault == "new":
            prices[group]["dataSidewaysGB"] = "0.1"
        else:
            prices[group][name] = random.choice(["", "0", "-0.1", "1e-3", "0.0000000000001", "abc"])
    if random.random() < 0.05:
        table[random.choice(["currency", "location", "publishedAt", "region", "source"])] = random.choice(
            ["EUR", "EU (Ireland)", "2031-01-01T00:00:00Z", "eu-west-1", "", "2026-08-31"])


def unit_map(random, text):
    """A metered unit map of AWS with some rows changed, doubled or left out."""
    document = json.loads(text)
    for region in list(document["regions"]):
        rows = document["regions"][region]
        for name in list(rows):
            lot = random.random()
            if lot < 0.004:
                del rows[name]
            elif lot < 0.006:
                rows[name + " more"] = dict(rows[name])
            elif lot < 0.05:
                rows[name]["price"] = f"{random.randint(1, 9999) / 10000:.10f}"
            elif lot < 0.052:
                rows[name]["price"] = random.choice(["", "-1", "x", "0.0000000000"])
        if random.random() < 0.1:
            del document["regions"][region]
    if random.random() < 0.05:
        document["manifest"]["currencyCode"] = random.choice(["CNY", "EUR", ""])
    return json.dumps(document, indent=1, ensure_ascii=False)


def products(random, text):
    """An answer of GetProducts, with some products left out, doubled or cut."""
    strings = []
    for line in text.splitlines():
        lot = random.random()
        if lot > 0.002:
            strings.append(line)
        if lot > 0.999:
            strings.append(line)
    if random.random() < 0.1:
        strings[-1] = strings[-1][:-9]
    return json.dumps({"FormatVersion": "aws_v1", "PriceList": strings}, indent=1)
