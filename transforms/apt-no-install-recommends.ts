// Installs what is asked for and what it needs, not what Debian recommends beside it.

import type { Dockerfile } from '../src/dockerfile/dockerfile.ts'
import { type Instruction, saidIn } from '../src/dockerfile/instruction.ts'
import { insertAfter } from '../src/dockerfile/script.ts'
import type { Word } from '../src/dockerfile/shell.ts'
import type { Edit, Fix } from '../src/dockerfile/span.ts'
import { lineage, type Stage, variable } from '../src/dockerfile/stages.ts'
import { expand } from '../src/dockerfile/variables.ts'
import { type Call, hasOption } from '../src/facts/managers.ts'
import { type Deed, RECOMMENDATIONS, type Surroundings } from '../src/facts/recommended.ts'
import { isDebianSince } from '../src/facts/releases.ts'
import { REWRITTEN_TRIGGERS } from '../src/facts/triggers.ts'
import { addFlag, callsIn, isSaid, mayHoldOptions, nextLater, type Run, runs, saidBefore } from '../src/runs.ts'
import type { Context, Transform } from '../src/transform.ts'

export default {
  name: 'apt-no-install-recommends',
  summary: 'Install no recommended packages with apt-get',
  phase: 'flags',
  safety: 'unsafe',
  aims: ['size', 'lint'],
  recommended: true,
  why: `Recommended packages are often most of what an \`apt-get install\` brings. Without them images are smaller and
builds faster.

What the file shows that it needs is added by name: \`ca-certificates\` for \`curl\`, \`wget\` and \`git\`, \`libc6-dev\` for \`gcc\`,
\`openssh-client\` for \`git\` over ssh, \`gnupg\` for keys of repositories, \`xauth\` for \`xvfb-run\`. Something in the image may
rely on another of them.`,
  leavesAlone: [
    'a call that has the flag, or that asks for recommended packages',
    'a file that sets `APT::Install-Recommends`',
    'a call whose options may stand in a variable',
    'pip of the distribution, where `pip install` may need the recommended compiler and headers and nobody names them',
    'docker-ce, whose plugins are only recommended; Go without a compiler, R that is used without r-base-dev',
    'a compiler that is removed again, where its C library would stay',
    'gcc for another machine without its C library',
    'old releases where gnupg is used and nobody names it, and those not known where gpg may lack dirmngr',
  ],
  rules: ['hadolint/DL3015'],
  references: ['https://docs.docker.com/build/building/best-practices/#apt-get'],
  changes: [REWRITTEN_TRIGGERS],
  apply(dockerfile, context) {
    const open = runs(dockerfile, context).flatMap((run) => bareCalls(dockerfile, run).map((call) => ({ run, call })))
    if (open.length === 0) return dockerfile
    const installed = installedIn(dockerfile, context)
    return dockerfile.edit(
      open.flatMap(({ run, call }): readonly Fix[] => {
        const needed = neededBeside(dockerfile, context, run, call, installed)
        if (typeof needed === 'string') {
          context.decline(run.instruction.span, needed)
          return []
        }
        if (call.command.certain) enter(installed, run, needed)
        const flag = addFlag(context, run, call, '--no-install-recommends', 'flags')
        if (flag.length === 0) return []
        return [needed.length === 0 ? flag : [...flag, addPackages(dockerfile, run, call.operands.at(-1)!, needed)]]
      }),
    )
  },
} satisfies Transform

/** The calls of a RUN that install recommended packages. */
function bareCalls(dockerfile: Dockerfile, run: Run): readonly Call[] {
  const bare = callsIn(run, 'apt').filter(isBare)
  if (bare.length === 0 || saidBefore(dockerfile, run, 'install-recommends "')) return []
  return saidBefore(dockerfile, run, 'apt::install-recommends') ? [] : bare
}

/** By stage: its packages, and the index of the instruction from which on they are there. */
type Installed = ReadonlyMap<Stage, Map<string, number>>

const FROM_THE_START = -1

function installedIn(dockerfile: Dockerfile, context: Context): Installed {
  const installed = new Map(
    dockerfile.stages.map((stage) => {
      const base = stage.base.stage === undefined ? context.image(stage).packages : []
      return [stage, new Map(base.map((name) => [name, FROM_THE_START]))]
    }),
  )
  for (const run of runs(dockerfile, context))
    for (const call of callsIn(run, 'apt')) enter(installed, run, packagesIn(dockerfile, run, call))
  return installed
}

