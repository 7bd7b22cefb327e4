# Everything runs in .venv, which is made when it is first needed.
PYTHON ?= python3
BIN := .venv/bin
INSTALLED := .venv/.installed
SAMPLE = $(firstword $(sort $(wildcard samples/*.txt)))

.PHONY: demo test check samples docs bench clean

demo: $(INSTALLED)  ## Show the record of one sample.
	$(BIN)/minutes-miner extract $(SAMPLE) | $(BIN)/python -m json.tool --no-ensure-ascii

test: $(INSTALLED)  ## Run the tests.
	$(BIN)/pytest

check: $(INSTALLED)  ## Run everything that must pass before a commit.
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest

samples: $(INSTALLED)  ## Write samples/*.json anew: look at the difference before you commit it.
	$(BIN)/python -m tests.regenerate_samples

docs: $(INSTALLED)  ## Write the parts of docs/ that are made from the code anew.
	$(BIN)/python -m tests.regenerate_docs

bench: $(INSTALLED)  ## Measure speed and memory beside other tools; writes docs/benchmarks.md.
	$(BIN)/python -m pip install --quiet --editable '.[bench]'
	$(BIN)/python -m benchmarks --output docs/benchmarks.md

clean:  ## Remove the environment and every cache.
	rm -rf .venv .hypothesis .mypy_cache .pytest_cache .ruff_cache .import_linter_cache

$(INSTALLED): pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --editable '.[dev]'
	touch $@
