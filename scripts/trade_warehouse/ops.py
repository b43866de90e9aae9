"""Run history: what dbt's own artifacts say about a build, kept where people can ask for it.

`ops.refresh_runs` and `ops.test_results` stand in every release. A run that failed or was killed publishes nothing, so
each run also leaves a line in `history.jsonl` beside the releases; the next release takes in the lines that it lacks.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import duckdb

HISTORY_NAME = "history.jsonl"
# A schedule that runs every ten minutes writes so many lines in a month.
HISTORY_LINES = 5000
OFFENDING_ROWS = 5
# What a node's result may be in a build that is good.
GOOD = ("success", "pass", "warn", "no-op")

RUN_COLUMNS = {
    "run_id": "varchar",
    "outcome": "varchar",
    "started_at": "timestamp",
    "finished_at": "timestamp",
    "seconds": "double",
    "release": "varchar",
    "based_on": "varchar",
    "reason": "varchar",
    "files_loaded": "bigint",
    "rows_read": "bigint",
    "rows_loaded": "bigint",
    "rows_already_known": "bigint",
    "rows_rejected": "bigint",
    "nodes_built": "bigint",
    "tests_passed": "bigint",
    "tests_warned": "bigint",
    "tests_failed": "bigint",
    "project_hash": "varchar",
    "documents_hash": "varchar",
    "package_version": "varchar",
    "dbt_version": "varchar",
    "duckdb_version": "varchar",
    "dbt_invocation_id": "varchar",
    "message": "varchar",
}
TEST_COLUMNS = {
    "run_id": "varchar",
    "unique_id": "varchar",
    "test_name": "varchar",
    "test_kind": "varchar",
    "model": "varchar",
    "column_name": "varchar",
    "severity": "varchar",
    "status": "varchar",
    "offending_rows": "bigint",
    "seconds": "double",
    "message": "varchar",
}
COMMENTS = {
    "refresh_runs": "One row per refresh that began a build: how it ended (published, failed, killed), what it loaded "
    "and what was tested. Key: run_id.",
    "test_results": "One row per run and data or unit test; of a run that failed only the tests that did not pass. "
    "Key: run_id, unique_id.",
    "mart_keys": "One row per key column of a mart: what makes its rows distinct, by its own tests. "
    "Key: mart, position.",
}


class ArtifactProblem(Exception):
    """dbt left no artifacts, or other ones than expected."""


@dataclass
class NodeResult:
    """What became of one node: a model, a seed, a data test or a unit test."""

    unique_id: str
    name: str
    kind: str
    model: str | None
    column: str | None
    severity: str
    status: str
    seconds: float
    message: str | None
    offending_rows: int | None
    sql: str | None
    columns: list[str] = field(default_factory=list)
    rows: list[list[str]] = field(default_factory=list)

    @property
    def is_test(self) -> bool:
        """Whether it is a data test or a unit test."""
        return self.kind in ("test", "unit_test")


@dataclass
class BuildResult:
    """What dbt's artifacts say about a build."""

    nodes: list[NodeResult]
    not_run: list[str]
    dbt_version: str
    invocation_id: str
    manifest: dict[str, Any]

    @property
    def failures(self) -> list[NodeResult]:
        """Nodes that failed by themselves; what was skipped because of them is not listed."""
        return [node for node in self.nodes if node.status not in (*GOOD, "skipped")]

    @property
    def warnings(self) -> list[NodeResult]:
        """Tests that found rows and only warn."""
        return [node for node in self.nodes if node.status == "warn"]

    def count(self, *, tests: bool, statuses: Sequence[str]) -> int:
        """Number of tests, or of models and seeds, that ended so."""
        return sum(node.is_test is tests and node.status in statuses for node in self.nodes)

    def is_good(self) -> bool:
        """True if every node and every test of the project ran and passed, and there were tests."""
        return (
            not self.not_run
            and all(node.status in GOOD for node in self.nodes)
            and self.count(tests=True, statuses=GOOD) > 0
        )


