// The verbs and options of go and cargo.

import type { Grammar, OptionNames } from '../../../dockerfile/read/arguments.ts'
import { CARGO as ASKED } from './asked/cargo.ts'
import { CLAP } from './rules.ts'
import { each } from './tables.ts'

const GO_BUILD: OptionNames = {
  nothing: `
    -a -asan -buildvcs -cover -i -json -linkshared -modcacherw -msan -n -race -trimpath -v -work -x
  `,
  value: `
    -C -asmflags -buildmode -compiler -covermode -coverpkg -exec -gccgoflags -gcflags -installsuffix -ldflags -mod -modfile
    -o -overlay -p -pgo -pkgdir -tags -toolexec -vet
  `,
}

/** The package flag: options end at the first operand, each may have two dashes, and a flag takes a value behind `=` alone. */
export const GO: Grammar = {
  source:
    '`go help build`, `go help install`, `go help get` of Go 1.11 to 1.25; AddBuildFlags in cmd/go/internal/work/build.go',
  rules: { clusters: false, abbreviates: 'never', permutes: false, singleDash: true },
  options: {},
  verbs: {
    ...each('build install run test vet list', GO_BUILD),
    get: { ...GO_BUILD, nothing: `${GO_BUILD.nothing} -d -fix -insecure -t -u -tool` },
    generate: GO_BUILD,
    clean: { nothing: '-cache -fuzzcache -i -modcache -n -r -testcache -x' },
    mod: {},
    env: { nothing: '-changed -json -u -w' },
  },
}

export const CARGO: Grammar = {
  source: `cargo ${ASKED.version} itself`,
  rules: CLAP,
  options: ASKED.options,
  verbs: { ...ASKED.verbs, b: 'build', r: 'run', t: 'test', c: 'check' },
}
