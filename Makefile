# `make` lists the commands. `make run` and `make test` set everything up by themselves.

VENV := .venv
PYTHON := $(VENV)/bin/python
SETUP := sh tests/journeys/setup.sh
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PYTHONUTF8 := 1
unexport PYTHONPATH PYTHONHOME

# The gates of coverage, in percent; 0 switches one off.
COVERAGE_ALL ?= 90
COVERAGE_CORE_AND_STORAGE ?= 100
SOAK_CYCLES ?= 300

UNITS := KUAIHUI_COVERAGE=1 $(PYTHON) -m pytest -m "not journey and not soak" --cov
# One by one, for they share the machine's time.
JOURNEYS := KUAIHUI_COVERAGE=1 $(PYTHON) -m pytest -m "journey and not soak" --cov --cov-append \
  --cov-report=
# What failed is tried once more, alone: real windows on a machine at its limits. Both are reported.
AGAIN := --last-failed --last-failed-no-failures none --cov-append --cov-report=

.DEFAULT_GOAL := help
.PHONY: help run tour test soak check format bench screenshots translations build package clean \
  ready-to-run ready-to-tour ready-to-test ready-to-bench

help: ## list the commands
	@sed -n 's/^\([a-z]*\):[^#]*## \(.*\)/\1\t\2/p' $(MAKEFILE_LIST) | expand -t 14

run: ready-to-run ## open the window; without a display: play a tour on a virtual one
	@if [ -n "$${DISPLAY:-}$${WAYLAND_DISPLAY:-}" ] || [ "$$(uname -s)" != Linux ]; \
	then exec $(VENV)/bin/kuaihui; else $(MAKE) --no-print-directory tour; fi

tour: ready-to-tour ## play the tour: hotkey, search, fill, copy, paste; pictures in build/screenshots
	@$(PYTHON) -m tests.journeys.tour

test: ready-to-test ## every test, unit and end-to-end, with coverage
	@$(UNITS) -n auto --cov-report= --junitxml=build/tests.xml || $(UNITS) $(AGAIN)
	@$(JOURNEYS) --junitxml=build/journeys.xml || $(JOURNEYS) $(AGAIN)
	@$(PYTHON) -m coverage report --fail-under=$(COVERAGE_ALL)
	@echo "coverage of core and storage:"
	@$(PYTHON) -m coverage report --fail-under=$(COVERAGE_CORE_AND_STORAGE) \
	  --include='desktop_app/core/*,desktop_app/storage/*'

soak: ready-to-test ## open and close the window 300 times, watching references and memory
	@KUAIHUI_SOAK_CYCLES=$(SOAK_CYCLES) $(PYTHON) -m pytest -m soak -s --ignore tests/team
	@KUAIHUI_SOAK=1 $(PYTHON) -m pytest tests/team -n auto -rP # teams at full size: hours

check: $(VENV)/.dev ## format, lint, types, imports
	@$(VENV)/bin/ruff format --check
	@$(VENV)/bin/ruff check
	@$(VENV)/bin/mypy
	@$(VENV)/bin/lint-imports

format: $(VENV)/.dev ## put the code into its usual form
	@$(VENV)/bin/ruff check --fix-only --quiet
	@$(VENV)/bin/ruff format

bench: ready-to-bench ## measure beside CopyQ and rofi; tables also in build/bench.json
	@$(PYTHON) -m tests.benchmarks.bench

screenshots: ready-to-tour ## save the program's own pictures for the README
	@$(PYTHON) -m tests.journeys.screenshots

TRANSLATIONS := desktop_app/ui/translations/kuaihui
LUPDATE := $(VENV)/bin/pyside6-lupdate -silent -locations none -no-obsolete -sort-messages \
  -source-language en

translations: $(VENV)/.dev ## take new sentences into the .ts files and compile them to .qm
	@$(LUPDATE) $$(find desktop_app -name '*.py') -ts $(TRANSLATIONS)_zh_CN.ts $(TRANSLATIONS)_ko.ts
	@$(LUPDATE) -pluralonly -target-language en $$(find desktop_app -name '*.py') \
	  -ts $(TRANSLATIONS)_en.ts
	@$(VENV)/bin/pyside6-lrelease -silent $(addprefix $(TRANSLATIONS)_,zh_CN.ts ko.ts en.ts)

# The date of the last change: what is built of it is the same bytes, wherever and whenever.
build package: export SOURCE_DATE_EPOCH := $(shell git log -1 --format=%ct 2>/dev/null || echo 1577836800)
build package: export PYTHONHASHSEED := 0

build: $(VENV)/.dev ## the wheel, the source archive, their dependencies and checksums, in dist
	@rm -rf dist
	@$(PYTHON) -m build
	@$(PYTHON) -m tests.packaging.release dist

PACKAGED := $(CURDIR)/build/package

package: ready-to-test ## a folder and one file that need no Python, in build/package; both are tried
	@$(PYTHON) -m pip install --quiet --group package
	@$(PYTHON) -m PyInstaller --noconfirm --log-level WARN --distpath build/package \
	  --workpath build/pyinstaller kuaihui.spec
	@for one in kuaihui/kuaihui kuaihui-one-file; do KUAIHUI_PROGRAM=$(PACKAGED)/$$one \
	  $(PYTHON) -m pytest -q tests/journeys/test_installed.py || exit 1; done

clean: ## remove what was made, the virtual environment too
	@rm -rf $(VENV) build dist .coverage .coverage.* .mypy_cache .pytest_cache .ruff_cache \
	  .import_linter_cache .hypothesis

# One chain of set-up; each link does nothing where it was done.

ready-to-run: system-run $(VENV)/.run
ready-to-tour: system-test $(VENV)/.run
ready-to-test: system-test $(VENV)/.dev
ready-to-bench: system-bench $(VENV)/.dev

system-%:
	@$(SETUP) system $*

$(VENV)/.run: pyproject.toml | system-run
	@$(SETUP) venv
	$(PYTHON) -m pip install --quiet --upgrade 'pip>=25.1'
	$(PYTHON) -m pip install --quiet --editable .
	@$(PYTHON) -m compileall -q desktop_app # as pip does with what it installs for good
	@touch $@

$(VENV)/.dev: $(VENV)/.run
	$(PYTHON) -m pip install --quiet --group dev
	@touch $@
