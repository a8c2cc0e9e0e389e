"""Reads SSSOM tables with the standard's own tool, and prints what it read and what it objects to, as JSON.

Usage: read_sssom.py FILE…
"""

import dataclasses
import json
import logging
import sys

from sssom.constants import DEFAULT_VALIDATION_TYPES
from sssom.parsers import parse_sssom_table
from sssom.validators import validate
from sssom_schema import Mapping, MappingSet


def slots(of):
    return {field.name for field in dataclasses.fields(of)}


def read(path):
    problems = []

    class Keep(logging.Handler):
        def emit(self, record):
            problems.append(record.getMessage())

    keep = Keep(logging.WARNING)
    logging.getLogger().addHandler(keep)
    try:
        table = parse_sssom_table(path)
        for kind, report in validate(table, DEFAULT_VALIDATION_TYPES, fail_on_error=False).items():
            problems += [f"{kind}: {result.message}" for result in report.results]
    finally:
        logging.getLogger().removeHandler(keep)
    problems += [f"no slot of a mapping: {name}" for name in sorted(set(table.df.columns) - slots(Mapping))]
    problems += [f"no slot of a set: {name}" for name in sorted(set(table.metadata) - slots(MappingSet))]
    rows = table.df.fillna("").astype(str).to_dict(orient="records")
    ids = [row[side] for row in rows for side in ("subject_id", "object_id", "predicate_id", "mapping_justification")]
    iris = {one: table.converter.expand(one) for one in ids}
    problems += [f"leads nowhere: {one}" for one, iri in iris.items() if iri is None]
    return {"problems": problems, "rows": rows, "iris": iris, "metadata": {k: str(v) for k, v in table.metadata.items()}}


if __name__ == "__main__":
    json.dump([read(path) for path in sys.argv[1:]], sys.stdout)
