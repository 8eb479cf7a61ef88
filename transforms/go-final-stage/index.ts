// Moves a Go program out of the image that builds it, into a final stage that holds what the program needs.

import { copiedFiles } from '../../src/analysis/filesystem/copied.ts'
import {
  composeRefusal,
  healthRefusal,
  ownerRefusal,
  ownStartRefusal,
  startRefusal,
} from '../../src/analysis/processes/program-alone.ts'
import { splitStage } from '../../src/dockerfile/edit/final-stage.ts'
import { otherBase } from '../../src/dockerfile/edit/other-base.ts'
import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import { type Entry, entryOf } from '../../src/dockerfile/model/entry.ts'
import type { Instruction } from '../../src/dockerfile/model/instruction.ts'
import { madeOrDeclined, type Refusal } from '../../src/dockerfile/model/refusal.ts'
import type { Edit } from '../../src/dockerfile/model/span.ts'
import type { Stage } from '../../src/dockerfile/model/stages.ts'
import { isNumericUser, isRoot } from '../../src/dockerfile/model/user.ts'
import { FROM_ANOTHER_BASE } from '../../src/transform/declared/inherited.ts'
import { runs } from '../../src/transform/runs.ts'
import { type Context, defineTransform, mentions } from '../../src/transform/transform.ts'
import { withoutC, withZones } from './alone.ts'
import { carriedPaths, finalImage, MAKE_TMP, pathFor, pathIsForGo, systemCopies } from './final.ts'
import { GO_BUILD_VARIABLES } from './go.ts'
import { isStarted, type Made, madeBy, type Sources } from './made.ts'
import { type Needs, needsOf } from './program.ts'
import { type GoStage, goStage, HOME_OF_GO, imageRefusal, isGolang, onbuildRefusal, unreadable } from './stage.ts'
import { type Steps, stepsOf } from './steps.ts'
import { boundToGo, takenProgram, takingOf } from './taken.ts'

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
  aims: ['size', 'security'],
  recommended: true,
  needs: ['build context'],
  mayAct: mentions('go'),
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
    'files that belong to a user before the build is done',
    'files that the program looks for in ways that cannot be told',
    'Go before 1.16, `FROM --platform`, ONBUILD, files of other stages and images, but for the program itself',
    'a last stage that is no golang image, or whose image an ARG names',
  ],
  rules: ['tally/prefer-multi-stage-build'],
  references: [
    'https://docs.docker.com/build/building/multi-stage/',
    'https://pkg.go.dev/cmd/go#hdr-Compile_packages_and_dependencies',
    'https://pkg.go.dev/time#LoadLocation',
  ],
  changes: FROM_ANOTHER_BASE,
  options: OPTIONS,
  apply(dockerfile, context) {
    const stage = dockerfile.stages.at(-1)
    if (stage === undefined || !isGolang(context.image(stage))) return dockerfile
    if (!/\bgo"?[\s,"]+(?:build|install|run)\b/.test(dockerfile.text))
      // ONBUILD builds without a word here.
      return madeOrDeclined(dockerfile, onbuildRefusal(goStage(dockerfile, stage, [], context)), context)
    return madeOrDeclined(dockerfile, fixOf(dockerfile, stage, context), context)
  },
})

type Options = Context<typeof OPTIONS>

function fixOf(dockerfile: Dockerfile, stage: Stage, context: Options): readonly Edit[] | Refusal {
  const own = goStage(dockerfile, stage, runs(dockerfile, context), context)
  const entry = entryOf(dockerfile, stage)
  if ('reason' in entry) return entry
  const refused =
    startRefusal(entry.words[0]!, entry.instruction) ??
    imageRefusal(own) ??
    unreadable(own) ??
    ownStartRefusal(stage, own.image, HOME_OF_GO)
  if (refused !== undefined) return refused
  return stage.instructions.some(({ keyword }) => keyword === 'RUN')
    ? split(own, entry, context)
    : settle(own, entry, context)
}

/** What is known of a stage that builds programs. */
interface Known extends Sources {
  readonly last: Instruction
  readonly steps: Steps
  readonly made: readonly Made[]
}

