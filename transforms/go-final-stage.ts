// Moves a Go program out of the image that builds it, into a final stage that holds what the program needs.

import type { Dockerfile } from '../src/dockerfile/dockerfile.ts'
import { entryOf } from '../src/dockerfile/entry.ts'
import { ancestors, type Refusal, splitStage } from '../src/dockerfile/final-stage.ts'
import { builderWords, flag, type Instruction } from '../src/dockerfile/instruction.ts'
import { resolve } from '../src/dockerfile/paths.ts'
import { insertAfter, spanOf } from '../src/dockerfile/script.ts'
import type { Command, Word } from '../src/dockerfile/shell.ts'
import { type Edit, insertion, type Span } from '../src/dockerfile/span.ts'
import { assignments, type Stage, variable } from '../src/dockerfile/stages.ts'
import { IDLE, packagesOf, writesFile } from '../src/facts/build-steps.ts'
import { type CopiedFile, copiedFiles, literal, parent } from '../src/facts/copied.ts'
import { parseImage } from '../src/facts/distros.ts'
import { BUILD_PACKAGES, GO_BIN, GO_BUILD_VARIABLES, GO_PATH, isForC } from '../src/facts/go.ts'
import {
  importPath,
  type ModuleAt,
  mainFolders,
  moduleOf,
  type Needs,
  needsC,
  needsOf,
  type Program,
  programAt,
} from '../src/facts/go-program.ts'
import { programName } from '../src/facts/go-source.ts'
import { isRoot, type Run, runs } from '../src/runs.ts'
import { type Context, defineTransform } from '../src/transform.ts'

const OPTIONS = {
  base: {
    kind: 'text',
    default: 'scratch',
    choices: ['scratch', 'alpine', 'distroless'],
    help: 'the image of the final stage',
  },
} as const

export default defineTransform({
  name: 'go-final-stage',
  summary: 'Ship Go programs in a final stage of their own',
  phase: 'stages',
  safety: 'unsafe',
  why: `A Go program needs next to nothing of the image that builds it: no compiler, no sources, no shell. In a final stage of its
own it ships in a few megabytes instead of several hundred, and nothing else in the image has to be kept up to date.

The program stays at its path, and with it goes what it needs: certificates, time zones, accounts, \`/tmp\`, the files that its
sources name, and the settings of the image. \`CGO_ENABLED=0\` is added where neither the sources nor the modules need C.

Unsafe: whoever starts a shell or another tool in the container finds none, home folders of users are not there, without cgo names
of hosts and users are looked up by Go itself, and modules that are not in the build context may want files that nobody knows of.`,
  leavesAlone: [
    'a build context that is not known, or without the go.mod and the sources of the program',
    'programs that call C: `import "C"`, known bindings, `-race`, plugins, a C compiler that is installed',
    'programs that start others: `os/exec`, a CMD, ENTRYPOINT or HEALTHCHECK that is a shell script or needs a shell',
    'images for development: `go run`, `air`, `dlv` and the like at the start, or in a compose file',
    'builds through `make` and other tools, and commands of the stage whose results the program may need',
    'packages that the program may need: `apk add ffmpeg`',
    'files that the program looks for in ways that cannot be told',
    'Go before 1.16, `FROM --platform`, ONBUILD, files of other stages and images, but for the program itself',
    'a last stage that is no golang image',
  ],
  rules: [],
  references: [
    'https://docs.docker.com/build/building/multi-stage/',
    'https://pkg.go.dev/cmd/go#hdr-Compile_packages_and_dependencies',
    'https://pkg.go.dev/time#LoadLocation',
  ],
  options: OPTIONS,
  apply(dockerfile, context) {
    if (!dockerfile.text.includes('golang')) return dockerfile
    const stage = dockerfile.stages.at(-1)
    if (stage === undefined || !isGolang(stage)) return dockerfile
    if (!/\bgo"?[\s,"]+(?:build|install|run)\b/.test(dockerfile.text)) return dockerfile
    const fix = fixOf(dockerfile, stage, context)
    if ('reason' in fix) {
      context.decline(fix.at, fix.reason)
      return dockerfile
    }
    return dockerfile.edit([fix])
  },
})

type Options = Context<typeof OPTIONS>

function rootOf(stage: Stage): Stage {
  return ancestors(stage)[0] ?? stage
}

function isGolang(stage: Stage): boolean {
  const { registry, repository } = parseImage(rootOf(stage).base.image ?? '')
  return registry === undefined && repository === 'golang'
}

/** Everything that is known when the deed begins. */
interface Scene {
  readonly dockerfile: Dockerfile
  readonly stage: Stage
  readonly context: Options
  /** The RUNs of the stage and of those it is built on. */
  readonly all: readonly Run[]
  readonly instructions: readonly Instruction[]
}

