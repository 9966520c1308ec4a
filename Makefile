# Thin: CMake and the scripts do the work. `make run` and `make test` start from a bare Debian 12.
.DEFAULT_GOAL := build
.PHONY: run build test lint bench test-sanitize torture fuzz e2e packages-build packages-test packages-bench clean help

JOBS ?= $(shell nproc)

help: ## what can be made here
	@sed -n 's/^\([a-z0-9-]*\):.*## \(.*\)/\1|\2/p' Makefile | awk -F '|' '{ printf "make %-14s %s\n", $$1, $$2 }'

run: build ## install what is missing, build, and open the board
	@scripts/run

build: packages-build ## the program: build/afterword
	@cmake --preset release -DAFTERWORD_TESTS=OFF --log-level=WARNING
	@cmake --build --preset release -j $(JOBS)

test: packages-test ## everything that must hold: unit, contract, end to end
	@scripts/test

lint: packages-test ## clang-format, clang-tidy, the direction of includes
	@scripts/lint

test-sanitize: packages-test ## unit and contract tests under ASan and UBSan, then a short run of each fuzz target
	@scripts/test-sanitize

fuzz: packages-test ## longer fuzzing: make fuzz SECONDS=600
	@scripts/fuzz $(or $(SECONDS),60)

torture: packages-test ## the long campaigns: kills, differential plans, fuzzing
	@scripts/torture

bench: packages-bench ## side by side with peers and floors
	@bench/run

packages-build:
	@scripts/packages build
packages-test:
	@scripts/packages build test
packages-bench:
	@scripts/packages build test bench

clean:
	rm -rf build
