// Builds Go programs without debug information and paths of the build, and without C where that is plainly not used.

import type { Dockerfile } from '../src/dockerfile/model/dockerfile.ts'
import { allMade, answerAt, because, type Reason } from '../src/dockerfile/model/refusal.ts'
import { insertAfter } from '../src/dockerfile/model/script.ts'
import type { Command, Word } from '../src/dockerfile/model/shell.ts'
import { type Edit, insertion } from '../src/dockerfile/model/span.ts'
import { lineage, references, type Stage, variable } from '../src/dockerfile/model/stages.ts'
import { type Given, readArguments } from '../src/dockerfile/read/arguments.ts'
import { type Image, tagOf } from '../src/knowledge/images/image.ts'
import { numbersOf } from '../src/knowledge/images/names.ts'
import { GO } from '../src/knowledge/packages/grammars/toolchains.ts'
import { type Run, runs } from '../src/transform/runs.ts'
import { type Context, mentions, type Transform } from '../src/transform/transform.ts'

export default {
  name: 'go-build-static',
  summary: 'Build Go programs stripped, without paths of the build, and static',
  phase: 'flags',
  safety: 'unsafe',
  aims: ['size'],
  recommended: true,
  mayAct: mentions('go'),
  why: `\`-ldflags="-s -w"\` leaves the symbol table and the debug information out, about a third of a Go program; \`-trimpath\` the
folders of the machine that built it. \`CGO_ENABLED=0\` is added where the program runs without a C library today: built on
Alpine without a C compiler, or copied to a stage that has another C library or none.

Unsafe: debuggers and some profilers need what is left out, a program may look for files beside its sources, and without
cgo names of hosts and users are looked up by Go itself.`,
  leavesAlone: [
    'a build for a debugger or a race detector: `-gcflags`, `-race`, `dlv`',
    'options in a variable: `$FLAGS`, `-ldflags "$LDFLAGS"`, or in `GOFLAGS`',
    '`CGO_ENABLED` where the stage sets it, or installs a C compiler or headers',
    'a stage whose image ships the toolchain beside the program',
    'a base image that is not golang, or whose Go is older than 1.13',
    'programs of other modules: `go install example.com/x@latest`',
    '`go test`, `go run`, `go vet`, and builds inside ONBUILD',
  ],
  rules: [],
  references: ['https://pkg.go.dev/cmd/go#hdr-Compile_packages_and_dependencies', 'https://pkg.go.dev/cmd/link'],
  apply(dockerfile, context) {
    if (MARKS.some((mark) => dockerfile.text.includes(mark))) return dockerfile
    const fixes = runs(dockerfile, context).flatMap((run) => {
      if (run.onbuild) return []
      return run.script.commands.filter(isBuild).map((command) => {
        const doubt =
          besideToolchain(dockerfile, run.stage) ??
          withoutTrimpath(context.image(run.stage), dockerfile) ??
          unknownIn(dockerfile, command)
        return answerAt(run.instruction.span, because(doubt) ?? editsFor(dockerfile, run, command, context))
      })
    })
    return allMade(dockerfile, fixes, context)
  },
} satisfies Transform

/** Where nothing is copied out, the program is little beside its compiler, and may be looked into there. */
function besideToolchain(dockerfile: Dockerfile, stage: Stage): string | undefined {
  const isTaken = dockerfile.stages.some((one) => lineage(one).includes(stage) && takersOf(dockerfile, one).length > 0)
  return isTaken
    ? undefined
    : 'no other stage takes what it builds: a final stage of its own would make the image small'
}

/** Builds that are meant to be looked into. */
const MARKS = ['dlv', 'delve']

const OTHERWISE = ['-gcflags', '-race', '-msan', '-asan', '-buildmode', '-linkshared', '-cover', '-toolexec', '-n']

/** A build of programs of the file's own, which nobody means to look into. */
function isBuild({ name, words, wrapper, within }: Command): boolean {
  if (name !== 'go' || wrapper.length > 0 || within !== undefined) return false
  const { given, operands } = readArguments(words.slice(1), GO)
  const [verb, ...packages] = operands
  if (verb?.value !== 'build' && verb?.value !== 'install') return false
  return (
    !given.some(({ names: [option = ''] }) => OTHERWISE.includes(option)) &&
    !packages.some((word) => word.text.includes('@') && !isVariable(word))
  )
}

/** What of its options is not in the file. */
function unknownIn({ text }: Dockerfile, { words }: Command): string | undefined {
  if (text.includes('GOFLAGS')) return 'GOFLAGS may give it options too'
  const { given, operands } = readArguments(words.slice(1), GO)
  const strange = given.find(({ takes }) => takes === undefined)
  if (strange !== undefined) return `whether ${strange.word.text} of go takes the next word as its value is not known`
  // A variable may hold options, but not behind an option of its own.
  const values = given.flatMap(({ names: [option = ''], valueWords }) =>
    option === '-o' || option === '-tags' ? [] : valueWords,
  )
  const variable = [...values, ...operands].find(isVariable)
  return variable === undefined ? undefined : `${variable.text} may hold options that are not in the file`
}

