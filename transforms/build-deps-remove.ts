// Removes build tools in the RUN that installed and used them, where nothing else needs them.

import { unknownCode } from '../src/analysis/processes/unknown-code.ts'
import { append } from '../src/dockerfile/edit/chain.ts'
import { copyOf } from '../src/dockerfile/model/copy.ts'
import type { Dockerfile } from '../src/dockerfile/model/dockerfile.ts'
import type { Instruction } from '../src/dockerfile/model/instruction.ts'
import { STARTING } from '../src/dockerfile/model/instruction.ts'
import { mounted } from '../src/dockerfile/model/mounts.ts'
import type { Command } from '../src/dockerfile/model/shell.ts'
import type { Fix } from '../src/dockerfile/model/span.ts'
import { lineage, type Stage } from '../src/dockerfile/model/stages.ts'
import {
  buildsUnseen,
  buildTool,
  compilesPlainly,
  isLibraryForBuilding,
} from '../src/knowledge/packages/build-tools.ts'
import { type Call, hasOption, unknownOption } from '../src/knowledge/packages/managers.ts'
import { sudoOf } from '../src/transform/as-root.ts'
import { callsIn, type Run, runs } from '../src/transform/runs.ts'
import { type Context, mentions, type Transform } from '../src/transform/transform.ts'

export default {
  name: 'build-deps-remove',
  summary: 'Remove build tools in the RUN that installed and used them',
  phase: 'cleanup',
  safety: 'unsafe',
  aims: ['size', 'security'],
  recommended: true,
  needs: ['build context'],
  mayAct: mentions('apt', 'apk', 'yum', 'dnf', 'zypper'),
  why: `A compiler that builds one program, or an unpacker for one archive, stays in the image for good: hundreds of megabytes, and
tools that help an attacker. Removed in the RUN that installed them they never reach a layer.

With apt the packages are marked as automatically installed, and autoremove takes them where nothing that stays depends on them.
With apk they are deleted, which leaves them where something needs them.

Unsafe, because somebody may use them by hand in a container. What a program needs at run time must be plain from the file:
programs compiled by one call of the compiler, with no libraries but those of every image. A build by make, configure, pip
and the like is reported: it may link libraries that came along with the tools.`,
  leavesAlone: [
    'packages that the same RUN does not use, or that are no plain build tools: curl, wget, git',
    'a compiler where make, configure, pip, gem or npm build something: it may need libraries that would go too',
    'a compiler beside the headers of a library',
    'C++ on Alpine, whose images have no C++ library of their own',
    'packages that a later instruction uses, or may use: a script, another package manager',
    'an image that starts a shell, a script that cannot be read, or nothing: others may build on it',
    'packages that the base image may hold, or an earlier RUN installed',
    'a stage whose layers reach no image, a RUN inside ONBUILD, packages from files',
    'yum and dnf, which take along what depends on a package',
  ],
  rules: [],
  references: [
    'https://docs.docker.com/build/building/best-practices/#apt-get',
    'https://manpages.debian.org/stable/apt/apt-mark.8.en.html',
  ],
  apply(dockerfile, context) {
    if (!MARKS.some((mark) => dockerfile.text.includes(mark))) return dockerfile
    const all = runs(dockerfile, context)
    return dockerfile.edit(
      all.flatMap((run) => {
        const fix = run.onbuild || !run.stage.ships ? undefined : fixOf(dockerfile, run, all, context)
        return fix === undefined ? [] : [fix]
      }),
    )
  },
} satisfies Transform

/** Something is installed; no other file pays for more than this look. */
const MARKS = ['apt-get', 'apt ', 'apk ']

const INSTALLS = new Set(['install', 'add'])
const REMOVALS = new Set(['remove', 'purge', 'autoremove', 'auto-remove', 'del'])

function fixOf(dockerfile: Dockerfile, run: Run, all: readonly Run[], context: Context): Fix | undefined {
  const manager = callsIn(run, 'apk').length > 0 ? 'apk' : 'apt'
  const calls = callsIn(run, manager)
  const installs = calls.filter(({ verb }) => INSTALLS.has(verb))
  const [first] = installs
  if (first === undefined || calls.some(({ verb }) => REMOVALS.has(verb))) return undefined
  const installed = installs.flatMap(({ operands }) => operands.map(({ value }) => value))
  const used = installed.filter((name): name is string => name !== undefined && isUsed(name, run))
  const sudo = sudoOf(first.command)
  if (used.length === 0 || sudo === undefined || !isBare(run.stage, manager, context)) return undefined
  if (mounted(run.instruction, '/var/lib', '/lib/apk', '/usr') || installs.some((call) => !isPlain(call)))
    return undefined
  const names = used.filter((name) => !isThereBefore(dockerfile, run, all, name))
  const doubt = doubtIn(dockerfile, run, installed, names, manager === 'apt')
  const refuse = (reason: string): undefined => {
    context.decline(run.instruction.span, `${names.join(', ')} might leave with this RUN, but ${reason}`)
    return undefined
  }
  if (names.length === 0) return undefined
  const later = laterNeed(dockerfile, run, names, context)
  // What later instructions plainly use is nothing to wonder about.
  if (later?.plain === true) return undefined
  if (doubt !== undefined) return refuse(doubt)
  if (later !== undefined) return refuse(later.reason)
  const commands = manager === 'apk' ? [`apk del ${names.join(' ')}`] : [`apt-mark auto ${names.join(' ')}`, AUTOREMOVE]
  const fix = append(dockerfile, run.script, ...commands.map((command) => sudo + command))
  return 'reason' in fix ? refuse(fix.reason) : fix
}

