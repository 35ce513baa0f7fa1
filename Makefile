# Everything a person needs after a fresh clone. Python 3.11 or newer is all that must be there.

SITE ?= _site
PYTHON ?= python3
BIN := .venv/bin

export PYTHON

.PHONY: help site serve check test lint lock ci clean

help: ## say what can be made
	@awk -F ':.*## ' '/^[a-z]+:.*## /{ printf "make %-6s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

site: .venv/ready ## build the site into _site
	@$(BIN)/site-builder build --out $(SITE)
	@echo "That is, from this folder: make serve, and open http://127.0.0.1:8000/ in your browser."

serve: .venv/ready ## build, watch, and reload the browser at each change
	@$(BIN)/site-builder serve || [ $$? -eq 130 ] # Ctrl-C is how it ends

check: .venv/ready ## say all that is wrong with the content
	@$(BIN)/site-builder check

test: .venv/ready-to-test ## run the tests
	@scripts/ensure-chromium
	$(BIN)/pytest -n auto

lint: .venv/ready-to-lint ## check style, types and layers
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

lock: ## pin what CI and releases are made with, by hash (needs uv)
	uv pip compile pyproject.toml --group test --group lint --universal --python-version 3.11 \
		--generate-hashes --no-header --quiet --output-file requirements/ci.txt
	uv pip compile requirements/build.in --constraint requirements/ci.txt --universal --python-version 3.11 \
		--generate-hashes --no-header --quiet --output-file requirements/build.txt

ci: ## everything that must be green
	@.ci/run

clean: ## remove what was built, and the caches
	rm -rf $(SITE) .$(notdir $(SITE)).site-builder .site-builder dist build

.venv/ready: pyproject.toml scripts/setup
	@scripts/setup
	@touch $@

.venv/ready-to-test: pyproject.toml scripts/setup
	@scripts/setup test
	@touch .venv/ready $@

.venv/ready-to-lint: pyproject.toml scripts/setup
	@scripts/setup test lint
	@touch .venv/ready .venv/ready-to-test $@
