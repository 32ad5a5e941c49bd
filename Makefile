PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: venv demo test check model bench generate kaitai clean

# What the program itself needs; the tools of the developers come on top.
$(VENV)/.installed: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check -e .
	touch $@

$(VENV)/.ready: $(VENV)/.installed
	$(BIN)/pip install --quiet --disable-pip-version-check -e ".[dev]"
	touch $@

venv: $(VENV)/.ready

demo: $(VENV)/.installed
	$(BIN)/win12 demo

test: venv
	$(BIN)/pytest $(PYTEST_FLAGS)

check: venv
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/mypy bench
	$(BIN)/lint-imports
	$(BIN)/win12 spec generate --check

# Every model at its small size, every machine made wrong on purpose, every machine alone by two explorers. Needs Java.
model: venv
	$(BIN)/win12 spec model $(MODEL)

generate: venv
	$(BIN)/win12 spec generate

# The independent oracle: needs node and the network; HASHES.json tells offline whether it is fresh.
kaitai:
	cd compiler/kaitai && npm ci --no-audit --no-fund && npm run --silent compile

# win12 and the public stacks it is measured against (GPL, BUSL: in an environment and processes of their own).
$(VENV)-bench/.ready: pyproject.toml bench/requirements.txt
	$(PYTHON) -m venv $(VENV)-bench
	$(VENV)-bench/bin/pip install --quiet --disable-pip-version-check -e . -r bench/requirements.txt
	touch $@

bench: $(VENV)-bench/.ready
	$(VENV)-bench/bin/python -m bench $(BENCH)

clean:
	rm -rf $(VENV) $(VENV)-bench build *.egg-info .mypy_cache .ruff_cache .pytest_cache
