// Moves a base image that is a release past its life to the next one that gets fixes; that of a language where builds decide.

import { mayReach } from '../src/analysis/filesystem/copies.ts'
import { isPlainProgram } from '../src/analysis/images/drop-in.ts'
import type { BuildInputs } from '../src/analysis/images/images.ts'
import { usesIn } from '../src/analysis/processes/program-uses.ts'
import { mayBeBase } from '../src/analysis/processes/tools.ts'
import { type Copy, copyOf } from '../src/dockerfile/model/copy.ts'
import type { Dockerfile } from '../src/dockerfile/model/dockerfile.ts'
import type { Instruction } from '../src/dockerfile/model/instruction.ts'
import { processOf } from '../src/dockerfile/model/process.ts'
import { allMade, answerAt, type Reason } from '../src/dockerfile/model/refusal.ts'
import type { Command } from '../src/dockerfile/model/shell.ts'
import type { Fix } from '../src/dockerfile/model/span.ts'
import { assignments, heirs, references, type Stage } from '../src/dockerfile/model/stages.ts'
import { LANGUAGES } from '../src/knowledge/images/language-lines.ts'
import { type LineStep, lineStep, lineSteps, renamedInDebian } from '../src/knowledge/images/lines.ts'
import { platformNamed } from '../src/knowledge/images/platforms.ts'
import { FOLDERS_OF_PROGRAMS } from '../src/knowledge/images/system-folders.ts'
import { callOf, hasOption } from '../src/knowledge/packages/managers.ts'
import { isSteady } from '../src/knowledge/packages/steady.ts'
import { scriptAt } from '../src/knowledge/programs/shells.ts'
import { FROM_ANOTHER_BASE } from '../src/transform/declared/inherited.ts'
import { type Context, mentions, type Transform } from '../src/transform/transform.ts'

export default {
  name: 'base-update',
  summary: 'Move Debian, Ubuntu and Alpine past their life to the next release that gets fixes',
  phase: 'stages',
  safety: 'unsafe',
  aims: ['security'],
  recommended: false,
  needs: ['build context'],
  mayAct: mentions('debian', 'ubuntu', 'alpine', ...Object.keys(LANGUAGES)),
  why: `A release past its life gets no fixes, and everything that was found in it since stays open. A table with the last day of each release
says which one is next that gets some: the smallest step, as each further one changes more. The tag stays what it was, a number or a name, slim or
not. Where \`dockershift images\` has asked the registry whether there is such a tag, the step goes to the nearest that there is.

Unsafe, as everything in the image is newer. Where the file installs packages that may be called otherwise by then, runs what may
behave otherwise, or copies programs that were built elsewhere, it is left alone, and the note names what stands against it; for packages of Debian
with what they are called now, where that is known.

Images of Python, Node.js, Go, Ruby, PHP, Java and .NET past their life are named with the next release that gets fixes, and with what is known to
be different by then. What the sources mean there no text says, but a build and a container do: \`--prove\` tries the step. A tag that no table has
goes on only as far as the registry was asked, \`node:16-alpine3.17\` to \`node:22-alpine3.22\`: a release of a distribution in it that gets no fixes
either gives way to the next one that does.`,
  leavesAlone: [
    'the release of a language, unless builds decide',
    'a tag that no table has, unless a registry was asked for the next one, and a tag that the registry has not',
    'images that run .NET: what is built for one release starts on no other',
    'a release that gets fixes, a tag that says more than the release, a digest',
    'a package that may have another name or version in the next release',
    'a program that may do otherwise there, and a RUN that cannot be read',
    'an image that starts anything but a program which every release brings, or one that COPY or ADD may bring',
    'a file that names the old release elsewhere, or sources of packages of its own',
    'a stage that copies from another one, or that another one copies from, and an image that others may be built on',
    'a name with a variable',
    'a platform other than `linux/amd64` and `linux/arm64`, which the next release may not be there for',
  ],
  rules: [],
  references: [
    'https://wiki.debian.org/LTS',
    'https://ubuntu.com/about/release-cycle',
    'https://alpinelinux.org/releases/',
    'https://endoflife.date',
  ],
  changes: FROM_ANOTHER_BASE,
  apply(dockerfile, context) {
    return allMade(
      dockerfile,
      dockerfile.stages.map((stage) => answerAt(stage.base.span, fixOf(dockerfile, stage, context))),
      context,
    )
  },
} satisfies Transform

function fixOf(dockerfile: Dockerfile, stage: Stage, context: Context): Fix | Reason | undefined {
  const { base } = stage
  if (base.stage !== undefined || base.image === undefined) return undefined
  const { name, has } = context.image(stage)
  const [smallest] = lineSteps(name)
  if (smallest === undefined) return undefined
  const step = lineStep(name, has)
  // What no table has and nobody asked for is not guessed.
  if (step === undefined && has(smallest.image) === undefined) return undefined
  const isNext = step?.image === smallest.image
  const answer = step === undefined ? reasonOfNone(smallest) : answerOf(dockerfile, stage, step, { isNext, context })
  // Of an image that was given up base-image speaks, where nothing can be tried.
  return smallest.language?.isGivenUp === true && 'reason' in answer ? undefined : answer
}

