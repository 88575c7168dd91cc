#!/bin/sh
# Compiles for libFuzzer, as the wrapper of rustc: counts the edges and compares of replycode and of nothing else,
# since those of the checkers would only fill the corpus. The flags are cargo-fuzz's, all known to stable Rust.
for name in "$@"; do
  if [ "$last" = --crate-name ] && [ "$name" = replycode ]; then
    exec "$@" --cfg fuzzing -Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
      -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
      -Cllvm-args=-sanitizer-coverage-trace-compares -Ccodegen-units=1
  fi
  last=$name
done
exec "$@"
