// Merges neighbouring RUNs where nothing reaches from one into the next and no cache boundary is lost.

import type { Dockerfile } from '../src/dockerfile/dockerfile.ts'
import { joinNeighbours } from '../src/dockerfile/join.ts'
import type { Script } from '../src/dockerfile/script.ts'
import { commentBetween, isHeaded, isParagraph } from '../src/dockerfile/sections.ts'
import { sameSide } from '../src/dockerfile/style.ts'
import { endInSame, tailOf } from '../src/facts/cleanups.ts'
import { callOf } from '../src/facts/managers.ts'
import { hasPragma } from '../src/facts/pragmas.ts'
import { kindOf, mayShareLayer } from '../src/facts/work.ts'
import { runs } from '../src/runs.ts'
import { type Context, defineTransform, type OptionValues, quietly } from '../src/transform.ts'

const OPTIONS = {
  when: {
    kind: 'text',
    default: 'related',
    choices: ['related', 'packages'],
    help: 'Which neighbours belong together: package installs and the small steps around them, or package installs alone',
  },
} as const

/** A reviewer reads no RUN of more commands; and every RUN of a group is held against all in front of it. */
const MOST_COMMANDS = 200

type Settled = Context<typeof OPTIONS>

export default defineTransform({
  name: 'run-merge',
  summary: 'Merge neighbouring RUNs that belong together',
  phase: 'layers',
  safety: 'safe',
  aims: ['size', 'lint'],
  recommended: true,
  why: `Each RUN is a layer. Package installs that follow each other, and the small steps around them such as \`mkdir\`,
\`chown\`, \`ln\` and \`useradd\`, belong into one: a file that one RUN writes and the next one changes is stored twice.

What takes long and changes for its own reasons stays apart: installing a language's dependencies, builds, downloads
behind each other. There the layer boundary is a cache boundary.`,
  leavesAlone: [
    'a RUN that changes the shell for what follows: `cd`, variables, `set`, `umask`, functions, sourcing, early exits, background jobs',
    "a RUN that may change root's home, which is read at the start of each RUN: `usermod -d`, or `/etc/passwd` written by hand",
    'installs of dependencies and builds: `npm ci`, `pip install`, `make`',
    'RUNs with different flags, exec form, heredocs, ONBUILD, a login shell',
    'RUNs that a comment of another tool speaks of, or that a section comment, a banner or commented-out code separates',
    'package installs and small steps that a blank line sets apart, in a file where not everything is; RUNs chained in two styles',
    'a RUN below a comment of its own and a blank line, keys, repositories and modules behind an install, an update without its install',
    'RUNs that each clean up behind themselves (but neighbours that end in the same `clean all` share one), or each fetch package lists',
    'a stage whose layers reach no image',
    'RUNs that together have more than 200 commands',
    'a RUN behind which the next one has more than one && list, or a trailing comment',
  ],
  rules: ['hadolint/DL3059'],
  references: ['https://docs.docker.com/build/building/best-practices/#run'],
  options: OPTIONS,
  apply(dockerfile, context) {
    // What was merged may belong to a neighbour that its parts did not belong to. Reasons are given once, for the
    // text as it came.
    const quiet = quietly(context)
    let current = merge(dockerfile, context)
    if (current === dockerfile) return dockerfile
    for (let next = merge(current, quiet); next !== current; next = merge(current, quiet)) current = next
    return current
  },
})

function merge(dockerfile: Dockerfile, context: Settled): Dockerfile {
  const all = new Map(
    runs(dockerfile, context)
      .filter(({ onbuild, stage }) => !onbuild && stage.ships)
      .map((run) => [run.instruction, run.script]),
  )
  return joinNeighbours(
    dockerfile,
    [...all.keys()],
    (a, b, group) => {
      const [first, second] = [all.get(a)!, all.get(b)!]
      return (
        belongTogether([...group, first], second) &&
        commentBetween(dockerfile, a, b) === undefined &&
        !isHeaded(dockerfile, a, b, group[0]?.instruction) &&
        !hasPragma(dockerfile, a) &&
        !hasPragma(dockerfile, b) &&
        commandsIn([...group, first, second]) <= MOST_COMMANDS &&
        isOneList(first) &&
        sameSide(dockerfile, first, second) &&
        !(isParagraph(dockerfile, a, b) && areOfTwoKinds(first, second)) &&
        areWanted(first, second, context.options)
      )
    },
    (_, b, reason) => context.decline(b.span, `not merged with the RUN before: ${reason}`),
    { tailOf: (first, second) => tailOf(dockerfile, first, second) },
  )
}