def read_build(target: Path) -> BuildResult:
    """Read run_results.json and manifest.json. Raises ArtifactProblem."""
    try:
        results = json.loads((target / "run_results.json").read_text(encoding="utf-8"))
        manifest = json.loads((target / "manifest.json").read_text(encoding="utf-8"))
        metadata = results["metadata"]
        nodes = [_node_result(result, manifest) for result in results["results"]]
        ran = {node.unique_id for node in nodes}
        # A selector or an environment variable of dbt's may leave tests out; a release wants them all.
        tests = [
            *(key for key, node in manifest["nodes"].items() if node["resource_type"] == "test"),
            *manifest.get("unit_tests", {}),
        ]
        return BuildResult(
            nodes,
            sorted(key for key in tests if key not in ran),
            metadata["dbt_version"],
            metadata["invocation_id"],
            manifest,
        )
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ArtifactProblem(f"dbt left no usable artifacts in {target}: {error}") from error


def _node_result(result: dict[str, Any], manifest: dict[str, Any]) -> NodeResult:
    unique_id = result["unique_id"]
    node = manifest["nodes"].get(unique_id) or manifest.get("unit_tests", {}).get(unique_id) or {}
    attached = node.get("attached_node") or ""
    if unique_id.startswith("unit_test."):
        attached = (node.get("depends_on", {}).get("nodes") or [""])[0]
    return NodeResult(
        unique_id=unique_id,
        name=node.get("name") or unique_id.split(".", 2)[-1],
        kind=unique_id.partition(".")[0],
        model=attached.rpartition(".")[2] or None,
        column=node.get("column_name"),
        severity=str(node.get("config", {}).get("severity") or "error").lower(),
        status=result["status"],
        seconds=round(result.get("execution_time") or 0.0, 3),
        message=result.get("message"),
        offending_rows=result.get("failures"),
        sql=result.get("compiled_code"),
    )


def find_offending_rows(database: Path, failures: Iterable[NodeResult]) -> None:
    """Run the SQL of the data tests that failed once more, and keep their first rows."""
    import duckdb

    with duckdb.connect(database, read_only=True) as connection:
        connection.execute("set TimeZone = 'UTC'")
        for node in failures:
            if node.kind != "test" or node.status not in ("fail", "warn") or not node.sql:
                continue
            try:
                result = connection.execute(f"select * from (\n{node.sql}\n) limit {OFFENDING_ROWS}")
            except duckdb.Error as error:
                node.message = f"{node.message or ''} (its rows cannot be shown: {error})".strip()
                continue
            node.columns = [column[0] for column in result.description]
            node.rows = [["" if value is None else str(value) for value in row] for row in result.fetchall()]


def mart_keys(manifest: dict[str, Any]) -> dict[str, list[str]]:
    """Key columns of each mart, from its own tests: a unique column, else a unique combination of columns."""
    keys: dict[str, list[str]] = {}
    for node in manifest["nodes"].values():
        test = node.get("test_metadata") or {}
        model = manifest["nodes"].get(node.get("attached_node") or "", {})
        if model.get("schema") != "marts" or test.get("name") not in ("unique", "unique_combination"):
            continue
        if test["name"] == "unique":
            keys[model["alias"]] = [test["kwargs"]["column_name"]]
        else:
            keys.setdefault(model["alias"], list(test["kwargs"]["columns"]))
    return keys


def record(
    connection: duckdb.DuckDBPyConnection, run: dict[str, Any], build: BuildResult, history: Sequence[dict[str, Any]]
) -> None:
    """Write a run into the database that it built: its line, its tests, the marts' keys and comments.

    Lines of earlier runs that the database does not know, because they published nothing, are taken in as well.
    """
    connection.execute("begin")
    connection.execute("create schema if not exists ops")
    for table, columns in (("refresh_runs", RUN_COLUMNS), ("test_results", TEST_COLUMNS)):
        typed = ", ".join(f"{name} {sql_type}" for name, sql_type in columns.items())
        connection.execute(f"create table if not exists ops.{table} ({typed})")
    known = {row[0] for row in connection.execute("select run_id from ops.refresh_runs").fetchall()}
    # The newest line about a run is how it ended: a run that is published may still be killed while it tidies up.
    # A rollback is in the history as well, and is no run.
    last = {line["run_id"]: line for line in history if line.get("run_id")}
    # One that found no document to be new began, and ended without a build.
    earlier = {
        run_id: line
        for run_id, line in last.items()
        if run_id not in known and run_id != run["run_id"] and line["outcome"] != "unchanged"
    }
    _insert(connection, "refresh_runs", RUN_COLUMNS, [*earlier.values(), run])
    lines = [
        {**test, "run_id": line["run_id"]} for line in earlier.values() for test in line.get("tests_not_passed", [])
    ]
    _insert(connection, "test_results", TEST_COLUMNS, [*lines, *test_lines(run["run_id"], build.nodes)])
    connection.execute("create or replace table ops.mart_keys (mart varchar, position integer, column_name varchar)")
    keys = [
        {"mart": mart, "position": position, "column_name": column}
        for mart, columns in sorted(mart_keys(build.manifest).items())
        for position, column in enumerate(columns, start=1)
    ]
    _insert(connection, "mart_keys", {"mart": "varchar", "position": "integer", "column_name": "varchar"}, keys)
    for table, comment in COMMENTS.items():
        connection.execute(f"comment on table ops.{table} is {_literal(comment)}")
    _comment_marts(connection, build.manifest)
    connection.execute("commit")