function fixOf(dockerfile: Dockerfile, stage: Stage, context: Options): readonly Edit[] | Refusal {
  const line = [...ancestors(stage), stage]
  const scene: Scene = {
    dockerfile,
    stage,
    context,
    all: runs(dockerfile, context).filter((run) => line.includes(run.stage)),
    instructions: line.flatMap(({ instructions }) => instructions),
  }
  const entry = entryOf(dockerfile, stage)
  if ('reason' in entry) return entry
  const atStart = startRefusal(entry.words[0]!, entry.instruction)
  if (atStart !== undefined) return atStart
  const refused = imageRefusal(stage) ?? unreadable(scene)
  if (refused !== undefined) return refused
  const last = stage.instructions.findLast(({ keyword }) => keyword === 'RUN')
  if (last === undefined) return settle(scene, entry)
  const steps = stepsOf(scene)
  if ('reason' in steps) return steps
  const health = healthRefusal(scene, entry.words[0]!)
  if (health !== undefined) return health
  const { files } = context
  if (files === undefined) return { at: stage.from.span, reason: NO_CONTEXT }
  const compose = composeRefusal(scene)
  if (compose !== undefined) return compose
  const before = scene.instructions.filter(({ index }) => index < last.index)
  const copied = copiedFiles(dockerfile, before, files, HOME_OF_GO)
  if (!(copied instanceof Map)) return copied as Refusal
  return build(scene, { entry, last, steps, copied, read: (source) => files.text(source) })
}

const NO_CONTEXT =
  'the build context is not known, and with it what the program needs beside itself: name it with --context'
const TMP_AS_ROOT = '/tmp has to be made as root: put USER behind the build, or choose the base distroless'
const ZONES = 'the time zones go into the program with -tags timetzdata: add it to the tags'

/** Where the golang images start. */
const HOME_OF_GO = '/go'

/** Programs that watch sources, or build and run them. */
const DEVELOPMENT = [
  'air',
  'reflex',
  'CompileDaemon',
  'fresh',
  'realize',
  'gin',
  'modd',
  'dlv',
  'nodemon',
  'watchexec',
  'gow',
  'bee',
  'refresh',
  'revel',
  'buffalo',
  'task',
  'mage',
  'make',
  'go-wrapper',
  'godep',
  'entr',
]
const SHELLS = ['sh', 'bash', 'ash', 'dash', 'zsh']

function startRefusal(program: string, { span, keyword }: Instruction): Refusal | undefined {
  const name = program.slice(program.lastIndexOf('/') + 1)
  if (name === 'go')
    return { at: span, reason: 'Go itself runs at the start: build the program with go build, and start that' }
  if (DEVELOPMENT.includes(name))
    return { at: span, reason: `${name} at the start makes this an image for development` }
  if (SHELLS.includes(name) || name.endsWith('.sh'))
    return {
      at: span,
      reason: `${keyword} starts ${SHELLS.includes(name) ? 'a shell' : 'a script'}, which the final image could not run: start the program itself`,
    }
  return undefined
}

function imageRefusal(stage: Stage): Refusal | undefined {
  const root = rootOf(stage)
  const { tag = '' } = parseImage(root.base.image ?? '')
  if (tag.includes('onbuild'))
    return { at: root.from.span, reason: 'the ONBUILD of golang:onbuild builds the program: write it out' }
  const version = /^(\d+)(?:\.(\d+))?/.exec(tag)
  if (version !== null && version[2] !== undefined && Number(version[1]) === 1 && Number(version[2]) < 16)
    return { at: root.from.span, reason: `Go 1.${version[2]} is older than 1.16: move to a later one first` }
  const platform = [...ancestors(stage), stage].find((one) => one.platform !== undefined)
  return platform === undefined
    ? undefined
    : {
        at: platform.from.span,
        reason: 'with FROM --platform the final stage may get another platform: split it by hand',
      }
}

function unreadable({ all, instructions }: Scene): Refusal | undefined {
  const run = instructions.find(
    (instruction) => instruction.keyword === 'RUN' && !all.some((one) => one.instruction === instruction),
  )
  if (run === undefined) return undefined
  return run.form === 'exec'
    ? { at: run.span, reason: 'what a RUN in exec form does is not read: write it in shell form' }
    : { at: run.span, reason: 'this RUN cannot be read as a shell script' }
}

interface Build {
  readonly run: Run
  readonly command: Command
  readonly verb: Word
  /** The folder that it runs in. */
  readonly folder: string
  readonly output: string | undefined
  readonly packages: readonly string[]
  readonly tags: Word | undefined
}

interface Steps {
  readonly builds: Build[]
  /** Folders that are made. */
  readonly folders: string[]
  /** Paths that are taken away again. */
  readonly removed: string[]
  /** Paths whose permissions are set. */
  readonly modes: string[]
  /** Users are added. */
  accounts: boolean
  /** A package for building with C is installed. */
  forC: Refusal | undefined
}

const HARMLESS_VERBS = new Set([
  'mod',
  'get',
  'vet',
  'test',
  'fmt',
  'version',
  'env',
  'list',
  'clean',
  'build',
  'install',
])

/** What the RUNs do, as long as every command is one that is known. */
function stepsOf(scene: Scene): Steps | Refusal {
  const steps: Steps = { builds: [], folders: [], removed: [], modes: [], accounts: false, forC: undefined }
  for (const run of scene.all) {
    let folder = scene.dockerfile.settings(run.instruction).workdir ?? HOME_OF_GO
    for (const command of run.script.commands) {
      const refused = step(scene, run, command, folder, steps)
      if (refused !== undefined) return { at: spanOf(run.script, command), ...refused }
      if (command.name !== 'cd') continue
      const target = command.words[1] === undefined ? undefined : valueOf(scene, run, command.words[1])
      const next = command.top && command.certain && target !== undefined ? resolve(folder, target) : undefined
      if (next === undefined)
        return { at: spanOf(run.script, command), reason: 'in which folder the rest runs cannot be told' }
      folder = next
    }
  }
  return steps.builds.length > 0
    ? steps
    : {
        at: scene.stage.from.span,
        reason: 'no go build or go install here makes a program of the build context',
      }
}