/** Somebody asked, and there is none. */
function reasonOfNone({ image, old }: LineStep): Reason {
  return {
    reason: `it got its last fixes on ${old.ends}, and the registry has no ${image}, nor a later one of its kind`,
  }
}

function answerOf(
  dockerfile: Dockerfile,
  stage: Stage,
  step: LineStep,
  { isNext, context }: { readonly isNext: boolean; readonly context: Context },
): Fix | Reason {
  const { base } = stage
  const image = context.image(stage)
  const end =
    step.language?.isGivenUp === true
      ? `was given up in ${step.old.ends.slice(0, 7)}`
      : `got its last fixes on ${step.old.ends}`
  const told = (why: string): Reason => ({
    reason: `it ${end}, and ${step.image} is the next that gets some${isNext ? '' : ' and that the registry has'}; but ${why}`,
  })
  // What somebody said of the old release need not be true of the next.
  if (image.configured) return told('what is configured of it is not known of that')
  const platform = platformNamed(stage.platform)
  if (platform !== undefined && !EVERYWHERE.has(platform)) return told(`it may not be there for ${stage.platform}`)
  if (base.text !== base.image) return told('its name is made of variables')
  const next = image.named(step.image)
  if (next === undefined) return told('no mirror is known to have it')
  const stages = heirs(dockerfile.stages, stage)
  if (step.language !== undefined) {
    const against = objectionOfLanguage(dockerfile, stages, step.language)
    const reason = told(against ?? doubtOf(step.old.version, step.language)).reason
    const isTried = against === undefined && context.worthATry(base.span, reason)
    return isTried ? [{ span: base.span, text: next }] : { reason }
  }
  const against = objection(dockerfile, stages, step, context)
  return against === undefined ? [{ span: base.span, text: next }] : told(against)
}

type Language = NonNullable<LineStep['language']>

/** What speaks against another release of a language that neither a build nor a start would show. */
function objectionOfLanguage(
  dockerfile: Dockerfile,
  stages: readonly Stage[],
  { bound }: Language,
): string | undefined {
  if (stages.some((stage) => mayBeBase(dockerfile, stage))) return 'others may be built on this image'
  return bound ? 'what runs on it was built for its own release: TargetFramework in the project names that' : undefined
}

/** What nobody knows but a build. */
function doubtOf(version: string, { changes }: Language): string {
  return `what is written for ${version} may mean otherwise there${changes.length === 0 ? '' : `: ${changes.join('; ')}`}`
}

/** Platforms that every release is there for; Debian and Ubuntu gave others up. */
const EVERYWHERE: ReadonlySet<string> = new Set(['linux/amd64', 'linux/arm64'])

/** Signs that the file sees to its sources of packages by itself: they belong to a release. */
const SOURCES = [
  'sources.list',
  'archive.debian',
  'old-releases',
  'backports',
  'apt-key',
  'add-apt-repository',
  'alpine/v',
  '/etc/apk',
  '/etc/apt',
]

/** Where they are kept. */
const SOURCE_FOLDERS = ['/etc/apt', '/etc/apk']

function objection(
  dockerfile: Dockerfile,
  stages: readonly Stage[],
  step: LineStep,
  inputs: BuildInputs,
): string | undefined {
  if (stages.some((stage) => mayBeBase(dockerfile, stage))) return 'others may be built on this image'
  const instructions = stages.flatMap((stage) => stage.instructions)
  // What it builds may be for an older system then, which does not take it any more.
  const names = new Set(stages.flatMap(({ name, index }) => [String(index), ...(name === undefined ? [] : [name])]))
  const taker = dockerfile.instructions.find((one) => references(one).some((from) => names.has(from.toLowerCase())))
  if (taker !== undefined) return 'another stage takes what it builds'
  const elsewhere = dockerfile.instructions.filter(({ keyword }) => keyword !== 'FROM')
  for (const { span } of elsewhere) {
    const text = dockerfile.text.slice(span.start, span.end)
    const sign = [...SOURCES, ...(step.old.name === undefined ? [] : [step.old.name])].find((one) => text.includes(one))
    if (sign !== undefined) return `the file names ${sign}`
  }
  for (const instruction of instructions) {
    const subject = instruction.trigger ?? instruction
    if (references(instruction).length > 0)
      return `${subject.keyword} takes what was built elsewhere, for an older system maybe`
    if (subject.keyword !== 'RUN') continue
    const script = dockerfile.script(instruction)
    if (script === undefined) return 'a RUN cannot be read'
    for (const command of script.commands) {
      const against = againstCommand(command, step)
      if (against !== undefined) return against
    }
  }
  const copies = instructions.flatMap((one) => copyOf(one) ?? [])
  const source = copies.find((copy) => SOURCE_FOLDERS.some((folder) => mayReach(dockerfile, copy, folder, inputs)))
  if (source !== undefined) return `${source.instruction.keyword} may bring sources of packages`
  return againstStart(dockerfile, stages, copies, inputs)
}

