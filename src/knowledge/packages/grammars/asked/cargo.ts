// The options of cargo 1.65.0, as the program itself tells them: scripts/options.ts writes this file.

import type { Asked } from './asked.ts'

export const CARGO: Asked = {
  version: '1.65.0',
  options: {
    nothing: '--frozen --help --list --locked --offline --quiet --verbose --version -V -h -q -v',
    value: '--color --config --explain -Z',
  },
  verbs: {
    build: {
      optional: '--bench --bin --example --package --test -p',
      nothing: `
        --all --all-features --all-targets --benches --bins --build-plan --examples --future-incompat-report
        --ignore-rust-version --keep-going --lib --no-default-features --release --tests --unit-graph --workspace
        -r
      `,
      value: `
        --exclude --features --jobs --manifest-path --message-format --out-dir --profile --target --target-dir -F
        -j
      `,
      joined: '--timings',
    },
    install: {
      value: `
        --branch --features --git --index --jobs --message-format --path --profile --registry --rev --root --tag
        --target --target-dir --version -F -j
      `,
      nothing: '--all-features --bins --debug --examples --force --keep-going --no-default-features --no-track -f',
      optional: '--bin --example',
      joined: '--timings',
    },
    run: {
      optional: '--bin --example --package -p',
      value: '--features --jobs --manifest-path --message-format --profile --target --target-dir -F -j',
      nothing: '--all-features --ignore-rust-version --keep-going --no-default-features --release --unit-graph -r',
      joined: '--timings',
    },
    test: {
      nothing: `
        --all --all-features --all-targets --benches --bins --doc --examples --future-incompat-report
        --ignore-rust-version --keep-going --lib --no-default-features --no-fail-fast --no-run --release --tests
        --unit-graph --workspace -r
      `,
      optional: '--bench --bin --example --package --test -p',
      value: '--exclude --features --jobs --manifest-path --message-format --profile --target --target-dir -F -j',
      joined: '--timings',
    },
    fetch: {
      value: '--manifest-path --target',
    },
    check: {
      optional: '--bench --bin --example --package --test -p',
      nothing: `
        --all --all-features --all-targets --benches --bins --examples --future-incompat-report
        --ignore-rust-version --keep-going --lib --no-default-features --release --tests --unit-graph --workspace
        -r
      `,
      value: '--exclude --features --jobs --manifest-path --message-format --profile --target --target-dir -F -j',
      joined: '--timings',
    },
    rustc: {
      optional: '--bench --bin --example --package --test -p',
      value: `
        --crate-type --features --jobs --manifest-path --message-format --print --profile --target --target-dir -F
        -j
      `,
      nothing: `
        --all-features --all-targets --benches --bins --examples --future-incompat-report --ignore-rust-version
        --keep-going --lib --no-default-features --release --tests --unit-graph -r
      `,
      joined: '--timings',
    },
    vendor: {
      value: '--manifest-path --sync -s',
      nothing: '--no-delete --respect-source-config --versioned-dirs',
    },
    update: {
      nothing: '--aggressive --dry-run --workspace -w',
      optional: '--package -p',
      value: '--manifest-path --precise',
    },
    metadata: {
      value: '--features --filter-platform --format-version --manifest-path -F',
      nothing: '--all-features --no-default-features --no-deps',
    },
    clean: {
      optional: '--package -p',
      value: '--manifest-path --profile --target --target-dir',
      nothing: '--doc --release -r',
    },
  },
}