function enter(installed: Installed, { stage, instruction }: Run, names: readonly string[]): void {
  const own = installed.get(stage)!
  for (const name of names) own.set(name, Math.min(own.get(name) ?? instruction.index, instruction.index))
}

/** Which recommended packages a call needs beside its own, or why it is better left alone. */
function neededBeside(
  dockerfile: Dockerfile,
  context: Context,
  run: Run,
  call: Call,
  installed: Installed,
): readonly string[] | string {
  if (call.verb !== 'install' || call.operands.length === 0) return []
  const own = packagesIn(dockerfile, run, call)
  const at = surroundings(dockerfile, context, run, installed)
  const needed = RECOMMENDATIONS.filter(({ by, isNeeded }) => own.some(by) && isNeeded(at))
  const refused = needed.find(({ add, since }) => add === undefined || (since !== undefined && !at.isSince(since)))
  if (refused !== undefined) return refused.reason!
  return needed.flatMap(({ add = [] }) => add).toSorted()
}

function surroundings(dockerfile: Dockerfile, context: Context, run: Run, installed: Installed): Surroundings {
  const { stage, instruction } = run
  const above = lineage(stage).map((one) => installed.get(one)!)
  const isHere = (from: number | undefined): boolean => from !== undefined && from <= instruction.index
  const image = context.image(stage)
  const { distro } = image
  return {
    has: (...names) => above.some((packages) => names.some((name) => isHere(packages.get(name)))),
    hasSome: (test) => above.some((packages) => [...packages].some(([name, from]) => isHere(from) && test(name))),
    names: (...names) => {
      const below = dockerfile.stages.filter((one) => lineage(one).includes(stage)).map((one) => installed.get(one)!)
      return [...above, ...below].some((packages) => names.some((name) => packages.has(name)))
    },
    says: (...texts) => texts.some((text) => isSaid(dockerfile, text)),
    does: (deed) => {
      const done = (one: Instruction): boolean => isDone(dockerfile, one, deed)
      return done(instruction) || nextLater(dockerfile, run, `does ${deed.name}`, done) !== undefined
    },
    isSince: (release) => isDebianSince(image, release),
    isBefore: ({ debian, ubuntu }) =>
      distro?.version !== undefined && distro.version < (distro.family === 'ubuntu' ? ubuntu : debian),
  }
}

function isDone(dockerfile: Dockerfile, instruction: Instruction, deed: Deed): boolean {
  if ((instruction.trigger ?? instruction).keyword !== 'RUN') return false
  const script = dockerfile.script(instruction)
  return script === undefined
    ? saidIn(instruction, dockerfile.text).includes(deed.sign)
    : script.commands.some((command) => deed.isDoneBy(command))
}

/** The names of a call's packages, without version and architecture; those in variables too, where their value is known. */
function packagesIn(dockerfile: Dockerfile, { script, instruction }: Run, { operands, verb }: Call): readonly string[] {
  if (verb !== 'install') return []
  const { variables } = dockerfile.settings(instruction)
  const assigned = (name: string): string | undefined =>
    script.commands.flatMap((command) => command.assigned).find((one) => one.name === name)?.value ??
    variable(variables, name)?.value
  return operands
    .flatMap(({ value, text }) => (value ?? expand(text, '\\', assigned) ?? text).split(/\s+/))
    .map((word) => word.split(/[=:/]/, 1)[0]!)
}

function isBare(call: Call): boolean {
  return (
    (call.verb === 'install' || call.verb === 'build-dep') &&
    !hasOption(call, undefined, '--no-install-recommends', '--install-recommends', '--no-recommends') &&
    !call.options.some(({ value }) => value?.toLowerCase().includes('install-recommends') === true) &&
    !mayHoldOptions(call)
  )
}

/** Behind the last package, each on a line of its own where that one has its own. */
function addPackages(dockerfile: Dockerfile, run: Run, last: Word, names: readonly string[]): Edit {
  const { text, reading } = dockerfile
  const at = run.script.place(last.start)
  const indent = text.slice(text.lastIndexOf('\n', at) + 1, at)
  const between = indent.trim() === '' ? ` ${reading.escape}${reading.eol}${indent}` : ' '
  return insertAfter(run.script, last, names.map((name) => between + name).join(''))
}