/** Notes what one command does; says why, where that is not known. */
function step(
  scene: Scene,
  run: Run,
  command: Command,
  folder: string,
  steps: Steps,
): { readonly at?: Span; readonly reason: string } | undefined {
  const { name, words } = command
  if (writesFile(command))
    return { reason: 'what this writes may be needed where the program runs: copy it there as a file' }
  if (words.length === 0) return undefined
  if (name === undefined) return { reason: 'what this command does cannot be told' }
  if (name === 'cd' || IDLE.has(name)) return undefined
  const packages = packagesOf(command)
  if (packages !== undefined) return packageStep(run, command, packages, steps)
  const left = { reason: `what ${name} leaves may be needed where the program runs: split the stages by hand` }
  const verb = words[1]?.value ?? ''
  switch (name) {
    case 'go': {
      if (!HARMLESS_VERBS.has(verb)) return { reason: `what go ${verb} leaves may be needed where the program runs` }
      if (verb !== 'build' && verb !== 'install') return undefined
      const build = buildOf(scene, run, command, folder)
      if ('reason' in build) return build
      steps.builds.push(build)
      return undefined
    }
    case 'adduser':
    case 'addgroup':
    case 'useradd':
    case 'groupadd':
      steps.accounts = true
      return undefined
    case 'mkdir':
      return pathStep(scene, run, command, folder, steps.folders, ['-p', '--parents'])
    case 'rm':
    case 'rmdir':
      return pathStep(scene, run, command, folder, steps.removed)
    case 'chmod':
      return verb.startsWith('-') ? left : pathStep(scene, run, command, folder, steps.modes)
    case 'upx':
    case 'strip':
      return words.some(({ value }) => value?.startsWith('-o')) ? left : undefined
    case 'git':
      return ['config', 'describe', 'rev-parse'].includes(verb)
        ? undefined
        : { reason: 'sources that git fetches cannot be looked at: copy them from the build context' }
    default:
      return left
  }
}

function packageStep(
  run: Run,
  command: Command,
  packages: NonNullable<ReturnType<typeof packagesOf>>,
  steps: Steps,
): { readonly reason: string } | undefined {
  for (const { name, text } of packages) {
    if (name === undefined) return { reason: `which packages ${text} stands for cannot be told` }
    if (isForC(name))
      steps.forC ??= {
        at: spanOf(run.script, command),
        reason: `${name} is installed, so the program may be built with C: set CGO_ENABLED=0 if it is not`,
      }
    else if (!BUILD_PACKAGES.has(name))
      return { reason: `the program may need ${name}, which is installed here: split the stages by hand` }
  }
  return undefined
}

