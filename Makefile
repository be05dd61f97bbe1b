# One verb for each job. Python 3.11 or newer and make are all a machine needs.
# The newest Python that runs is taken; PYTHON names another one.
PYTHON ?=
# What makes pages of the texts; `make build BUILDER=zensical` tries the other one.
BUILDER ?= mkdocs
BUILDER_READY = $(RUN_READY) $(if $(filter zensical,$(BUILDER)),$(TEST_READY)) $(NODE_READY)
# An overlay: `make build OVERLAY=../ours`.
ifdef OVERLAY
export COUNTERPART_OVERLAY := $(OVERLAY)
endif
# Compiled modules are kept: the tests start hundreds of commands.
unexport PYTHONDONTWRITEBYTECODE
BIN := .venv/$(if $(filter Windows_NT,$(OS)),Scripts,bin)
PY := $(BIN)/python
# What is used compiles itself when it is first used; most of what is installed never is.
PIP := $(PY) -m pip install --quiet --disable-pip-version-check --no-compile

RUN_READY := .venv/.ready
TEST_READY := .venv/.ready-test
NODE_READY := node_modules/.ready

.DEFAULT_GOAL := help
.PHONY: help serve build dist test lint lint-types lint-all-else bench clean pins

help: ## Print these verbs.
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-6s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

serve: $(RUN_READY) $(NODE_READY) ## Build the playbook and serve it on this machine with live reload.
	$(BIN)/counterpart serve

build: $(BUILDER_READY) ## Build the playbook into build/site/.
	$(BIN)/counterpart build --builder $(BUILDER)

dist: $(BUILDER_READY) ## Build the playbook and pack it into one zip in build/dist/.
	$(BIN)/counterpart dist --builder $(BUILDER)

test: $(TEST_READY) $(NODE_READY) ## Run every test, in a real browser too; ARGS="-k words" chooses some.
	$(PY) -m scripts.browser
	$(PY) -m scripts.light_browser
	$(PY) -m scripts.other_browsers
	$(BIN)/pytest --numprocesses 4 --dist loadfile --no-loadscope-reorder $(ARGS)

lint: $(TEST_READY) $(NODE_READY) ## Check style, types, imports, scripts, templates, definitions and spelling.
	@$(MAKE) --no-print-directory --jobs 2 lint-types lint-all-else

lint-types: # half of the time, so that it goes on beside the others
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

lint-all-else:
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(PY) -m scripts.imports
	$(PY) -m scripts.node run tsc -p tsconfig.json
	$(PY) -m scripts.node run biome lint --error-on-warnings theme scripts tests
	$(BIN)/djlint --lint --quiet theme/templates assessments/counterpart/methods
	$(BIN)/counterpart check
	$(PY) -m scripts.spelling

bench: $(TEST_READY) $(NODE_READY) ## Measure the engine and the site.
	$(PY) -m scripts.bench

clean: ## Remove everything that these verbs made.
	rm -rf build .venv node_modules .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find assessments content scripts tests theme -name __pycache__ -prune -exec rm -rf {} + 2>/dev/null || true

pins: $(RUN_READY) ## Choose the newest versions that fit, and pin them with their hashes.
	$(PY) -m scripts.pins

$(RUN_READY): requirements.txt pyproject.toml assessments/pyproject.toml
	@test -x $(PY) || sh scripts/environment.sh .venv $(PYTHON)
	$(PIP) --require-hashes -r requirements.txt
	$(PIP) --no-build-isolation --no-deps --editable assessments --editable .
	@touch $@

$(TEST_READY): $(RUN_READY) requirements-dev.txt
	$(PIP) --require-hashes -r requirements.txt -r requirements-dev.txt
	@touch $@

$(NODE_READY): $(RUN_READY) package.json package-lock.json .npmrc
	$(PY) -m scripts.node ci
	@touch $@
