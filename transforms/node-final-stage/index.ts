// Moves a Node.js server that is compiled from TypeScript into a final stage, without sources and packages for development.

import type { CopiedFile } from '../../src/analysis/filesystem/copied.ts'
import { filesOf } from '../../src/analysis/filesystem/program-files.ts'
import { composeRefusal, ownerRefusal, stageRefusal } from '../../src/analysis/processes/program-alone.ts'
import { splitStage } from '../../src/dockerfile/edit/final-stage.ts'
import { type Entry, entryOf } from '../../src/dockerfile/model/entry.ts'
import type { Instruction } from '../../src/dockerfile/model/instruction.ts'
import { mounted } from '../../src/dockerfile/model/mounts.ts'
import { resolve } from '../../src/dockerfile/model/paths.ts'
import { madeOrDeclined, type Reason, type Refusal } from '../../src/dockerfile/model/refusal.ts'
import type { Edit } from '../../src/dockerfile/model/span.ts'
import { type Stage, variable } from '../../src/dockerfile/model/stages.ts'
import {
  againstPackageSources,
  lastOfBuild,
  type OneStage,
  onlyStage,
  sourcesBefore,
} from '../../src/transform/kit/one-stage.ts'
import { runs } from '../../src/transform/runs.ts'
import { type Context, mentions, type Transform } from '../../src/transform/transform.ts'
import { callerIn, type Lock, type Manifest, productionOf, readLock, readManifest } from './manifest.ts'
import { DEFAULT_FILES, isCode, isForTools, readNodeSources, speaksOfSources } from './sources.ts'
import { onBuilder } from './standing-on-builder.ts'
import { onlyNpm, startedFile, startRefusal } from './start.ts'
import { isNodeBuild, type NodeSteps, nodeStepsOf } from './steps.ts'

export default {
  name: 'node-final-stage',
  summary: 'Ship Node.js servers without what only their build needs',
  phase: 'stages',
  safety: 'unsafe',
  aims: ['size', 'security'],
  recommended: true,
  needs: ['build context'],
  mayAct: mentions('node', 'npm', 'yarn', 'pnpm', 'bun'),
  why: `A server that is compiled from TypeScript leaves the compiler, its types, the linters and the tests in the image. In a final stage
of its own it has what was compiled, the packages of \`dependencies\`, and the files that its sources name.

\`npm prune --omit=dev\` takes the packages for development away once the build is done, so that the rest is what was installed
and built with: nothing is fetched again. The base image stays; \`base-slim\` finds out whether a smaller one will do.

Unsafe: packages may want files, or packages for development, that nobody knows of, and whoever runs tests in the image finds none.`,
  leavesAlone: [
    'several stages, other images than node, Node.js before 16, `FROM --platform`',
    'a start that is not `node` with a file of the output folder, by itself or as `npm start`: an init, options that load modules',
    'a build context that is not known, or without package.json, its lock file of npm 7 or later, and the sources',
    'yarn, pnpm and bun, workspaces and packages that are folders of the build context',
    'builds by other tools than tsc, and a tsconfig.json that does not say where it puts the program',
    'packages that run scripts while they are installed',
    'sources that import packages for development, start others, or load modules by names that are not written out',
    'files that the program looks for in ways that cannot be told',
    'other commands, packages of the system, files and users of the stage that the program may need',
    'a HEALTHCHECK by a tool that is installed for the build, and compose files for development',
  ],
  rules: ['tally/prefer-multi-stage-build'],
  references: [
    'https://docs.docker.com/build/building/multi-stage/',
    'https://docs.npmjs.com/cli/commands/npm-prune',
    'https://www.typescriptlang.org/tsconfig/#outDir',
  ],
  apply(dockerfile, context) {
    const scene = onlyStage(dockerfile, context)
    if (scene === undefined) return madeOrDeclined(dockerfile, onBuilder(dockerfile, context), context)
    if (context.image(scene.stage).official?.repository !== 'node') return dockerfile
    return madeOrDeclined(dockerfile, fixOf(scene), context)
  },
} satisfies Transform