const AUTOREMOVE = 'apt-get autoremove -y --purge'

function isUsed(name: string, { script }: Run): boolean {
  const programs = buildTool(name)?.programs
  return programs !== undefined && script.commands.some((command) => calls(command, programs))
}

/** Whether a command runs one of the programs, by itself or for what it finds. */
function calls({ name, words }: Command, programs: readonly string[]): boolean {
  return programs.some(
    (program) => name === program || (name === 'find' && words.some(({ value }) => value === program)),
  )
}

/** Distributions, and images that say that they hold little beside: their packages are those of the distribution. */
function isBare(stage: Stage, manager: 'apt' | 'apk', context: Context): boolean {
  const { distro, name, assumed, configured } = context.image(stage)
  const family = distro?.family
  if (manager === 'apk' ? family !== 'alpine' : family !== 'debian' && family !== 'ubuntu') return false
  const { registry, repository, tag = '' } = name
  if (registry !== undefined || assumed || configured) return false
  if (['debian', 'debian/eol', 'ubuntu', 'alpine'].includes(repository)) return true
  return ['python', 'node', 'ruby', 'openjdk'].includes(repository) && /slim|alpine/.test(tag)
}

/** An install that decides over the RUN, of packages by name alone from where they always come. */
function isPlain(call: Call): boolean {
  const { command, operands, expands, options } = call
  if (!command.certain || expands || options.some(({ value }) => value === undefined)) return false
  if (unknownOption(call) !== undefined) return false
  if (hasOption(call, 't', '--virtual', '--root', '--download-only', '--simulate', '--print-uris')) return false
  if (hasOption(call, 'd') || hasOption(call, 's')) return false
  return operands.every(
    ({ value, glob }) => !glob && value !== undefined && /^[a-z0-9][a-z0-9.+-]*[a-z0-9+]$/.test(value),
  )
}

/** Whether the package is there in front of this RUN, or may be. */
function isThereBefore(
  dockerfile: Dockerfile,
  { stage, instruction }: Run,
  all: readonly Run[],
  name: string,
): boolean {
  const chain = new Set<Stage>()
  for (const at of lineage(stage)) chain.add(at)
  const before = [...chain].flatMap(({ instructions }) => instructions.filter(({ index }) => index < instruction.index))
  return before.some((earlier) => {
    if (earlier.keyword !== 'RUN') return false
    const run = all.find((candidate) => candidate.instruction === earlier)
    return (
      run === undefined ||
      run.script.commands.some(
        (command) =>
          unknownCode(dockerfile, run.script, command) !== undefined ||
          command.words.some(({ text }) => text.includes(name)),
      )
    )
  })
}

/** Why what was built in this RUN may need what the tools brought along. */
function doubtIn(
  dockerfile: Dockerfile,
  { script }: Run,
  installed: readonly (string | undefined)[],
  names: readonly string[],
  cplusplus: boolean,
): string | undefined {
  const unseen = script.commands.find(
    (command) => buildsUnseen(command) || unknownCode(dockerfile, script, command) !== undefined,
  )
  if (unseen !== undefined)
    return `what ${unseen.name ?? 'a variable'} builds may need libraries that come with them: add the removal by hand, and keep what ldd names`
  if (!names.some((name) => buildTool(name)?.links === true)) return undefined
  const library = installed.find((name) => name !== undefined && isLibraryForBuilding(name))
  if (library !== undefined)
    return `the library of ${library} must stay: install it by its own name, and remove the tools by hand`
  const programs = names.flatMap((name) => buildTool(name)?.programs ?? [])
  return script.commands.some((command) => calls(command, programs) && !compilesPlainly(command, cplusplus))
    ? 'what they build may need libraries that come with them: add the removal by hand, and keep what ldd names'
    : undefined
}

interface Need {
  readonly reason: string
  /** The file says it: nobody wonders. */
  readonly plain: boolean
}

