# `make warehouse` builds the warehouse, `make test` checks everything; both set up what they need.
# PYTHON is the interpreter that makes the environment: any Python from 3.11 on.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export DBT_PROFILES_DIR := $(CURDIR)
export DBT_PROJECT_DIR := $(CURDIR)
export DO_NOT_TRACK := 1

.PHONY: help warehouse test lint wheel lock clean

help: ## Show the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 14

warehouse: $(VENV)/.installed ## Set up, load data/, build and test every model, publish it as a release, show it
	$(BIN)/trade-warehouse refresh --working-copy
	$(BIN)/trade-warehouse summary

test: lint ## Set up and run every check; the tests load data/ and run `dbt build` in a database of their own
	$(BIN)/pytest

lint: $(VENV)/.installed-dev ## Formatting, types and SQL style only
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/sqlfluff lint --processes 2 models tests

wheel: $(VENV)/.installed-dev ## Build dist/*.whl with the extractor compiled (needs a C compiler, seven to ten minutes), and test that
	rm -rf build dist && mkdir -p build/source
	cp -R pyproject.toml README.md LICENSE scripts build/source # else the compiled modules would lie beside their sources
	cd build/source && HATCH_BUILD_HOOKS_ENABLE=1 $(CURDIR)/$(BIN)/hatchling build -t wheel -d $(CURDIR)/dist # pip would compile twice
	$(INSTALL) --no-deps --target build/compiled dist/*.whl
	PYTHONPATH=build/compiled $(BIN)/pytest -n 0 tests/python/extract tests/python/test_extraction_scorer.py

lock: ## Resolve pyproject.toml anew into the two locked requirements files (needs uv)
	uv pip compile --quiet --universal --generate-hashes --no-strip-extras --no-emit-index-url \
	  --python-version 3.11 --custom-compile-command "make lock" --extra build pyproject.toml -o requirements.txt
	uv pip compile --quiet --universal --generate-hashes --no-strip-extras --no-emit-index-url \
	  --python-version 3.11 --custom-compile-command "make lock" --extra build --extra dev --extra dagster pyproject.toml \
	  -c requirements.txt -o requirements-dev.txt

clean: ## Remove what the other targets made, the warehouse included
	rm -rf $(VENV) build dist warehouse target logs

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Python 3.11 or newer is needed; name it: make PYTHON=python3.12 $(MAKECMDGOALS)" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)

# The package is installed in place and without resolving: the lock has everything that it needs.
INSTALL = $(BIN)/pip install --quiet --disable-pip-version-check

$(VENV)/.installed: requirements.txt pyproject.toml | $(BIN)/python
	$(INSTALL) --require-hashes -r requirements.txt
	$(INSTALL) --no-deps --no-build-isolation --editable .
	touch $@

$(VENV)/.installed-dev: requirements-dev.txt $(VENV)/.installed
	$(INSTALL) --require-hashes -r requirements-dev.txt
	touch $@