function fixOf(scene: OneStage): readonly Edit[] | Refusal | undefined {
  const { dockerfile, stage, context } = scene
  const at = stage.from.span
  const last = lastOfBuild(scene, isNodeBuild)
  if (last === undefined) return undefined
  const entry = entryOf(dockerfile, stage)
  if ('reason' in entry) return entry
  const start = [...entry.words, ...entry.more]
  const foreign = startRefusal(start)
  if (foreign !== undefined) return { at: entry.instruction.span, reason: foreign }
  const odd =
    imageRefusal(stage, context) ??
    stageRefusal(dockerfile, stage) ??
    ownerRefusal(stage.instructions, last) ??
    lateFolderRefusal(stage, last)
  if (odd !== undefined) return odd
  const folder = resolve(dockerfile.settings(last).workdir, '.')
  if (folder === undefined || folder === '/')
    return { at, reason: 'in which folder the program is built cannot be told: name it with WORKDIR' }
  if (stage.instructions.some((instruction) => instruction.keyword === 'RUN' && mounted(instruction, folder)))
    return { at: last.span, reason: `what a mount leaves out of ${folder} is not followed: copy the files instead` }
  const sources = sourcesBefore(scene, last, context.image(stage).workdir ?? '/')
  if ('reason' in sources) return sources
  const { files, copied } = sources
  const elsewhere = againstPackageSources(copied)
  if (elsewhere !== undefined) return elsewhere
  const compose = composeRefusal(stage, files)
  if (compose !== undefined) return compose
  const read = (path: string): string | undefined => {
    const file = copied.get(path)
    return file === undefined ? undefined : files.text(file.source)
  }
  const project = projectIn(folder, copied, read)
  if ('reason' in project) return { at, reason: project.reason }
  const steps = nodeStepsOf({ dockerfile, folder, manifest: project.manifest, read }, runs(dockerfile, context))
  if ('reason' in steps) return steps
  return ship(scene, entry, last, { ...project, folder, copied, read, steps })
}

/** What is known of the program that a stage builds. */
interface Known extends Project {
  /** The folder of package.json in the image. */
  readonly folder: string
  readonly copied: ReadonlyMap<string, CopiedFile>
  readonly read: (path: string) => string | undefined
  readonly steps: NodeSteps
}

function ship(scene: OneStage, entry: Entry, last: Instruction, known: Known): readonly Edit[] | Refusal {
  const { dockerfile, stage } = scene
  const { folder, steps, lock, manifest } = known
  const at = stage.from.span
  if (!steps.installs) return { at, reason: 'nothing here installs the packages of package.json: run npm ci' }
  const started = startedFile([...entry.words, ...entry.more], manifest)
  if ('reason' in started) return { at: entry.instruction.span, reason: started.reason }
  const program = resolve(folder, started.file)
  if (!steps.outputs.some((one) => program?.startsWith(`${one}/`)))
    return {
      at: entry.instruction.span,
      reason: `that the build makes ${started.file} cannot be told${steps.outputs.length === 0 ? '' : `: it writes to ${steps.outputs.join(' and ')}`}`,
    }
  const bound = healthRefusal(stage, steps) ?? helperRefusal(stage, steps, lock) ?? tokenRefusal(scene, last, known)
  if (bound !== undefined) return bound
  const production = productionOf(lock)
  if ('reason' in production) return { at, reason: production.reason }
  const carried = carriedOf(scene, entry, known)
  if ('reason' in carried) return { at, reason: carried.reason }
  const paths = [
    `${folder}/package.json`,
    ...(production.empty ? [] : [`${folder}/node_modules`]),
    ...carried,
    ...steps.outputs.filter((path) => !steps.outputs.some((other) => path.startsWith(`${other}/`))),
  ]
  if (paths.some((path) => /[*?[\]$\\\s]/.test(path)))
    return { at, reason: 'a file that the program needs has a name that COPY takes for more than one' }
  const run = dockerfile.text.slice(last.keywordSpan.start, last.keywordSpan.end) === 'run' ? 'run' : 'RUN'
  return splitStage(dockerfile, {
    stage,
    base: stage.base.text,
    keepsBase: true,
    last,
    copies: (from) => paths.map((path) => `--from=${from} ${path} ${path}`),
    rewritten: new Map(),
    workdir: folder,
    ...(steps.pruned || production.empty ? {} : { behindLast: `${run} npm prune --omit=dev` }),
    buildOnly: new Set(),
    edits: [],
  })
}

/** Names of releases before 16. */
const OLD = /^(?:argon|boron|carbon|dubnium|erbium|fermium)\b/

function imageRefusal(stage: Stage, context: Context): Refusal | undefined {
  const { tag = '', numbers: [major] = [] } = context.image(stage).official ?? {}
  return OLD.test(tag) || (major !== undefined && major < 16)
    ? { at: stage.base.span, reason: 'its npm does not know --omit=dev: move to Node.js 16 or later first' }
    : undefined
}

function lateFolderRefusal({ instructions }: Stage, last: Instruction): Refusal | undefined {
  const late = instructions.find(({ keyword, index }) => keyword === 'WORKDIR' && index > last.index)
  return late === undefined
    ? undefined
    : { at: late.span, reason: 'the folder changes behind the build: put WORKDIR in front of it' }
}

interface Project {
  readonly manifest: Manifest
  readonly lock: Lock
}

/** The lock files of yarn, pnpm and bun do not say which packages run scripts while they are installed. */
const OTHER_LOCKS = ['yarn.lock', 'pnpm-lock.yaml', 'bun.lock', 'bun.lockb']