/** Reads the stage that builds; `ask` is asked first what else stands in the way. */
function known(builder: GoStage, { files }: Options, ask: (files: Files) => Refusal | undefined): Known | Refusal {
  const { dockerfile, stage, instructions } = builder
  const last = stage.instructions.findLast(({ keyword }) => keyword === 'RUN')
  const steps = stepsOf(builder)
  if ('reason' in steps) return steps
  const obstacle = ask(files)
  if (obstacle !== undefined) return obstacle
  if (files === undefined || last === undefined)
    return {
      at: stage.from.span,
      reason:
        'the build context is not known, and with it what the program needs beside itself: name it with --context',
    }
  const before = instructions.filter(({ index }) => index < last.index)
  const copied = copiedFiles(dockerfile, before, files, HOME_OF_GO)
  if ('reason' in copied) return copied
  const read = (source: string): string | undefined => files.text(source)
  const made = madeBy(builder, steps.builds, { copied, read })
  return 'reason' in made ? made : { last, steps, made, copied, read }
}

type Files = Options['files']

/** A stage that builds its program itself becomes two. */
function split(own: GoStage, entry: Entry, context: Options): readonly Edit[] | Refusal {
  const { stage } = own
  const [word] = entry.words
  const builder = known(
    own,
    context,
    (files) => healthRefusal(stage, word!) ?? (files === undefined ? undefined : composeRefusal(stage, files)),
  )
  if ('reason' in builder) return builder
  const { made, steps, copied } = builder
  const program = made.find(({ path }) => isStarted(own, word!, path))
  if (program === undefined)
    return {
      at: entry.instruction.span,
      reason: `no go build here is known to make ${word}${made.length === 0 ? '' : `, but ${made.map(({ path }) => path).join(', ')}`}`,
    }
  const free: Edit[] = []
  for (const one of steps.builds) {
    const edits = withoutC(own, one, builder, steps.forC, made)
    if ('reason' in edits) return edits
    free.push(...edits)
  }
  if (made.some(({ module }) => module.folder !== program.module.folder))
    return { at: stage.from.span, reason: 'programs of several modules are built here: give each an image' }
  const said = [
    ...entry.words.slice(1),
    ...entry.more,
    ...own.instructions.filter(({ keyword }) => keyword === 'ENV').map(({ text }) => text),
  ]
  const volumes = stage.instructions.filter(({ keyword }) => keyword === 'VOLUME')
  const there = [...steps.folders, ...volumes.flatMap((volume) => volume.strings ?? volume.text.split(/\s+/))]
  const programs = made.map((one) => one.program)
  const needs = needsOf(programs, program.module, copied, said, there)
  if ('reason' in needs) return { at: stage.from.span, reason: needs.reason }
  return ship(own, entry, context, builder, program, needs, free)
}

function ship(
  own: GoStage,
  entry: Entry,
  context: Options,
  { last, steps, made }: Known,
  program: Made,
  needs: Needs,
  free: readonly Edit[],
): readonly Edit[] | Refusal {
  const { dockerfile, stage } = own
  const { base } = context.options
  const users = usersOf(own, last, context)
  if ('reason' in users) return users
  const zones: Edit[] = []
  if (needs.zones && base !== 'distroless') {
    for (const one of new Set(made.map(({ build }) => build))) {
      const edits = withZones(own, one)
      if ('reason' in edits) return edits
      zones.push(...edits)
    }
  }
  const carried = carriedPaths(own, last, steps, made, program, needs)
  if ('reason' in carried) return carried
  const accounts = users.named || (base === 'scratch' && (needs.accounts || steps.accounts))
  const env = pathFor(entry.words[0]!, program.path)
  const run = dockerfile.text.slice(last.keywordSpan.start, last.keywordSpan.end) === 'run' ? 'run' : 'RUN'
  const final = finalImage(base, own.image, stage.base.span)
  if (typeof final !== 'string') return final
  return splitStage(dockerfile, {
    stage,
    base: final,
    last,
    copies: (from) => [
      ...systemCopies(from, base, { ...needs, accounts }),
      ...carried.map((path) => `--from=${from} ${/\s/.test(path) ? JSON.stringify([path, path]) : `${path} ${path}`}`),
    ],
    rewritten: new Map(entry.rewritten === undefined ? [] : [[entry.instruction, entry.rewritten]]),
    workdir: HOME_OF_GO,
    ...(env === undefined ? {} : { env }),
    ...(base === 'scratch' && needs.temporary ? { behindLast: `${run} ${MAKE_TMP}` } : {}),
    buildOnly: new Set([...GO_BUILD_VARIABLES, ...(pathIsForGo(own) ? ['PATH'] : [])]),
    edits: [...free, ...zones],
  })
}

