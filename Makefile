PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: venv demo test search check model planted planted-drivers planted-broker prove test-prove test-kernel test-kernel-checked test-kunit fuzz fuzz-kernel bench generate kaitai c c-matrix docs figures clean

# What the program itself needs; the tools of the developers come on top.
$(VENV)/.installed: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check -e .
	touch $@

$(VENV)/.ready: $(VENV)/.installed
	$(BIN)/pip install --quiet --disable-pip-version-check -e ".[dev]"
	touch $@

venv: $(VENV)/.ready

demo: $(VENV)/.installed
	$(BIN)/win12 demo

# Three processes for two processors, as some tests wait; TEST_JOBS=0 for one, which a debugger can enter.
TEST_JOBS ?= auto
test: venv
	$(BIN)/pytest --numprocesses=$(TEST_JOBS) --dist=worksteal --junitxml=build/tests.xml $(PYTEST_FLAGS)

# The properties again, with examples that no run has had before. What it finds becomes an example of its own beside the property.
search: venv
	WIN12_SEARCH=1 $(BIN)/pytest -m hypothesis --numprocesses=$(TEST_JOBS) --dist=worksteal $(PYTEST_FLAGS)

check: venv
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/mypy bench tools
	$(BIN)/lint-imports
	$(BIN)/win12 spec generate --check
	$(BIN)/python -m tools.picture --check
	$(BIN)/python -m tools.features --check

# Every model at its small size, every machine made wrong on purpose, every machine alone by two explorers. Needs Java.
model: venv
	$(BIN)/win12 spec model $(MODEL)

# A bug in each place of the generators that matters, one at a time: does a quick check notice it?
planted: venv
	$(BIN)/python tests/planted

# The same in the portable part of the drivers, by the tests that compare it with Python.
planted-drivers: venv
	WIN12_PLANTED=1 $(BIN)/pytest $(wildcard tests/differential/test_c_*_planted.py) tests/differential/test_c_windows_waiting.py

# The same where the broker decides, by its own tests.
planted-broker: venv
	WIN12_PLANTED=1 $(BIN)/pytest tests/host/test_broker_planted.py

# What is drawn from the imports, and the table of features; and how large the rooms are.
docs: venv
	$(BIN)/python -m tools.picture
	$(BIN)/python -m tools.features

figures: venv
	$(BIN)/python -m tools.figures

generate: venv
	$(BIN)/win12 spec generate

# The independent oracle: needs node and the network; HASHES.json tells offline whether it is fresh.
kaitai:
	cd compiler/kaitai && npm ci --no-audit --no-fund && npm run --silent compile

# win12 and the public stacks it is measured against (GPL, BUSL: in an environment and processes of their own). Then C beside Python, and
# a meter shared by the kernel module and by the broker, in a guest of QEMU, where that is here.
$(VENV)-bench/.ready: pyproject.toml bench/requirements.txt
	$(PYTHON) -m venv $(VENV)-bench
	$(VENV)-bench/bin/pip install --quiet --disable-pip-version-check -e . -r bench/requirements.txt
	touch $@

bench: $(VENV)-bench/.ready venv
	$(VENV)-bench/bin/python -m bench $(BENCH)
	$(VENV)-bench/bin/python -m bench.core
	$(VENV)-bench/bin/python -m bench.signed
	$(BIN)/python -m bench.kernel

# Every target, FUZZ_TIME for all of them, by the engines that are here; run again, it adds to what was found. The Python that has
# no Atheris, and the machine that has no clang, do with our own engine.
FUZZ_TIME ?= 3m
FUZZ_JOBS ?= 2
$(VENV)/.fuzz: $(VENV)/.ready
	$(BIN)/pip install --quiet --disable-pip-version-check -e ".[fuzz]" || true
	touch $@

fuzz: $(VENV)/.fuzz
	$(BIN)/win12 fuzz run all --time $(FUZZ_TIME) --jobs $(FUZZ_JOBS)

# The C core as a static and a shared library, with what pkg-config must know, in $(C_BUILD). Needs a C compiler only.
C_BUILD ?= build/c
C_FLAGS := -std=c11 -ffreestanding -O2 -fPIC -Wall -Wextra -Wconversion -Wpedantic -Wvla -Werror
C_SOURCES := $(wildcard generated/c/src/*.c generated/c/src/*/*.c)
C_OBJECTS := $(C_SOURCES:generated/c/src/%.c=$(C_BUILD)/%.o)

$(C_BUILD)/%.o: generated/c/src/%.c $(wildcard generated/c/include/win12/*.h generated/c/include/win12/*/*.h)
	@mkdir -p $(@D)
	$(CC) $(C_FLAGS) $(CFLAGS) -Igenerated/c/include -c $< -o $@

$(C_BUILD)/libwin12.a: $(C_OBJECTS)
	rm -f $@
	$(AR) rcs $@ $^

$(C_BUILD)/libwin12.so: $(C_OBJECTS)
	$(CC) -shared -nostdlib -o $@ $^

$(C_BUILD)/win12.pc: generated/c/win12.pc.in
	sed 's|@libdir@|$(abspath $(C_BUILD))|; s|@includedir@|$(abspath generated/c/include)|' $< > $@

c: $(C_BUILD)/libwin12.a $(C_BUILD)/libwin12.so $(C_BUILD)/win12.pc

# The same for every compiler and processor whose tools are here: warnings, sizes, stack, and the vectors of the spec run there.
c-matrix: venv
	$(BIN)/win12 spec targets

clean:
	rm -rf $(VENV) $(VENV)-bench build *.egg-info .mypy_cache .ruff_cache .pytest_cache

# Proofs of the generated C: needs Frama-C, why3, z3 and cvc4; answers of the provers are kept in build/prove.
prove: venv
	$(BIN)/win12 spec prove $(PROVE)

# That the proofs can fail: faults planted in a copy of the C.
test-prove: venv
	WIN12_PROVE=1 $(BIN)/pytest tests/prove

# The kernel module, in a kernel of Debian's under QEMU. Without QEMU, that kernel and its headers: sudo tests/kernel/install
# The driver for Windows, under Wine. Without Wine, mingw-w64 and a Python for Windows: sudo tests/wine/install
test-kernel: venv
	WIN12_KERNEL=1 $(BIN)/pytest tests/kernel tests/wine $(PYTEST_FLAGS)

# The same tests in a kernel that checks itself, which is built first: KASAN, UBSAN, lockdep, kmemleak. Then a fuzzer in that kernel.
KERNEL_TIME ?= 60
test-kernel-checked: venv
	tests/kernel/checked/install
	WIN12_KERNEL=checked $(BIN)/pytest tests/kernel $(PYTEST_FLAGS)

fuzz-kernel: venv
	tests/kernel/checked/install
	$(BIN)/python tests/kernel/checked/fuzz.py --time $(KERNEL_TIME)

# The self-test of the C core under KUnit and KASAN, in a kernel that is a process.
test-kunit: venv
	tests/kernel/kunit/run