/** The package.json and the lock file of a folder. */
function projectIn(
  folder: string,
  copied: ReadonlyMap<string, CopiedFile>,
  read: (path: string) => string | undefined,
): Project | Reason {
  const text = read(`${folder}/package.json`)
  const manifest = text === undefined ? undefined : readManifest(text)
  const other = OTHER_LOCKS.find((name) => copied.has(`${folder}/${name}`))
  const locked = read(`${folder}/package-lock.json`) ?? read(`${folder}/npm-shrinkwrap.json`)
  const lock = locked === undefined ? undefined : readLock(locked)
  if (lock === undefined && other !== undefined) return { reason: onlyNpm(other) }
  if (manifest === undefined || lock === undefined)
    return {
      reason: `package.json and a package-lock.json of npm 7 or later have to be in the build context, and copied to ${folder}`,
    }
  const odd = ['workspaces', 'imports'].find((member) => manifest.members.has(member))
  if (odd !== undefined)
    return { reason: `what ${odd} in package.json leads to is not followed: split the stages by hand` }
  return [...copied.keys()].some((path) => path.includes('/node_modules/'))
    ? {
        reason: 'node_modules is copied from the build context, over what is installed here: put it into .dockerignore',
      }
    : { manifest, lock }
}

/** HEALTHCHECK runs in the final image too. */
function healthRefusal({ instructions }: Stage, { helpers }: NodeSteps): Refusal | undefined {
  const check = instructions.findLast(({ keyword }) => keyword === 'HEALTHCHECK')
  const tool = [...helpers, 'npm', 'npx', 'yarn'].find((name) => check?.text.split(/[\s"',[\]]+/).includes(name))
  return check === undefined || tool === undefined
    ? undefined
    : { at: check.span, reason: `HEALTHCHECK needs ${tool}, which the final image may not have: let node ask` }
}

/** What is installed for the build may be started by a package. */
function helperRefusal({ from }: Stage, { helpers }: NodeSteps, lock: Lock): Refusal | undefined {
  const caller = helpers.length === 0 ? undefined : callerIn(lock)
  return caller === undefined
    ? undefined
    : {
        at: from.span,
        reason: `${caller} may start what is installed here (${helpers.join(', ')}): split the stages by hand`,
      }
}

/** npm reads .npmrc when it prunes too, and fails over a token that is there for the install alone. */
function tokenRefusal({ dockerfile }: OneStage, last: Instruction, { folder, read }: Known): Refusal | undefined {
  const { variables } = dockerfile.settings(last)
  const names = [...(read(`${folder}/.npmrc`) ?? '').matchAll(/\$\{(\w+)\}/g)].map(([, name]) => name!)
  const unset = names.find((name) => variable(variables, name) === undefined)
  return unset === undefined
    ? undefined
    : {
        at: last.span,
        reason: `.npmrc wants $${unset}, which is not known to be set for npm prune: split the stages by hand`,
      }
}

/** The files that go with the program beside what is compiled, or why that cannot be told. */
function carriedOf(
  { dockerfile, context }: OneStage,
  entry: Entry,
  { copied, folder, steps: { outputs }, lock }: Known,
): readonly string[] | Reason {
  const inside = (path: string): boolean => outputs.some((output) => `${path}/`.startsWith(`${output}/`))
  const odd = outputs.find((output) => !output.startsWith(`${folder}/`))
  if (odd !== undefined) return { reason: `tsc writes to ${odd}, and not to a folder of its own: set outDir` }
  const own = (path: string): string | undefined =>
    path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined
  const all = new Map(
    [...copied.values()].flatMap((file) => {
      const path = own(file.path)
      return path === undefined || inside(file.path) ? [] : [[path, file]]
    }),
  )
  const strange = [...copied.values()].find(({ path }) => own(path) === undefined && isCode(path))
  if (strange !== undefined)
    return { reason: `${strange.source} is copied to ${strange.path}, and sources out of ${folder} are not followed` }
  const sources = readNodeSources(all, (source) => context.files?.text(source), lock)
  if ('reason' in sources) return sources
  const said = dockerfile.instructions
    .filter(({ keyword }) => keyword === 'ENV' || keyword === 'HEALTHCHECK')
    .map(({ text }) => text)
  const texts = [...sources.texts, ...entry.words, ...entry.more, ...said]
  // What is compiled stands in another folder: only by its name does it come back to the sources.
  const isLeft = sources.searching === undefined && !texts.some(speaksOfSources)
  return filesOf(copied, {
    folder,
    texts: [...texts, ...DEFAULT_FILES],
    isSource: (path) => inside(path) || isForTools(own(path) ?? ''),
    embedded: (path) => isLeft && path.startsWith(`${folder}/src/`),
    searching: sources.searching,
  })
}
