"""Stands in for `dbt build` where dbt is not the subject: takes its arguments, leaves its artifacts, in half a second.

It builds two marts that carry the same build's identifier, so that a reader can tell a mixture, and one test. What it
is asked for comes in the environment: CHEAP_BUILD_ID; CHEAP_BUILD_MODE=fail (the test finds rows), crash (no
artifacts), lost (empties raw.facts), partial (leaves the test out), hold (waits for CHEAP_BUILD_HOLD to vanish).
"""

from __future__ import annotations

import json
import os
import sys
import time
import uuid
from pathlib import Path

import duckdb

TEST = "test.trade_warehouse.no_odd_rows"
MART = "model.trade_warehouse.mart_"
UNIQUE = "test.trade_warehouse.unique_"


def main(arguments: list[str]) -> int:
    target = Path(arguments[arguments.index("--target-path") + 1])
    mode = os.environ.get("CHEAP_BUILD_MODE", "")
    build_id = os.environ.get("CHEAP_BUILD_ID") or uuid.uuid4().hex
    failed = mode == "fail"
    with duckdb.connect(os.environ["TRADE_WAREHOUSE_DB"]) as connection:
        connection.execute("create schema if not exists marts")
        for mart in ("first", "second"):
            connection.execute(
                f"create or replace table marts.mart_{mart} as"
                f" select '{build_id}' as build_id, cast(n as varchar) as n, (select count(*) from raw.facts) as facts,"
                " 1.5 * n as amount_usd, date '2024-01-31' as month_end, n > 5 as is_big from range(50000) as r(n)"
            )
            connection.execute(f"alter table marts.mart_{mart} alter column n set not null")
        if mode == "lost":
            connection.execute("delete from raw.facts")
    hold = os.environ.get("CHEAP_BUILD_HOLD")
    if hold:
        Path(f"{hold}.reached").touch()
    while hold and Path(hold).exists():
        time.sleep(0.02)
    if mode == "crash":
        print("Traceback: a build that broke")
        return 2
    sql = "-- odd\nselect n, build_id from marts.mart_first where n = '7' -- the end"
    results = [
        {"unique_id": f"{MART}{mart}", "status": "success", "execution_time": 0.1} for mart in ("first", "second")
    ]
    results += [{"unique_id": f"{UNIQUE}{mart}", "status": "pass", "failures": 0} for mart in ("first", "second")]
    if mode != "partial":
        results.append(
            {
                "unique_id": TEST,
                "status": "fail" if failed else "pass",
                "failures": int(failed),
                "message": "Got 1 result, configured to fail if != 0" if failed else None,
                "compiled_code": sql,
                "execution_time": 0.01,
            }
        )
    nodes: dict[str, dict[str, object]] = {
        f"{MART}{mart}": {
            "resource_type": "model",
            "name": f"mart_{mart}",
            "alias": f"mart_{mart}",
            "schema": "marts",
            "description": f"The {mart} mart's rows.",
            "columns": {"n": {"description": "A number."}},
            "config": {},
        }
        for mart in ("first", "second")
    }
    nodes |= {
        f"{UNIQUE}{mart}": {
            "resource_type": "test",
            "name": f"unique_{mart}",
            "attached_node": f"{MART}{mart}",
            "column_name": "n",
            "config": {"severity": "ERROR"},
            "test_metadata": {"name": "unique", "kwargs": {"column_name": "n"}},
        }
        for mart in ("first", "second")
    }
    nodes[TEST] = {
        "resource_type": "test",
        "name": "no_odd_rows",
        "attached_node": f"{MART}first",
        "column_name": None,
        "config": {"severity": "ERROR"},
        "test_metadata": None,
    }
    metadata = {"dbt_version": "0.0.0", "invocation_id": build_id}
    (target / "manifest.json").write_text(json.dumps({"nodes": nodes, "unit_tests": {}}))
    (target / "run_results.json").write_text(json.dumps({"metadata": metadata, "results": results}))
    return int(failed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