/** Notes the paths that a command is about; of a pattern, the folder that it is in. */
function pathStep(
  scene: Scene,
  run: Run,
  { words }: Command,
  folder: string,
  paths: string[],
  plain?: readonly string[],
): { readonly reason: string } | undefined {
  for (const word of words.slice(words[0]?.value === 'chmod' ? 2 : 1)) {
    const value = word.glob ? word.value?.replace(/\/?[^/]*[*?[].*$/, '') : valueOf(scene, run, word)
    if (value?.startsWith('-') === true && (plain === undefined || plain.includes(value))) continue
    const path = value === undefined || value.startsWith('-') ? undefined : resolve(folder, value === '' ? '.' : value)
    if (path === undefined) return { reason: `which paths ${word.text} stands for cannot be told` }
    paths.push(path)
  }
  return undefined
}

/** A word's value, with the variables put in that this file sets by ENV. */
function valueOf({ dockerfile }: Scene, { instruction }: Run, { value, text }: Word): string | undefined {
  if (value !== undefined) return value
  if (/[`(*?]/.test(text)) return undefined
  const isSet = variable(dockerfile.settings(instruction).variables, 'GOPATH') !== undefined
  return literal(dockerfile, instruction, isSet ? text : text.replace(/\$(?:GOPATH\b|\{GOPATH\})/g, HOME_OF_GO))
}

const VALUED = new Set([
  'o',
  'p',
  'asmflags',
  'buildmode',
  'compiler',
  'covermode',
  'coverpkg',
  'gccgoflags',
  'gcflags',
  'installsuffix',
  'ldflags',
  'mod',
  'modfile',
  'overlay',
  'pgo',
  'pkgdir',
  'tags',
  'toolexec',
  'C',
])
const OTHERWISE: Readonly<Record<string, string>> = {
  race: 'the race detector needs C',
  msan: 'the memory sanitizer needs C',
  asan: 'the address sanitizer needs C',
  buildmode: 'another build mode makes no plain program',
  linkshared: 'the program needs shared libraries of Go',
  gcflags: 'options of the compiler make this an image for development',
  cover: 'the program is built for measuring coverage',
  n: 'nothing is built with -n',
  C: 'in which folder this builds is not followed: say it with WORKDIR',
  overlay: 'sources of an overlay are not followed',
  modfile: 'another go.mod is not followed',
}

function buildOf(scene: Scene, run: Run, command: Command, folder: string): Build | Refusal {
  const refuse = (reason: string): Refusal => ({ at: spanOf(run.script, command), reason })
  const [, verb, ...rest] = command.words
  if (!command.certain) return refuse('whether this builds cannot be told: build without conditions')
  let output: string | undefined
  let tags: Word | undefined
  const packages: string[] = []
  for (let i = 0; i < rest.length; i++) {
    const word = rest[i]!
    const option = /^["']?--?([\w]+)(=?)/.exec(word.text)
    if (option === null || word.text.startsWith('$')) {
      const value = valueOf(scene, run, word)
      if (value === undefined) return refuse(`what ${word.text} stands for cannot be told: write it out`)
      if (value.includes('@'))
        return refuse(`${value} is built from sources that are not in the build context: give it a stage of its own`)
      packages.push(value)
      continue
    }
    const [, name = '', equals = ''] = option
    if (Object.hasOwn(OTHERWISE, name)) return refuse(OTHERWISE[name]!)
    const given: Word | undefined = equals === '' && VALUED.has(name) ? rest[++i] : word
    if (name === 'ldflags' && given?.text.includes('external') === true) return refuse('the external linker needs C')
    if (name === 'tags') tags = given
    if (name !== 'o') continue
    const value = given === undefined ? undefined : valueOf(scene, run, given)
    const path = equals === '' ? value : value?.replace(/^--?o=/, '')
    output = path === undefined ? undefined : resolve(folder, path)
    if (output === undefined) return refuse('where this puts the program cannot be told: name the path behind -o')
    if (path!.endsWith('/')) return refuse('this puts programs into a folder: name each one behind -o')
  }
  return { run, command, verb: verb!, folder, output, packages, tags }
}

/** HEALTHCHECK may only start the program itself. */
function healthRefusal({ stage }: Scene, program: string): Refusal | undefined {
  const check = stage.instructions.findLast(({ keyword }) => keyword === 'HEALTHCHECK')
  if (check === undefined || check.text.toUpperCase() === 'NONE') return undefined
  try {
    const words: unknown = JSON.parse(check.text.replace(/^CMD\s*/i, ''))
    if (Array.isArray(words) && words[0] === program) return undefined
  } catch {
    // Shell form.
  }
  return {
    at: check.span,
    reason: 'HEALTHCHECK needs a tool that the final image does not have: let the program check itself, in exec form',
  }
}

/** What says that a service wants sources, the go command, or tools that the final image does not have. */
const COMPOSE_MARKS =
  /\b(?:go run|go build|air|reflex|CompileDaemon|dlv|curl|wget|wait-for-it|dockerize)\b|^\s*develop:|^\s*(?:command|entrypoint):.*\b(?:ba)?sh\b/m

/** A compose file that runs this image for development, or with more than the program. */
function composeRefusal({ context, stage }: Scene): Refusal | undefined {
  for (const { path, kind } of context.files?.list('') ?? []) {
    if (kind !== 'file' || !/^(?:docker-)?compose[\w.-]*\.ya?ml$/.test(path)) continue
    const text = context.files?.text(path) ?? ''
    const sources = /^\s*-\s*["']?\.(?:\/[\w.-]*)?:\/\S*/m.exec(text)?.[0].trim()
    const tool = COMPOSE_MARKS.exec(text)?.[0].trim()
    if (sources !== undefined || tool !== undefined)
      return {
        at: stage.from.span,
        reason: `${path} may want more than the program (${sources ?? tool}): give that a target of its own`,
      }
  }
  return undefined
}

interface Known {
  readonly entry: Exclude<ReturnType<typeof entryOf>, Refusal>
  readonly last: Instruction
  readonly steps: Steps
  readonly copied: ReadonlyMap<string, CopiedFile>
  readonly read: (source: string) => string | undefined
}

/** A program that the stage makes. */
interface Made {
  readonly path: string
  readonly build: Build
  readonly program: Program
  readonly module: ModuleAt
}

/** A last stage that only takes a program from the one that builds it needs nothing of Go's: it gets another base. */
function settle(scene: Scene, entry: Known['entry']): readonly Edit[] | Refusal {
  const { dockerfile, stage, context } = scene
  const { files } = context
  const { base } = context.options
  const at = stage.from.span
  const copies = stage.instructions.filter((instruction) => flag(instruction, 'from') !== undefined)
  const [copy] = copies
  const builder = dockerfile.stages.find(
    ({ name, index }) =>
      [name, String(index)].includes(copy === undefined ? '' : flag(copy, 'from')!.toLowerCase()) &&
      index < stage.index,
  )
  if (copy === undefined || builder === undefined || copies.length > 1 || stage.base.stage !== undefined)
    return {
      at,
      reason: 'the last stage builds nothing, and what it copies is not one program: give it a smaller image by hand',
    }
  const health = healthRefusal(scene, entry.words[0]!)
  if (health !== undefined) return health
  const variable = stage.instructions.find(
    ({ keyword, text }) => keyword !== 'ARG' && /\$\{?(?:PATH|GOPATH|GO\w+)\b/.test(text),
  )
  if (variable !== undefined)
    return { at: variable.span, reason: 'a variable is set by the base image: write its value here' }
  if (stage.instructions.some(({ keyword, text }) => keyword === 'USER' && !/^\d+(?::\d+)?$/.test(text)))
    return { at, reason: 'the new base may not know this user: give its number' }
  const line = [...ancestors(builder), builder]
  const inner: Scene = {
    ...scene,
    stage: builder,
    all: runs(dockerfile, context).filter((run) => line.includes(run.stage)),
    instructions: line.flatMap(({ instructions }) => instructions),
  }
  if (!isGolang(builder)) return { at, reason: 'the program comes from a stage that is no golang image' }
  const refused = imageRefusal(builder) ?? unreadable(inner)
  if (refused !== undefined) return refused
  const last = builder.instructions.findLast(({ keyword }) => keyword === 'RUN')
  const steps = stepsOf(inner)
  if ('reason' in steps) return steps
  if (files === undefined || last === undefined) return { at, reason: NO_CONTEXT }
  const copied = copiedFiles(dockerfile, inner.instructions, files, HOME_OF_GO)
  if (!(copied instanceof Map)) return copied as Refusal
  const known: Known = { entry, last, steps, copied, read: (source) => files.text(source) }
  const made: Made[] = []
  for (const one of steps.builds) {
    const programs = programsOf(inner, one, known)
    if (!Array.isArray(programs)) return programs as Refusal
    made.push(...programs)
  }
  const words = copy.strings ?? builderWords(copy).map(({ text }) => text)
  const own = made.find(({ path }) => words.length === 2 && path === resolve('/', words[0]!))
  const { workdir } = dockerfile.settings(copy)
  const target = own === undefined ? undefined : placeOf(own.path, words[1]!, workdir ?? HOME_OF_GO)
  if (own === undefined || target === undefined || !isStarted(scene, entry.words[0]!, target))
    return {
      at: copy.span,
      reason: 'that this is the program that is started cannot be told: copy it to the path that CMD names',
    }
  const cgo = cgoEdit(inner, own.build, known, [own])
  if ('reason' in cgo) return cgo
  const needs = needsOf(
    [own.program],
    own.module,
    new Map([...copied].filter(([path]) => path.endsWith('.go'))),
    [],
    [],
  )
  if (typeof needs === 'string') return { at, reason: needs }
  const makeTmp = base === 'scratch' && needs.temporary
  if (makeTmp && !isRoot(dockerfile.settings(last).user ?? 'root')) return { at: last.span, reason: TMP_AS_ROOT }
  const zones = needs.zones && base !== 'distroless' ? zoneEdit(own.build) : []
  if (zones === undefined) return { at: spanOf(own.build.run.script, own.build.command), reason: ZONES }
  const name = flag(copy, 'from')!
  const word = dockerfile.text.slice(copy.keywordSpan.start, copy.keywordSpan.end)
  const { eol } = dockerfile.reading
  const carried = [
    ...(makeTmp ? [`--from=${name} ${TMP_ROOT} /`] : []),
    ...(needs.certificates && base !== 'distroless' ? [`--from=${name} ${CERTIFICATES} /etc/ssl/certs/`] : []),
    ...(needs.accounts && base === 'scratch' ? [`--from=${name} /etc/passwd /etc/group /etc/`] : []),
  ]
  const lower = word === word.toLowerCase()
  const hasWorkdir = stage.instructions.some(({ keyword }) => keyword === 'WORKDIR')
  const bin = parent(target)
  const first = [
    ...(hasWorkdir ? [] : [`${lower ? 'workdir' : 'WORKDIR'} ${HOME_OF_GO}`]),
    ...(entry.words[0]!.includes('/') || DEFAULT_PATH.includes(bin)
      ? []
      : [`${lower ? 'env' : 'ENV'} PATH=${[bin, ...DEFAULT_PATH].join(':')}`]),
    ...carried.map((line) => `${word} ${line}`),
  ]
  return [
    ...cgo.edits,
    ...zones,
    ...(makeTmp
      ? [insertion(endOfLine(dockerfile, last), `${eol}${lower ? 'run' : 'RUN'} mkdir -p -m 1777 ${TMP_ROOT}/tmp`)]
      : []),
    { span: stage.base.span, text: base === 'alpine' ? alpine(stage) : BASES[base] },
    ...(first.length === 0 ? [] : [insertion(endOfLine(dockerfile, stage.from), ['', ...first].join(eol))]),
    ...(entry.rewritten === undefined
      ? []
      : [
          {
            span: { start: entry.instruction.keywordSpan.end, end: entry.instruction.span.end },
            text: ` ${entry.rewritten}`,
          },
        ]),
  ]
}

/** Where a COPY puts one file. */
function placeOf(source: string, target: string, workdir: string): string | undefined {
  const place = resolve(workdir, target)
  if (place === undefined) return undefined
  const isFolder = target.endsWith('/') || target === '.' || place === workdir || GO_PATH.includes(place)
  return isFolder ? join(place, source.slice(source.lastIndexOf('/') + 1)) : place
}

function endOfLine({ text }: Dockerfile, { span }: Instruction): number {
  const newline = text.indexOf('\n', span.end)
  if (newline < 0) return text.length
  return text[newline - 1] === '\r' ? newline - 1 : newline
}

function build(scene: Scene, known: Known): readonly Edit[] | Refusal {
  const { stage } = scene
  const { entry, steps, copied } = known
  const made: Made[] = []
  for (const one of steps.builds) {
    const programs = programsOf(scene, one, known)
    if (!Array.isArray(programs)) return programs as Refusal
    made.push(...programs)
  }
  const [start] = entry.words
  const own = made.find(({ path }) => isStarted(scene, start!, path))
  if (own === undefined)
    return {
      at: entry.instruction.span,
      reason: `no go build here is known to make ${start}${made.length === 0 ? '' : `, but ${made.map(({ path }) => path).join(', ')}`}`,
    }
  const edits: Edit[] = []
  for (const one of steps.builds) {
    const cgo = cgoEdit(scene, one, known, made)
    if ('reason' in cgo) return cgo
    edits.push(...cgo.edits)
  }
  const folder = own.module.folder
  const other = made.find(({ module }) => module.folder !== folder)
  if (other !== undefined)
    return { at: stage.from.span, reason: 'programs of several modules are built here: give each an image' }
  const said = [
    ...entry.words.slice(1),
    ...entry.more,
    ...scene.instructions.filter(({ keyword }) => keyword === 'ENV').map(({ text }) => text),
  ]
  const volumes = stage.instructions.filter(({ keyword }) => keyword === 'VOLUME')
  const there = [...steps.folders, ...volumes.flatMap((volume) => volume.strings ?? volume.text.split(/\s+/))]
  const needs = needsOf(
    made.map(({ program }) => program),
    own.module,
    copied,
    said,
    there,
  )
  if (typeof needs === 'string') return { at: stage.from.span, reason: needs }
  return ship(scene, known, made, needs, edits, own)
}

/** Whether the first word of a command starts the program at `path`. */
function isStarted({ dockerfile, stage }: Scene, word: string, path: string): boolean {
  if (word.includes('/')) {
    const { workdir } = endOf(dockerfile, stage)
    return resolve(workdir ?? HOME_OF_GO, word) === path
  }
  return path === `${parent(path)}/${word}` && GO_PATH.includes(parent(path))
}

/** What is in force at the end of a stage: each value at its last instruction, where nothing sets it anew. */
function endOf(dockerfile: Dockerfile, stage: Stage): { readonly workdir: string | undefined } {
  const last = stage.instructions.at(-1)!
  const { workdir } = dockerfile.settings(last)
  const own = last.keyword === 'WORKDIR' ? resolve(workdir ?? HOME_OF_GO, last.text) : workdir
  return { workdir: own ?? undefined }
}

/** The programs that one command makes. */
function programsOf(scene: Scene, one: Build, { copied, read }: Known): readonly Made[] | Refusal {
  const refuse = (reason: string): Refusal => ({ at: spanOf(one.run.script, one.command), reason })
  const module = moduleOf(copied, read, one.folder)
  if (module === undefined) return refuse(`no go.mod of the build context is copied to ${one.folder} or above it`)
  if (copied.has(`${module.folder}/go.work`)) return refuse('modules of a workspace are not followed')
  const operands = one.packages.length === 0 ? ['.'] : one.packages
  const goFiles = operands.filter((operand) => operand.endsWith('.go'))
  if (goFiles.length > 0) {
    if (
      goFiles.length < operands.length ||
      goFiles.some((file) => file.includes('/') && parentOf(file) !== parentOf(goFiles[0]!))
    )
      return refuse('which package this builds cannot be told')
    const folder = resolve(one.folder, parentOf(goFiles[0]!))!
    const names = goFiles.map((file) => file.slice(file.lastIndexOf('/') + 1))
    return oneProgram(scene, one, module, folder, names, names[0]!.replace(/\.go$/, ''), { copied, read })
  }
  const folders: string[] = []
  for (const operand of operands) {
    const wide = operand.endsWith('/...') || operand === '...'
    const place = folderOf(module, one.folder, operand.replace(/\/?\.\.\.$/, ''))
    if (place === undefined) return refuse(`${operand} is no package of ${module.path}`)
    folders.push(...(wide ? mainFolders(copied, read, place) : [place]))
  }
  // Without -o several packages are only checked.
  const isInstall = one.verb.value === 'install'
  if (!isInstall && (folders.length > 1 || operands.some((operand) => operand.includes('...')))) {
    return one.output === undefined ? [] : refuse('which of several programs this makes cannot be told')
  }
  if (isInstall && one.output !== undefined) return refuse('go install takes no -o')
  const all: Made[] = []
  for (const folder of folders) {
    const path = importPath(module, folder)
    const name = path === undefined ? undefined : programName(path)
    if (name === undefined) return refuse('which name the program gets cannot be told: name the path behind -o')
    const programs = oneProgram(scene, one, module, folder, undefined, name, { copied, read })
    if (!Array.isArray(programs)) return programs
    all.push(...programs)
  }
  return all
}

function parentOf(file: string): string {
  const slash = file.lastIndexOf('/')
  return slash < 0 ? '.' : file.slice(0, slash)
}

function folderOf(module: ModuleAt, folder: string, operand: string): string | undefined {
  if (
    operand === '' ||
    operand === '.' ||
    operand.startsWith('./') ||
    operand.startsWith('../') ||
    operand.startsWith('/')
  )
    return resolve(folder, operand === '' ? '.' : operand)
  if (operand === module.path) return module.folder
  return operand.startsWith(`${module.path}/`)
    ? resolve(module.folder, operand.slice(module.path.length + 1))
    : undefined
}

function oneProgram(
  scene: Scene,
  one: Build,
  module: ModuleAt,
  folder: string,
  names: readonly string[] | undefined,
  name: string,
  { copied, read }: Pick<Known, 'copied' | 'read'>,
): Made[] | Refusal {
  const at = spanOf(one.run.script, one.command)
  const program = programAt(copied, read, module, folder, names)
  if (typeof program === 'string') return { at, reason: program }
  // A library: it is checked, and nothing is made.
  if (![...program.sources].some(([path, { packageName }]) => parent(path) === folder && packageName === 'main'))
    return []
  const { variables } = scene.dockerfile.settings(one.run.instruction)
  const set = (variableName: string): boolean =>
    variable(variables, variableName) !== undefined || setBefore(one, variableName) !== undefined
  if (set('GOOS') && (setBefore(one, 'GOOS') ?? variable(variables, 'GOOS')?.value) !== 'linux')
    return { at, reason: 'the program may be for another system: set GOOS to linux' }
  if (one.verb.value !== 'install') return [{ path: one.output ?? join(one.folder, name), build: one, program, module }]
  if (set('GOARCH')) return { at, reason: 'with GOARCH go install chooses another folder: use go build -o' }
  if (set('GOPATH') && variable(variables, 'GOPATH')?.value !== HOME_OF_GO)
    return { at, reason: 'with a GOPATH of its own go install chooses another folder: use go build -o' }
  const bin = set('GOBIN') ? (variable(variables, 'GOBIN')?.value ?? setBefore(one, 'GOBIN')) : GO_BIN
  if (bin === undefined || !bin.startsWith('/'))
    return { at, reason: 'where GOBIN leads cannot be told: use go build -o' }
  return [{ path: join(bin, name), build: one, program, module }]
}

function join(folder: string, name: string): string {
  return folder === '/' ? `/${name}` : `${folder}/${name}`
}

/** The value that a variable is given in front of a command: `GOOS=linux go build`; '' where it cannot be told. */
function setBefore({ run, command }: Build, name: string): string | undefined {
  const [first] = command.words
  const before = run.script.text.slice(command.start, first?.start)
  const words = before.split(/\s+/)
  const found = words.findLast((word) => word.startsWith(`${name}=`))
  if (found !== undefined) return found.slice(name.length + 1).replace(/^(["'])(.*)\1$/, '$2')
  // `export CGO_ENABLED=0` in front of it, in the same script.
  const exported = run.script.commands.findLast(
    (other) =>
      other.start < command.start &&
      other.name === 'export' &&
      other.words.some(({ text }) => text.startsWith(`${name}=`)),
  )
  const word = exported?.words.find(({ text }) => text.startsWith(`${name}=`))
  return word === undefined ? undefined : exported?.top === true ? word.text.slice(name.length + 1) : ''
}

/** `CGO_ENABLED=0`, where it is not there and nothing needs C. */
function cgoEdit(
  scene: Scene,
  one: Build,
  { copied, read, steps }: Known,
  made: readonly Made[],
): { readonly edits: readonly Edit[] } | Refusal {
  const { dockerfile, context, stage } = scene
  const { script, instruction } = one.run
  const at = spanOf(script, one.command)
  const inEnv = variable(dockerfile.settings(instruction).variables, 'CGO_ENABLED')
  const value =
    setBefore(one, 'CGO_ENABLED') ?? (inEnv === undefined ? undefined : inEnv.kind === 'ARG' ? '' : (inEnv.value ?? ''))
  if (value === '0') return { edits: [] }
  if (value !== undefined)
    return { at, reason: 'CGO_ENABLED is set, so the program may need a C library: set it to 0 if it does not' }
  if (steps.forC !== undefined) return steps.forC
  // Where there is no compiler, nothing can have been built with C.
  const free = context.distro(stage)?.family === 'alpine'
  for (const { program, module } of free ? [] : made) {
    const reason = needsC(copied, read, module, program)
    if (reason !== undefined) return { at, reason: `${reason}: the program needs a C library` }
  }
  return { edits: [insertion(script.place(one.command.start), 'CGO_ENABLED=0 ')] }
}

/** `-tags timetzdata`: the zones go into the program. */
function zoneEdit({ run, verb, tags }: Build): readonly Edit[] | undefined {
  const { script } = run
  if (tags === undefined) return [insertAfter(script, verb, ' -tags timetzdata')]
  if (/\btimetzdata\b/.test(tags.text)) return []
  return /^(?:--?tags=)?[\w.,]+$/.test(tags.text) ? [insertAfter(script, tags, ',timetzdata')] : undefined
}

const BASES = { scratch: 'scratch', distroless: 'gcr.io/distroless/static-debian13', alpine: 'alpine:3' } as const

/** PATH where an image sets none. */
const DEFAULT_PATH = GO_PATH.slice(2)

function ship(
  scene: Scene,
  known: Known,
  made: readonly Made[],
  needs: Needs,
  edits: readonly Edit[],
  own: Made,
): readonly Edit[] | Refusal {
  const { dockerfile, stage, context } = scene
  const { entry, last, steps } = known
  const { base } = context.options
  const scratch = base === 'scratch'
  const settings = dockerfile.settings(last)
  const users = scene.instructions.filter(({ keyword }) => keyword === 'USER')
  const named = users.some(({ text }) => !/^\d+(?::\d+)?$/.test(text) && !isRoot(text))
  const accounts = named || (scratch && (needs.accounts || steps.accounts))
  if (named && base === 'alpine' && context.distro(stage)?.family !== 'alpine')
    return { at: users.at(-1)!.span, reason: 'Alpine does not know this user: give its number' }
  const early = users.find(({ index, text }) => index < last.index && !isRoot(text))
  if (early !== undefined)
    return {
      at: early.span,
      reason: 'what belongs to this user before the build is done is not followed: put USER behind it',
    }
  if (users.length > 0 && scene.all.some(({ script }) => script.commands.some(({ name }) => name === 'chown')))
    return { at: last.span, reason: 'folders that belong to a user are not followed: split the stages by hand' }
  const zones: Edit[] = []
  if (needs.zones && base !== 'distroless') {
    for (const one of new Set(made.map(({ build: builder }) => builder))) {
      const edit = zoneEdit(one)
      if (edit === undefined || /tags/.test(flagsOf(scene, one)))
        return { at: spanOf(one.run.script, one.command), reason: ZONES }
      zones.push(...edit)
    }
  }
  const programs = [...new Set(made.map(({ path }) => path))]
  const inWorkdir = (path: string): boolean => [settings.workdir, '/'].includes(path)
  const folders = steps.folders.filter(
    (path) =>
      !inWorkdir(path) &&
      ![own.module.folder, ...programs, ...needs.paths].some(
        (other) => other === path || other.startsWith(`${path}/`),
      ) &&
      !path.startsWith(`${HOME_OF_GO}/`) &&
      path !== '/tmp',
  )
  const makeTmp = scratch && needs.temporary
  const lower = dockerfile.text.slice(last.keywordSpan.start, last.keywordSpan.end) === 'run'
  const carried = [...programs, ...needs.paths, ...folders]
  const gone = carried.find((path) =>
    steps.removed.some((other) => `${path}/`.startsWith(`${other}/`) || `${other}/`.startsWith(`${path}/`)),
  )
  if (gone !== undefined)
    return { at: last.span, reason: `${gone} may be removed here again: remove nothing in the build stage` }
  const mode = [...needs.paths, ...folders].find((path) => steps.modes.includes(path))
  if (mode !== undefined)
    return { at: last.span, reason: `the permissions of ${mode} would be lost: split the stages by hand` }
  if (carried.some((path) => /[*?[\]$\\]/.test(path)))
    return { at: last.span, reason: 'a file that the program needs has a name that COPY takes for a pattern' }
  const copies = (from: string): readonly string[] => {
    const copy = (path: string, to = path): string => `--from=${from} ${quoted([path, to])}`
    return [
      ...(makeTmp ? [`--from=${from} ${TMP_ROOT} /`] : []),
      ...(needs.certificates && base !== 'distroless' ? [copy(CERTIFICATES, '/etc/ssl/certs/')] : []),
      ...(accounts ? [`--from=${from} /etc/passwd /etc/group /etc/`] : []),
      ...folders.map((path) => copy(path)),
      ...needs.paths.map((path) => copy(path)),
      ...programs.map((path) => copy(path)),
    ]
  }
  const word = entry.words[0]!
  const bin = parent(own.path)
  const env = word.includes('/') || DEFAULT_PATH.includes(bin) ? undefined : `PATH=${[bin, ...DEFAULT_PATH].join(':')}`
  return splitStage(dockerfile, {
    stage,
    base: base === 'alpine' ? alpine(stage) : BASES[base],
    last,
    copies,
    rewritten: new Map(entry.rewritten === undefined ? [] : [[entry.instruction, entry.rewritten]]),
    workdir: HOME_OF_GO,
    ...(env === undefined ? {} : { env }),
    ...(makeTmp ? { behindLast: `${lower ? 'run' : 'RUN'} mkdir -p -m 1777 ${TMP_ROOT}/tmp` } : {}),
    buildOnly: new Set([...GO_BUILD_VARIABLES, ...(pathIsForGo(scene) ? ['PATH'] : [])]),
    edits: [...edits, ...zones],
  })
}

/** Whether PATH gets folders of Go's alone, and the program is not one that is found by it. */
function pathIsForGo({ dockerfile, instructions }: Scene): boolean {
  const { escape } = dockerfile.reading
  const values = instructions
    .filter(({ keyword }) => keyword === 'ENV')
    .flatMap((instruction) => assignments(instruction, escape).filter(({ name }) => name === 'PATH'))
  return values.every(({ raw = '' }) =>
    raw
      .replace(/^"(.*)"$/, '$1')
      .split(':')
      .every((part) =>
        /^(?:\$\{?PATH\}?|\$\{?(?:GOPATH|GOROOT|GOBIN)\}?(?:\/bin)?|\/go\/bin|\/usr\/local\/go\/bin)$/.test(part),
      ),
  )
}

const CERTIFICATES = '/etc/ssl/certs/ca-certificates.crt'

/** What stands in it is copied to the top of the final image, with its permissions. */
const TMP_ROOT = '/final'

function quoted(paths: readonly string[]): string {
  return paths.some((path) => /\s/.test(path)) ? JSON.stringify(paths) : paths.join(' ')
}

function flagsOf({ dockerfile }: Scene, { run }: Build): string {
  return variable(dockerfile.settings(run.instruction).variables, 'GOFLAGS')?.value ?? ''
}

/** The Alpine of a golang image that stands on it, else the latest. */
function alpine(stage: Stage): string {
  const { tag = '' } = parseImage(rootOf(stage).base.image ?? '')
  const version = /alpine(\d+\.\d+)/.exec(tag)?.[1]
  return `alpine:${version ?? '3'}`
}
