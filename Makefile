# Hengxiao. `make` alone explains itself.
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.NOTPARALLEL:

# The binary links no C and names no folder: builds, tests and lint compile everything once
# for all of them, whatever the tree is called, and need no compiler.
export CGO_ENABLED := 0
export GOFLAGS := -buildvcs=false -trimpath
# The tree may belong to another user than the one who builds it.
export GIT_CONFIG_COUNT := 1
export GIT_CONFIG_KEY_0 := safe.directory
export GIT_CONFIG_VALUE_0 := $(CURDIR)

VERSION := $(shell git describe --tags --always --dirty 2>/dev/null || echo dev)
PACKAGES := frontend/node_modules/.stamp
SPA := frontend/dist/index.html
# Folders count as sources too: a file removed changes only them.
GO_SOURCES := go.mod go.sum schema.graphql frontend/embed.go \
	$(shell find ent domain graph server ! -name '*_test.go' 2>/dev/null)
SPA_SOURCES := $(wildcard frontend/*.html frontend/*.json frontend/*.ts) \
	$(shell find frontend/src frontend/public 2>/dev/null)

.PHONY: help run test build generate lint check bench e2e migration generated schema licences documents FORCE

help: ## list the commands
	@sed -nE 's/^([a-z0-9]+):.*## (.*)/\1\t\2/p' Makefile | while IFS=$$'\t' read -r name what; do printf 'make %-10s %s\n' "$$name" "$$what"; done

run: build ## build, then serve the demo on http://127.0.0.1:8080
	@exec bin/hengxiao serve --demo

test: ## run every test: Go on both databases, SPA, end to end
	@scripts/test go spa e2e

build: bin/hengxiao ## build bin/hengxiao with the SPA inside

generate: $(PACKAGES) ## write the generated folders anew
	go generate ./ent
	go tool gqlgen generate
	npm --prefix frontend run generate

lint: $(PACKAGES) ## check style, import walls and exact numbers
	"$$(scripts/go-tool golangci-lint)" run ./...
	scripts/no-floats
	npm --prefix frontend run lint

check: ## all that CI runs
	@.ci/run

bench: build ## measure against the limits, in a browser too
	scripts/with-postgres go run ./bench
	scripts/with-postgres go test ./domain/screening ./domain/allocation ./domain/assign -run '^$$' -bench 'WhatIf|Fund|AWholeBatch' -benchtime 5x
	CHROMIUM="$$(scripts/chromium)" npm --prefix frontend run bench

e2e: ## run only the browser tests
	@scripts/test e2e

migration: ## name=…: write the SQL that takes both databases to the schema
	@[[ -n "$(name)" ]] || { echo 'usage: make migration name=add_panel_seat' >&2; exit 2; }
	scripts/with-postgres go run ./ent/migrations/generate '$(name)'

# The parts of check beside test and lint.
generated: $(PACKAGES)
	scripts/unchanged $(MAKE) --no-print-directory generate

schema:
	scripts/with-postgres go run ./ent/migrations/generate --check

licences: $(PACKAGES)
	scripts/licences

documents: ## open every kind of document with LibreOffice and read it
	scripts/documents

bin/hengxiao: $(GO_SOURCES) $(SPA) bin/.version
	go build -ldflags '-s -w -X main.version=$(VERSION)' -o $@ ./server

bin/.version: FORCE
	@mkdir -p bin && { [[ "$$(cat $@ 2>/dev/null)" == '$(VERSION)' ]] || echo '$(VERSION)' >$@; }

$(SPA): $(PACKAGES) $(SPA_SOURCES)
	npm --prefix frontend run build
	@touch $@

$(PACKAGES): frontend/package-lock.json
	npm --prefix frontend install --no-save --no-audit --no-fund
	@touch $@
