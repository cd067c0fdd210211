# The two commands of the README (run, test) and the rest. Each sets up what it needs by itself (.setup/prepare.sh).

SHELL := /bin/bash
PYTHON ?=
export PYTHON
python := .venv/bin/python
offscreen := QT_QPA_PLATFORM=offscreen
JOBS ?= 2
# A file stays in one process, which starts its server and sets its desks up once; who is done takes from the others.
jobs := -n $(JOBS) --dist worksteal
N ?= 1000

.PHONY: run test day bench simulate faults fuzz bench-sync asvs check strings screens review pictures lock installer clean help

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: ## open the app (ARGS="--practice" for made-up data)
	@.setup/display.sh
	@.setup/prepare.sh app
	@.venv/bin/jobcentre $(ARGS)

test: ## everything that must be true: style, types, tests, walls (ARGS are for pytest)
	@.setup/prepare.sh dev
	$(python) -m ruff check .
	$(python) -m ruff format --check .
	$(python) -m mypy
	$(offscreen) $(python) -m pytest $(jobs) $(ARGS)

day: ## walk a counsellor's whole day without a display; pictures, letters and the receipt in out/day
	@.setup/prepare.sh server
	@$(offscreen) $(python) -m tests.day out/day

bench: ## measure start, save, search, duplicates, letter and round against their floors and peers
	@.setup/prepare.sh dev
	@$(offscreen) $(python) -m tests.benchmarks

bench-sync: ## the table of the sync on a provincial line, with PouchDB where npm is there (ARGS="--rows days,herd")
	@.setup/prepare.sh dev
	@$(offscreen) $(python) tests/benchmarks/bench_sync.py $(ARGS)

simulate: ## N seeds of desks, bad lines and broken machines by chance, on all cores; Ctrl-C stops (N=1000, ARGS="--first 7 --nice 19")
	@.setup/prepare.sh dev
	@$(offscreen) $(python) -m tests.simulation $(N) $(ARGS)

faults: ## kill the app, cut its power, let its disk fail, at length (ARGS="--kills 20 --states 500 --calls 100 --flips 30")
	@.setup/prepare.sh dev
	@$(offscreen) $(python) -m tests.faults $(ARGS)

fuzz: ## knock at every door with 100,000 hostile inputs (ARGS="--tries 2000 --doors sheets,texts --seed 5")
	@.setup/prepare.sh dev
	@$(offscreen) $(python) -m tests.fuzz $(ARGS)

asvs: ## how the product stands to OWASP ASVS 5.0, levels 1 and 2: met where, not here why, open
	@.setup/prepare.sh dev
	@$(python) -m tests.security.asvs

check: ## style, types and import walls only: quick, before a commit
	@.setup/prepare.sh dev
	$(python) -m ruff check .
	$(python) -m ruff format --check .
	$(python) -m mypy
	.venv/bin/lint-imports

strings: ## bring new words of the screens into the translation files
	@.setup/prepare.sh dev
	$(python) tests/catalogue.py

screens: ## keep the screens as they are now as the accepted ones, after looking at those in out/pictures
	@.setup/prepare.sh dev
	$(offscreen) $(python) -m pytest $(jobs) tests/ui/test_every_screen.py --accept-screens

review: ## list the Khmer that awaits a native reviewer (ARGS=sheet.csv writes a sheet to fill in)
	@.setup/prepare.sh dev
	@$(python) tests/review.py $(ARGS)

pictures: ## make the pictures of help anew from the real screens
	@.setup/prepare.sh dev
	$(offscreen) $(python) -m tests.help_pictures

lock: ## write requirements*.txt anew from pyproject.toml
	@.setup/prepare.sh dev
	.setup/lock.sh

installer: ## build the desk's installer and try it
	@.setup/prepare.sh installer
	$(python) build_installer.py

clean: ## remove what the other commands made, .venv too
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache out build dist .coverage .coverage.* htmlcov
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