def test_lines(run_id: str, nodes: Iterable[NodeResult]) -> list[dict[str, Any]]:
    """The rows of ops.test_results for the tests among some nodes."""
    return [
        {
            "run_id": run_id,
            "unique_id": node.unique_id,
            "test_name": node.name,
            "test_kind": "unit" if node.kind == "unit_test" else "data",
            "model": node.model,
            "column_name": node.column,
            "severity": node.severity,
            "status": node.status,
            "offending_rows": node.offending_rows,
            "seconds": node.seconds,
            "message": node.message,
        }
        for node in nodes
        if node.is_test
    ]


# pytest must not take it for one.
test_lines.__test__ = False  # type: ignore[attr-defined]


def _insert(
    connection: duckdb.DuckDBPyConnection, table: str, columns: dict[str, str], rows: Sequence[dict[str, Any]]
) -> None:
    """Insert dictionaries in one statement; what a row lacks is null, and what is no column is left out."""
    if rows:
        connection.execute(
            f"insert into ops.{table} by name select unnest(from_json(?::json, ?), recursive := true)",
            [json.dumps([{name: row.get(name) for name in columns} for row in rows]), json.dumps([columns])],
        )


def _comment_marts(connection: duckdb.DuckDBPyConnection, manifest: dict[str, Any]) -> None:
    """Put the models' descriptions onto tables and columns, where BI tools show them."""
    present = connection.execute(
        "select table_name, column_name from duckdb_columns() where schema_name = 'marts' and not internal"
    ).fetchall()
    there: dict[str, set[str]] = {}
    for table, column in present:
        there.setdefault(table, set()).add(column)
    for node in manifest["nodes"].values():
        if node["resource_type"] != "model" or node["schema"] != "marts" or node["alias"] not in there:
            continue
        table = f'marts."{node["alias"]}"'
        if node["description"]:
            connection.execute(f"comment on table {table} is {_literal(node['description'])}")
        for name, column in node["columns"].items():
            if column["description"] and name in there[node["alias"]]:
                connection.execute(f'comment on column {table}."{name}" is {_literal(column["description"])}')


def _literal(text: str) -> str:
    """A text as an SQL literal, its line ends as spaces; comments take no parameters."""
    return "'" + " ".join(text.split()).replace("'", "''") + "'"


def append_history(folder: Path, line: dict[str, Any]) -> None:
    """Add a line to the history beside the releases. Needs the lock."""
    path = folder / HISTORY_NAME
    lines = path.read_bytes().splitlines(keepends=True) if path.exists() else []
    if len(lines) > HISTORY_LINES:
        fresh = path.with_suffix(".new")
        fresh.write_bytes(b"".join(lines[-HISTORY_LINES // 2 :]))
        fresh.replace(path)
    # A run that was killed in the middle of its line must not spoil the next one.
    torn = b"\n" if lines and not lines[-1].endswith(b"\n") else b""
    with path.open("ab") as file:
        file.write(torn + json.dumps(line).encode() + b"\n")
        file.flush()
        os.fsync(file.fileno())


def read_history(folder: Path) -> list[dict[str, Any]]:
    """Lines of the history, the oldest first; torn ones are left out."""
    return list(_history_lines(folder / HISTORY_NAME))


def _history_lines(path: Path) -> Iterator[dict[str, Any]]:
    try:
        texts = path.read_text(encoding="utf-8", errors="replace").splitlines()
    except FileNotFoundError:
        return
    for text in texts:
        try:
            line = json.loads(text)
        except ValueError:
            continue
        if isinstance(line, dict) and "outcome" in line:
            yield line
