#!/bin/bash -eu
# What OSS-Fuzz calls: CC, CXX, CFLAGS, CXXFLAGS, LIB_FUZZING_ENGINE, SRC, OUT and WORK are its own. Every target with a harness
# becomes $OUT/NAME, with NAME.dict, NAME.options and NAME_seed_corpus.zip beside it; TARGETS="NAME ..." are some of them only.
cd "$SRC/win12"
python3 -m win12_fuzz.export "$WORK/harnesses" ${TARGETS:-} > "$WORK/targets"

objects=()
for source in generated/c/src/*.c generated/c/src/*/*.c; do
    object="$WORK/$(echo "${source#generated/c/src/}" | tr / _).o"
    $CC $CFLAGS -std=c11 -Igenerated/c/include -c "$source" -o "$object"
    objects+=("$object")
done
rm -f "$WORK/libwin12.a"
ar rcs "$WORK/libwin12.a" "${objects[@]}" # harnesses of machines bring their machine with them, and take only the rest

while read -r name; do
    $CC $CFLAGS -std=c11 -Igenerated/c/include -Ifuzz/c -c "$WORK/harnesses/$name.c" -o "$WORK/$name.o"
    $CXX $CXXFLAGS "$WORK/$name.o" "$WORK/libwin12.a" $LIB_FUZZING_ENGINE -o "$OUT/$name"
    cp "$WORK/harnesses/$name.dict" "$WORK/harnesses/$name.options" "$WORK/harnesses/${name}_seed_corpus.zip" "$OUT/"
done < "$WORK/targets"
