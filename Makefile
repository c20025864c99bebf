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
	@echo "去年的案文（Word 文件）与今年的案文，执行部分的力度改动 / changes of force in the operative part:"
	@$(BIN)/python tests/makers/word_of_text.py $(OLD) demo/a-c3-74-draft.docx
	$(BIN)/unrdiff demo/a-c3-74-draft.docx $(NEW) --only strength --part operative --no-pager
	@echo
	@echo "口头订正，恢复去年的措辞 / oral revisions that bring last year's wording back:"
	$(BIN)/unrdiff $(OLD) $(NEW) --oral $(RESTORING) --no-pager | sed -n 1,8p
	@echo
	@echo "可打开查看：网页、Word 修订、对照表 / to be opened: page, Track Changes, table:"
	@$(BIN)/unrdiff $(OLD) $(NEW) -o demo/a-res-80-229.html | cat
	@$(BIN)/unrdiff demo/a-c3-74-draft.docx $(NEW) -o demo/a-res-80-229.docx
	@$(BIN)/unrdiff $(OLD) $(NEW) -o demo/a-res-80-229.xlsx
	@echo
	@echo "要点 / what weighs most:"
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