/** What needs the tools behind this RUN, or may do so. */
function laterNeed(dockerfile: Dockerfile, run: Run, names: readonly string[], context: Context): Need | undefined {
  const programs = names.flatMap((name) => buildTool(name)?.programs ?? [])
  const heirs = new Set([run.stage])
  for (const stage of dockerfile.stages)
    if (stage.base.stage !== undefined && heirs.has(stage.base.stage)) heirs.add(stage)
  let starts = false
  for (const stage of heirs) {
    for (const instruction of stage.instructions) {
      // A start command in front of the RUN counts, whatever is built in front of it does not.
      const isStart = STARTING.has(instruction.keyword)
      if (stage === run.stage && instruction.index <= run.instruction.index && !isStart) continue
      const need = isStart
        ? startNeed(dockerfile, instruction, programs, context)
        : buildNeed(dockerfile, instruction, programs, names)
      if (need !== undefined) return need
      starts ||= instruction.keyword === 'CMD' || instruction.keyword === 'ENTRYPOINT'
    }
  }
  return starts ? undefined : { reason: 'the image starts nothing: others may be built on it', plain: true }
}

function buildNeed(
  dockerfile: Dockerfile,
  instruction: Instruction,
  programs: readonly string[],
  names: readonly string[],
): Need | undefined {
  if (instruction.keyword === 'ONBUILD') return { reason: 'others build on the image', plain: true }
  if (instruction.keyword !== 'RUN') return undefined
  const script = dockerfile.script(instruction)
  if (script === undefined) return { reason: 'a later RUN cannot be read', plain: false }
  for (const command of script.commands) {
    const named = command.words.some(({ text }) => [...programs, ...names].some((name) => text.includes(name)))
    if (named && !isHarmless(command)) return { reason: 'a later RUN uses them', plain: true }
    if (command.name === 'dpkg') return { reason: 'a later RUN installs a package from a file', plain: false }
    if (buildsUnseen(command)) return { reason: `a later RUN calls ${command.name}, which may use them`, plain: true }
    if (unknownCode(dockerfile, script, command) !== undefined)
      return { reason: 'a later RUN starts a script, which may use them', plain: false }
  }
  return undefined
}

/** Short names such as `as` and `ar` stand in many words: a path in them is no call. */
function isHarmless({ name }: Command): boolean {
  return (
    name !== undefined &&
    ['mkdir', 'rm', 'chmod', 'chown', 'ln', 'mv', 'cp', 'echo', 'touch', 'useradd', 'adduser'].includes(name)
  )
}

const SHELLS = new Set(['sh', 'bash', 'ash', 'dash', 'zsh', '/bin/sh', '/bin/bash', '/bin/ash'])
const STARTERS = new Set([
  'exec',
  'tini',
  '/sbin/tini',
  '/usr/bin/tini',
  'dumb-init',
  '/usr/bin/dumb-init',
  '--',
  '-c',
  '-g',
])

/** Whether what the container starts may call the tools: a shell, or a script. */
function startNeed(
  { instructions }: Dockerfile,
  instruction: Instruction,
  programs: readonly string[],
  context: Context,
): Need | undefined {
  const { strings, text, keyword } = instruction
  const words = (strings ?? [text]).flatMap((word) => word.split(/[\s;&|]+/)).filter((word) => word !== '')
  if (words.some((word) => programs.includes(word) || programs.includes(word.slice(word.lastIndexOf('/') + 1))))
    return { reason: 'the container calls them', plain: true }
  if (keyword === 'HEALTHCHECK') return undefined
  const rest = words.filter((word) => !STARTERS.has(word) && !SHELLS.has(word))
  const [program] = rest
  if (program === undefined)
    return words.length === 0 ? undefined : { reason: 'the container starts a shell', plain: true }
  if (INTERPRETERS.has(program)) return { reason: `${program} may use them when the container runs`, plain: false }
  if (!SCRIPT.test(program)) return undefined
  const name = program.slice(program.lastIndexOf('/') + 1)
  const script = scriptText(instructions, name, context)
  if (script === undefined) return { reason: `what ${program} calls is not in the file`, plain: false }
  const said = new Set(script.split(/[^\w.+-]+/))
  return programs.some((known) => said.has(known)) ? { reason: `${program} calls them`, plain: true } : undefined
}

const INTERPRETERS = new Set([
  'python',
  'python3',
  'python2',
  'ruby',
  'bundle',
  'perl',
  'npm',
  'yarn',
  'node',
  'php',
  'Rscript',
  'R',
])
const SCRIPT = /\.(?:sh|bash|py|pl|rb)$|entry|start|run|init|boot|launch|^\.\/|setup|main|cmd/

/** The text of a script that the file copies, by its name. */
function scriptText(instructions: readonly Instruction[], name: string, { files }: Context): string | undefined {
  const sources = instructions.flatMap((instruction) => copyOf(instruction)?.sources ?? [])
  const source = sources.find((path) => path === name || path.endsWith(`/${name}`))
  return source === undefined ? undefined : files?.text(source)
}
