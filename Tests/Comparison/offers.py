"""Price files as AWS publishes them, made of price tables: offer files and GetProducts answers."""

import csv
import json


def names(path):
    """The names that AWS gives to each billing dimension: a row of aws-names.csv each."""
    with path.open(newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def offers(tables, rows):
    """The product and the terms of each price, as pairs by their SKU."""
    found = {}
    for table in tables:
        for row in rows:
            group, name = row["dimension"].split(".")
            price = table["prices"].get(group, {}).get(name)
            if price is None:
                continue
            sku = "".join(c for c in f"{table['region']}-{row['operation']}-{row['group']}" if c != " ")
            operation = "kinesisAdvantageOperation" if group == "advantage" else "operation"
            whole, _, decimals = price.partition(".")
            term = f"{sku}.JRTCKXETXF"
            product = {
                "sku": sku, "productFamily": "Kinesis Streams", "attributes": {
                    "regionCode": table["region"], "servicecode": "AmazonKinesis",
                    "locationType": "AWS Region", "location": table["location"],
                    operation: row["operation"], "group": row["group"],
                },
            }
            terms = {term: {
                "offerTermCode": "JRTCKXETXF", "sku": sku, "termAttributes": {},
                "priceDimensions": {f"{term}.6YS6EN2CT7": {
                    "unit": row["unit"], "beginRange": "0", "endRange": "Inf", "appliesTo": [],
                    "pricePerUnit": {table["currency"]: f"{whole}.{decimals:0<10}"},
                }},
            }}
            found[sku] = (product, terms)
    return found


def altered(random, found):
    """Leaves out, changes or repeats some of the offers; half of the files stay as they are."""
    if random.random() < 0.5:
        return found
    result = {}
    for sku, (product, terms) in found.items():
        lot = random.random()
        if lot < 0.01:
            continue
        text = json.dumps([product, terms])
        if lot < 0.06:
            text = text.replace('"0.0', f'"0.{random.randint(1, 9)}', 1)
        elif lot < 0.065:
            text = text.replace('"Inf"', '"100"')
        elif lot < 0.07:
            text = text.replace('"USD"', '"EUR"')
        result[sku] = tuple(json.loads(text))
    return result


def offer_file(found, version, date):
    return json.dumps({
        "formatVersion": "v1.0", "offerCode": "AmazonKinesis", "version": version,
        "publicationDate": date, "products": {sku: product for sku, (product, _) in found.items()},
        "terms": {"OnDemand": {sku: terms for sku, (_, terms) in found.items()}},
    }, indent=1)


def get_products(found, version, date):
    return json.dumps({"FormatVersion": "aws_v1", "PriceList": [
        json.dumps({
            "product": product, "serviceCode": "AmazonKinesis", "terms": {"OnDemand": terms},
            "version": version, "publicationDate": date,
        }) for product, terms in found.values()
    ]}, indent=1)
