# make demo: the main job on the samples. make test: the tests. make check: all that CI checks.
# make soak: 35,000 inputs made by seeds, each night.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
OLD := samples/a-c3-74-draft.txt
NEW := samples/a-res-80-229.txt
RESTORING := samples/oral-revisions-restoring.txt

.PHONY: demo test wheel lint types quality bench soak mutants check clean

$(VENV)/installed: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[dev]'
	touch $@

demo: $(VENV)/installed
	mkdir -p demo
	@echo
	@echo "Last year's text as a Word file, this year's as text; changes of force in the operative part:"
	@$(BIN)/python tests/makers/word_of_text.py $(OLD) demo/a-c3-74-draft.docx
	$(BIN)/unrdiff demo/a-c3-74-draft.docx $(NEW) --only strength --part operative --no-pager
	@echo
	@echo "Oral revisions, one of which brings last year's wording back:"
	$(BIN)/unrdiff $(OLD) $(NEW) --oral $(RESTORING) --no-pager | sed -n 1,8p
	@echo
	@echo "To be opened: the page, Word with every change in Track Changes, a table for a spreadsheet:"
	@$(BIN)/unrdiff $(OLD) $(NEW) -o demo/a-res-80-229.html | cat
	@$(BIN)/unrdiff demo/a-c3-74-draft.docx $(NEW) -o demo/a-res-80-229.docx
	@$(BIN)/unrdiff $(OLD) $(NEW) -o demo/a-res-80-229.xlsx
	@echo
	@echo "What weighs most:"
	$(BIN)/unrdiff $(OLD) $(NEW) --summary

test: $(VENV)/installed
	$(BIN)/pytest -n auto --dist loadfile

# The package built, and what was built installed and tried by pip, pipx and uv.
wheel:
	PYTHON=$(PYTHON) tests/install/try_wheel.sh

lint: $(VENV)/installed
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports

types: $(VENV)/installed
	$(BIN)/mypy

quality: $(VENV)/installed
	$(BIN)/python tests/quality/measure.py

bench: $(VENV)/installed
	$(BIN)/python benchmarks/run.py
	$(BIN)/python benchmarks/chain.py
	$(BIN)/python benchmarks/formats.py
	$(BIN)/python benchmarks/page.py

# Edit scripts, damaged and hostile files, sheets of oral revisions: half an hour on two cores.
soak: $(VENV)/installed
	$(BIN)/python tests/soak/run.py

# How many one-line slips in the program its tests and the quality script notice; an hour or more.
mutants: $(VENV)/installed
	$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[mutants]'
	$(BIN)/python tests/mutants/try_mutants.py

check: test lint types quality

clean:
	rm -rf $(VENV) demo build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