/** What an image starts was made for the old release, unless the release brings it too. */
function againstStart(
  dockerfile: Dockerfile,
  stages: readonly Stage[],
  copies: readonly Copy[],
  inputs: BuildInputs,
): string | undefined {
  const starts = new Set(
    stages.flatMap((stage) => {
      const { entrypoint, command } = processOf(stage)
      const checks = stage.instructions.filter(
        ({ keyword, text }) => keyword === 'HEALTHCHECK' && text.toUpperCase() !== 'NONE',
      )
      return [entrypoint, command, ...checks].flatMap((one) => one?.index ?? [])
    }),
  )
  const isPathSet = stages.some(({ instructions }) =>
    instructions.some(
      (one) => one.keyword === 'ENV' && assignments(one, dockerfile.reading.escape).some(({ name }) => name === 'PATH'),
    ),
  )
  const steering = stages
    .flatMap(({ instructions }) => instructions)
    .filter(({ keyword }) => keyword === 'ENV')
    .flatMap((one) => assignments(one, dockerfile.reading.escape))
    .find(({ name }) => name.startsWith('LD_') || STEERING.has(name))
  if (steering !== undefined) return `${steering.name} steers what it starts`
  const read = new Set<number>()
  for (const { program, isOwn, at } of usesIn(dockerfile)) {
    // What is an option here belongs to the ENTRYPOINT in front of it.
    if (!starts.has(at.instruction) || program.startsWith('-') || program === 'exec') continue
    const isShell = SHELLS.has(program) && isGivenScript(dockerfile.instructions[at.instruction])
    if (SHELLS.has(program) && !isShell) return `${program} runs what it is handed, which may do otherwise there`
    if (isOwn || !(isPlainProgram(program) || FETCHERS.has(program) || isShell))
      return `${program}, which it starts, may do otherwise there`
    read.add(at.instruction)
    const bringer = copies.find(
      (copy) =>
        isPathSet || FOLDERS_OF_PROGRAMS.some((folder) => mayReach(dockerfile, copy, `${folder}/${program}`, inputs)),
    )
    if (bringer !== undefined) return `${bringer.instruction.keyword} may bring the ${program} that it starts`
  }
  const unread = [...starts].some((index) => !read.has(index) && !isEmptyStart(dockerfile.instructions[index]))
  return unread ? 'what it starts cannot be read' : undefined
}

/** Of a shell with `-c`, what it runs counts by itself; another reads its script from where that comes. */
const SHELLS = new Set(['sh', 'bash'])

function isGivenScript(instruction: Instruction | undefined): boolean {
  return scriptAt(instruction?.strings?.slice(1) ?? []) !== undefined
}

/** `CMD []` */
function isEmptyStart(instruction: Instruction | undefined): boolean {
  return instruction?.strings?.length === 0
}

/** They say to every program what it loads or reads first. */
const STEERING = new Set(['BASH_ENV', 'ENV', 'GCONV_PATH'])

/** What health checks call, and do in every release. */
const FETCHERS = new Set(['curl', 'wget'])

const HARMLESS_VERBS = new Set(['update', 'clean', 'autoclean', 'autoremove', 'upgrade', 'cache'])
const INSTALLS = new Set(['install', 'add', 'del', 'remove', 'purge'])

/** Programs whose whole meaning is the same in every release, beside those of all distributions. */
const STEADY = new Set(['curl', 'wget', 'git', 'unzip', 'tar', 'useradd', 'groupadd', 'adduser', 'addgroup', 'make'])

function isSteadyProgram(name: string): boolean {
  return isPlainProgram(name) || STEADY.has(name)
}

function againstCommand(command: Command, step: LineStep): string | undefined {
  const { name } = command
  const call = callOf(command)
  if (call !== undefined && (call.manager === 'apt' || call.manager === 'apk')) {
    const family = call.manager === 'apk' ? 'alpine' : 'debian'
    if (HARMLESS_VERBS.has(call.verb)) return undefined
    if (!INSTALLS.has(call.verb)) return `${call.tool} ${call.verb} may do otherwise there`
    if (hasOption(call, 't', '--target-release', '--default-release', 'X', '--repository'))
      return `${call.tool} reads other repositories`
    for (const { value, text } of call.operands) {
      if (value !== undefined && isSteady(value, family)) continue
      const now = value !== undefined && isDebian12(step) ? renamedInDebian(value) : undefined
      return `the package ${text} ${now === undefined ? 'may have another name or version there' : `is ${now} there`}`
    }
    return undefined
  }
  if (name === undefined) return command.words.length === 0 ? undefined : `${command.words[0]!.text} may be anything`
  return isSteadyProgram(name) ? undefined : `${name} may do otherwise there`
}

/** The table of packages with other names is of that release. */
function isDebian12({ image, next }: LineStep): boolean {
  return image.startsWith('debian:') && next.version === '12'
}