function isVariable({ value, text }: Word): boolean {
  return value === undefined && /^["']?[$`]/.test(text)
}

function editsFor(dockerfile: Dockerfile, run: Run, command: Command, context: Context): readonly Edit[] | Reason {
  const { script } = run
  const { given, operands } = readArguments(command.words.slice(1), GO)
  const merged = linkerFlags(run, given)
  if (merged === undefined) return { reason: 'its -ldflags are more than plain options: give them -s -w by hand' }
  const trimpath = given.some(({ names }) => names.includes('-trimpath')) ? '' : ' -trimpath'
  const added = merged === 'none' ? `${trimpath} -ldflags="-s -w"` : trimpath
  const edits = merged === 'none' ? [] : merged
  return [
    ...(isFreeOfC(dockerfile, run, command, context) ? [insertion(script.place(command.start), 'CGO_ENABLED=0 ')] : []),
    ...(added === '' ? [] : [insertAfter(script, placeBehind(operands[0]!, given), added)]),
    ...edits,
  ]
}

/** The verb, or \`-C\` with its folder: that must be the first option. */
function placeBehind(verb: Word, [first]: readonly Given<Word>[]): Word {
  return first?.names.includes('-C') === true ? (first.valueWords[0] ?? first.word) : verb
}

/** The edits that add -s and -w to -ldflags; `none` when there is no such option, `undefined` when it must stay. */
function linkerFlags({ script }: Run, given: readonly Given<Word>[]): readonly Edit[] | 'none' | undefined {
  const all = given.filter(({ names }) => names.includes('-ldflags'))
  const [one] = all
  if (one === undefined) return 'none'
  const { word: option, valueWords } = one
  const equals = option.text.indexOf('=')
  const value: Word | undefined =
    valueWords[0] ??
    (equals < 0 ? undefined : { ...option, start: option.start + equals + 1, text: option.text.slice(equals + 1) })
  if (all.length > 1 || value === undefined) return undefined
  const quoted = /^["']/.test(value.text) || /^["']/.test(option.text)
  const skipped = /^["']/.test(value.text) ? 1 : 0
  const content = value.text.slice(skipped)
  const flags = content.replace(/["']$/, '').split(/\s+/)
  const missing = ['-s', '-w'].filter((flag) => !flags.includes(flag)).join(' ')
  if (missing === '') return []
  // Something else than options, such as `all=-s`, or a variable.
  if (!content.startsWith('-')) return undefined
  if (quoted) return [insertion(script.place(value.start + skipped), `${missing} `)]
  return /^-[\w-]+$/.test(content)
    ? [
        insertion(script.place(value.start), `"${missing} `),
        insertion(script.place(value.start + content.length - 1) + 1, '"'),
      ]
    : undefined
}

/** -trimpath came with Go 1.13. */
function withoutTrimpath(image: Image, { text }: Dockerfile): string | undefined {
  const tag = tagOf(image, 'golang')
  if (tag === undefined) return 'which Go builds here is not known: -trimpath came with 1.13'
  const [major, minor = 13] = numbersOf(tag)
  if (major === undefined)
    return text.includes('/go/src/') && !text.includes('go.mod')
      ? 'it builds in GOPATH, and -trimpath came with Go 1.13, when modules did: name the version of golang'
      : undefined
  return major > 1 || minor >= 13 ? undefined : `Go ${major}.${minor} has no -trimpath yet`
}

/** Signs of a program that is built with C. */
const C = [
  'gcc',
  'g++',
  'clang',
  'musl-dev',
  'build-base',
  'build-essential',
  'alpine-sdk',
  'linux-headers',
  'sqlite',
  '-dev ',
  '-dev\n',
  'CGO_',
  'cgo',
  '-linkmode',
]

/** Whether the program plainly runs without a C library, and nothing says so yet. */
function isFreeOfC(dockerfile: Dockerfile, run: Run, command: Command, context: Context): boolean {
  const { stage, instruction } = run
  if (
    variable(dockerfile.settings(instruction).variables, 'CGO_ENABLED') !== undefined ||
    command.assignments.includes('CGO_ENABLED')
  )
    return false
  for (const at of lineage(stage)) {
    const text = at.instructions.map(({ span }) => dockerfile.text.slice(span.start, span.end)).join('\n')
    if (C.some((sign) => `${text}\n`.includes(sign))) return false
  }
  if (context.image(stage).distro?.family === 'alpine') return true
  const takers = takersOf(dockerfile, stage)
  return takers.length > 0 && takers.every((taker) => hasOtherLibrary(taker, context))
}

/** The stages that copy from one. */
function takersOf({ stages }: Dockerfile, stage: Stage): readonly Stage[] {
  return stages.filter(({ instructions }) =>
    instructions.some((instruction) => references(instruction).some((name) => isNamed(stage, name))),
  )
}

/** A stage without a C library, or with musl: a program of Debian that needs one does not run there. */
function hasOtherLibrary(stage: Stage, context: Context): boolean {
  const { distro, origin } = context.image(stage)
  const { family, id } = distro ?? {}
  if (
    family !== 'alpine' &&
    id !== 'scratch' &&
    !(id === 'distroless' && origin.repository.startsWith('distroless/static'))
  )
    return false
  return !stage.instructions.some(({ line }) => ['/lib', 'libc', 'gcompat'].some((sign) => line.joined.includes(sign)))
}

function isNamed({ name, index }: Stage, reference: string): boolean {
  return reference.toLowerCase() === name || reference === String(index)
}
