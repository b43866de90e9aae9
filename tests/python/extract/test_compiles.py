"""`make wheel` compiles the extractor with mypyc, which knows less Python than Python does."""

from __future__ import annotations

import shutil
import subprocess
import sys
import sysconfig
import tomllib
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
# Types and C code only: to compile that takes minutes. But mypyc may write C that no compiler takes.
FRONT_END = "import sys; from mypyc.build import mypycify; mypycify(sys.argv[2:], target_dir=sys.argv[1])"


def test_mypyc_takes_every_module_that_the_wheel_compiles(tmp_path: Path) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    hook = project["tool"]["hatch"]["build"]["targets"]["wheel"]["hooks"]["mypyc"]
    (pattern,) = hook["include"]
    left_out = {ROOT / name.lstrip("/") for name in hook["exclude"]}
    modules = sorted(path for path in ROOT.glob(pattern.lstrip("/")) if path not in left_out)
    assert len(modules) > 15
    command = [sys.executable, "-c", FRONT_END, str(tmp_path), *[str(path.relative_to(ROOT)) for path in modules]]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    complaints = [line for line in (ended.stdout + ended.stderr).splitlines() if "warning:" not in line]
    assert ended.returncode == 0, "\n".join(complaints[-20:])
    compiler = shutil.which("gcc") or shutil.which("clang")
    headers = Path(sysconfig.get_path("include"))
    if compiler is None or not (headers / "Python.h").exists():
        pytest.skip("no C compiler, or no headers of Python: the C code is not looked at")
    spec = find_spec("mypyc")
    assert spec is not None
    assert spec.origin is not None
    includes = [f"-I{path}" for path in (tmp_path, headers, Path(spec.origin).parent / "lib-rt")]
    for code in tmp_path.glob("__native*.c"):
        command = [compiler, "-fsyntax-only", "-w", *includes, str(code)]
        ended = subprocess.run(command, capture_output=True, text=True, check=False)
        assert ended.returncode == 0, ended.stderr[-2000:]