function commandsIn(scripts: readonly Script[]): number {
  return scripts.reduce((sum, { commands }) => sum + commands.length, 0)
}

/** Fewer than belong together, where the user wants it so. */
function areWanted(first: Script, second: Script, { when }: OptionValues<typeof OPTIONS>): boolean {
  return when === 'related' || [first, second].every((script) => kindOf(script)?.kind === 'packages')
}

function belongTogether(group: readonly Script[], next: Script): boolean {
  const second = kindOf(next)
  if (second === undefined || group.every(onlyRemoves) || (updates(next) && !installs(next))) return false
  return group.every((script, i) => {
    const first = kindOf(script)
    return (
      first !== undefined &&
      mayShareLayer(first, second) &&
      !((installs(script) || upgrades(script)) && prepares(next)) &&
      !(updates(script) && updates(next)) &&
      (!(leavesClean(script) && leavesClean(next)) || endInSame(script, group[i + 1] ?? next))
    )
  })
}

/** Right for the shell otherwise too, but a reader stumbles over `a; b && c` and `a || b && c`. */
function isOneList({ list }: Script): boolean {
  const plain = list.every(({ operators }) => !operators.includes('||'))
  return plain && (list.length === 1 || list[0]?.elements[0]?.command?.name === 'set')
}

/** Packages here, small steps there: a paragraph of the author's keeps them apart. */
function areOfTwoKinds(a: Script, b: Script): boolean {
  const [first, second] = [kindOf(a), kindOf(b)]
  return first?.kind !== second?.kind || [first, second].some((work) => work?.kind === 'packages' && work.mixed)
}

function installs({ commands }: Script): boolean {
  return commands.some((command) => ['install', 'add', 'in'].includes(callOf(command)?.verb ?? ''))
}

/** Packages come with these too; apt's `update` brings none. */
function upgrades({ commands }: Script): boolean {
  return commands.some((command) => {
    const call = callOf(command)
    return (
      ['upgrade', 'groupinstall', 'localinstall'].includes(call?.verb ?? '') ||
      (call?.manager === 'dnf' && call.verb === 'update')
    )
  })
}

/** Keys and repositories belong to what is installed from them, not to what was installed before. */
function prepares({ commands }: Script): boolean {
  return commands.some((command) => {
    const { name = '', words, redirects } = command
    if (PREPARING.has(name)) return true
    const call = callOf(command)
    if (call?.verb === 'module') return call.operands[0]?.value === 'enable'
    if (call !== undefined) return PREPARING_VERBS.has(call.verb)
    const named = [...(INDIFFERENT.has(name) ? [] : words), ...redirects.flatMap(({ target }) => target ?? [])]
    return named.some(({ text }) => SOURCES.some((path) => text.includes(path)))
  })
}

const PREPARING = new Set(['apt-key', 'add-apt-repository', 'yum-config-manager', 'rpm'])

/** `dnf config-manager --set-enabled crb`, `zypper addrepo`. */
const PREPARING_VERBS = new Set(['config-manager', 'copr', 'addrepo', 'ar'])

/** Where package managers read from where to install. */
const SOURCES = ['/etc/apt/', '/usr/share/keyrings', '/etc/yum', '/etc/dnf', '/etc/zypp', '/etc/apk/']

/** Programs that add nothing to a file. */
const INDIFFERENT = new Set(['rm', 'cat', 'grep', 'ls', 'chmod', 'chown', 'test', '['])

const REMOVING = new Set(['remove', 'purge', 'autoremove', 'erase', 'del'])

/** A RUN that only removes packages belongs to the one that installed them, not to what follows. */
function onlyRemoves({ commands }: Script): boolean {
  const calls = commands.flatMap((command) => callOf(command) ?? [])
  return calls.length > 0 && calls.length === commands.length && calls.every(({ verb }) => REMOVING.has(verb))
}

/** Two updates in one RUN would be one too many: the second brings what changed in between. */
function updates({ commands }: Script): boolean {
  return commands.some((command) => {
    const call = callOf(command)
    return call?.manager === 'apt' && call.verb === 'update'
  })
}

/** A RUN that removes what it fetched is complete. */
function leavesClean({ commands }: Script): boolean {
  return commands.some(({ name, words }) => {
    const [, verb] = words
    return (name === 'rm' && words.some(({ text }) => text.startsWith('/var/'))) || verb?.value === 'clean'
  })
}