/** Whether USER names somebody; why the users of a stage cannot be followed. */
function usersOf(
  { stage, instructions, runs: all }: GoStage,
  last: Instruction,
  context: Options,
): { readonly named: boolean } | Refusal {
  const users = instructions.filter(({ keyword }) => keyword === 'USER')
  const named = users.some(({ text }) => !isNumericUser(text) && !isRoot(text))
  if (named && context.options.base === 'alpine' && context.image(stage).distro?.family !== 'alpine')
    return { at: users.at(-1)!.span, reason: 'Alpine does not know this user: give its number' }
  const owner = ownerRefusal(instructions, last)
  if (owner !== undefined) return owner
  return users.length > 0 && all.some(({ script }) => script.commands.some(({ name }) => name === 'chown'))
    ? { at: last.span, reason: 'folders that belong to a user are not followed: split the stages by hand' }
    : { named }
}

/** A last stage that only takes a program from the one that builds it needs nothing of Go's: it gets another base. */
function settle(own: GoStage, entry: Entry, context: Options): readonly Edit[] | Refusal {
  const { dockerfile, stage } = own
  const { base } = context.options
  const at = stage.from.span
  const taking = takingOf(dockerfile, stage)
  if ('reason' in taking) return taking
  const bound = healthRefusal(stage, entry.words[0]!) ?? boundToGo(stage)
  if (bound !== undefined) return bound
  const inner = goStage(dockerfile, taking.builder, runs(dockerfile, context), context)
  if (!isGolang(inner.image)) return { at, reason: 'the program comes from a stage that is no golang image' }
  const refused = imageRefusal(inner) ?? unreadable(inner)
  if (refused !== undefined) return refused
  const builder = known(inner, context, () => undefined)
  if ('reason' in builder) return builder
  const { last, steps, made, copied } = builder
  const taken = takenProgram(own, taking, made, entry.words[0]!)
  if ('reason' in taken) return taken
  const { build, program, module } = taken.own
  const free = withoutC(inner, build, builder, steps.forC, [taken.own])
  if ('reason' in free) return free
  const needs = needsOf([program], module, new Map([...copied].filter(([path]) => path.endsWith('.go'))), [], [])
  if ('reason' in needs) return { at, reason: needs.reason }
  const makesTmp = base === 'scratch' && needs.temporary
  if (makesTmp && !isRoot(dockerfile.settings(last).user ?? 'root'))
    return {
      at: last.span,
      reason: '/tmp has to be made as root: put USER behind the build, or choose the base distroless',
    }
  const zones = needs.zones && base !== 'distroless' ? withZones(inner, build) : []
  if ('reason' in zones) return zones
  const final = finalImage(base, own.image, at)
  if (typeof final !== 'string') return final
  const { instruction, rewritten } = entry
  return [
    ...free,
    ...zones,
    ...otherBase(dockerfile, {
      stage,
      base: final,
      workdir: HOME_OF_GO,
      env: pathFor(entry.words[0]!, taken.target),
      copies: systemCopies(taking.name, base, { ...needs, accounts: needs.accounts && base === 'scratch' }),
      behind: makesTmp ? { instruction: last, script: MAKE_TMP } : undefined,
      rewritten: rewritten === undefined ? undefined : { instruction, text: rewritten },
    }),
  ]
}
