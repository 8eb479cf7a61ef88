// Merges neighbouring RUNs where nothing reaches from one into the next and no cache boundary is lost.

import { tailOf } from '../../src/analysis/packages/cleanups.ts'
import { runKind } from '../../src/analysis/packages/run-kinds.ts'
import { hasPragma, ownComment } from '../../src/analysis/pragmas.ts'
import { joinNeighbours } from '../../src/dockerfile/edit/join.ts'
import { sameSide } from '../../src/dockerfile/edit/style.ts'
import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import type { Instruction } from '../../src/dockerfile/model/instruction.ts'
import { because } from '../../src/dockerfile/model/refusal.ts'
import { type Script, spanOf } from '../../src/dockerfile/model/script.ts'
import { areApart, commentBetween, isHeaded, isParagraph } from '../../src/dockerfile/model/sections.ts'
import type { Image } from '../../src/knowledge/images/image.ts'
import { LEFT_BEHIND, runs } from '../../src/transform/runs.ts'
import {
  type Context,
  defineTransform,
  mentions,
  type OptionValues,
  untilStill,
} from '../../src/transform/transform.ts'
import { areOfOneThing, areOfTwoKinds, goesOn, strangers, workApart } from './neighbours.ts'
import { goesIntoList, oneList } from './one-list.ts'

const OPTIONS = {
  when: {
    kind: 'text',
    default: 'related',
    choices: ['related', 'packages'],
    help: 'Which neighbours belong together: package installs and small steps, or package installs alone',
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
  mayAct: mentions('run'),
  why: `Each RUN is a layer. Package installs that follow each other, the small steps about what they install, and small steps such
as \`mkdir\`, \`chown\`, \`ln\` and \`useradd\` side by side belong into one: a file that one RUN writes and the next one changes is
stored twice.

What takes long and changes for its own reasons stays apart: installing a language's dependencies, builds, downloads
behind each other. There the layer boundary is a cache boundary.`,
  leavesAlone: [
    'a RUN that changes the shell for what follows: `cd`, variables, `set`, `umask`, functions, sourcing, early exits, background jobs',
    "a RUN that may change root's home, which is read at the start of each RUN: `usermod -d`, or `/etc/passwd` written by hand",
    'installs of dependencies and builds: `npm ci`, `pip install`, `make`',
    'RUNs with different flags, exec form, heredocs, ONBUILD, a login shell',
    'RUNs that a comment of another tool speaks of, or that a section comment, a banner or commented-out code separates',
    'RUNs that a blank line sets apart, where the second has nothing to do with the first',
    'a small step beside packages that it has nothing to do with; small steps of different things, where one has more than two commands',
    'a small step that goes on with what a RUN further up made, a RUN that breaks the cache on purpose, one that only shows something',
    'package installs and small steps that a blank line sets apart, in a file where not everything is; RUNs chained in two styles',
    'a RUN below a comment of its own and a blank line, keys, repositories and modules behind an install, an update without its install',
    'RUNs that each clean up behind themselves (but neighbours that end in the same `clean all` share one), or each go by package lists of their own',
    'short installs of apt without their update, or three in a row, which belong into one list: apt may make something else of it',
    'behind packages: what a server serves, and more than two steps about one thing',
    'a RUN that makes anew what the one before removes last',
    'a cleanup in front of other work that it cannot wait for: cleanup comes last',
    'a stage whose layers reach no image',
    'RUNs that together have more than 200 commands',
    'a RUN that holds a text of several lines, a heredoc without the word',
    'a RUN behind which the next one is no plain && list, or has a trailing comment',
  ],
  rules: ['hadolint/DL3059'],
  references: ['https://docs.docker.com/build/building/best-practices/#run'],
  options: OPTIONS,
  apply(dockerfile, context) {
    // What was merged may belong to a neighbour that its parts did not belong to.
    return untilStill(dockerfile, context, merge)
  },
})

function merge(dockerfile: Dockerfile, context: Settled): Dockerfile {
  const walked = runs(dockerfile, context).filter(({ onbuild }) => !onbuild)
  const pairs = walked.slice(1).filter(({ instruction }, i) => instruction.index === walked[i]!.instruction.index + 1)
  for (const { instruction, stage } of pairs) if (!stage.ships) context.aside(instruction.span, LEFT_BEHIND)
  const shipping = walked.filter(({ stage }) => stage.ships)
  const all = new Map(shipping.map((run) => [run.instruction, run.script]))
  const images = new Map(shipping.map((run) => [run.script, context.image(run.stage)]))
  return joinNeighbours(
    dockerfile,
    [...all.keys()],
    (a, b, group) =>
      areWanted([...group, all.get(a)!, all.get(b)!], context.options) &&
      (because(apart({ dockerfile, all, images }, [...group, all.get(a)!], all.get(b)!)) ?? true),
    (_, b, reason) =>
      context.decline(b.span, reason.startsWith(KEPT_AWAY) ? reason : `not merged with the RUN before: ${reason}`),
    {
      tailOf: (first, second) => tailOf(dockerfile, first, second),
      behindWords: (last, next, scripts) => oneList(dockerfile, images.get(scripts.at(-1)!)!, [last, next], scripts),
    },
  )
}

/** The RUNs that are looked at. */
interface Scene {
  readonly dockerfile: Dockerfile
  readonly all: ReadonlyMap<Instruction, Script>
  readonly images: ReadonlyMap<Script, Image>
}

/** Fewer than belong together, where the user wants it so. */
function areWanted(scripts: readonly Script[], { when }: OptionValues<typeof OPTIONS>): boolean {
  return when === 'related' || scripts.every((script) => runKind(script)?.kind === 'packages')
}

/** Whoever wrote such a comment knows what it is about. */
const KEPT_AWAY = 'a comment keeps it away'

const OWN_NAMES = ['run-merge', 'hadolint/DL3059']

/** What keeps a RUN apart from those in front of it. */
function apart({ dockerfile, all, images }: Scene, group: readonly Script[], next: Script): string | undefined {
  const [first, a, b] = [group.at(-1)!, group.at(-1)!.instruction, next.instruction]
  if (a.line.heredocs.length > 0 || b.line.heredocs.length > 0) return 'a heredoc'
  const isListed = goesIntoList(dockerfile, images.get(next)!, group, next)
  const reason = workApart(group, next, isListed ? undefined : rowBelow(dockerfile, all, next))
  if (reason !== undefined) return reason
  const own = ownComment(dockerfile, b, OWN_NAMES, 'this RUN') ?? ownComment(dockerfile, a, OWN_NAMES, 'that RUN')
  if (own !== undefined) return own
  const comment = commentBetween(dockerfile, a, b)
  if (comment !== undefined) return comment
  const head = group[0]!.instruction
  if (isHeaded(dockerfile, a, b, head) && !areOfOneThing(group, next))
    return 'the comment above the RUN before speaks of that one alone'
  if (hasPragma(dockerfile, a) || hasPragma(dockerfile, b))
    return 'a tool reads the comment above one of them, which has to stay there'
  if ([first, next].some((script) => holdsText(dockerfile, script))) return 'one of them holds a text of several lines'
  if (commandsIn([...group, next]) > MOST_COMMANDS)
    return `together they would have more than ${MOST_COMMANDS} commands`
  if (!isOneList(first)) return 'the RUN before is no plain && list'
  if (!sameSide(dockerfile, first, next)) return 'their lines are chained in two styles'
  const isApart = areApart(dockerfile, a, b) && paragraphs(dockerfile, group, next)
  return isApart || strangers(group, next, rowAbove(dockerfile, all, group[0]!), rowBelow(dockerfile, all, next))
}

/** So many RUNs above another one may say what it goes on with. */
const FAR_ENOUGH = 8

/** The scripts of the RUNs right above another one. */
function rowAbove(
  { instructions }: Dockerfile,
  all: ReadonlyMap<Instruction, Script>,
  { instruction }: Script,
): readonly Script[] {
  const row: Script[] = []
  for (let at = instruction.index - 1; at >= 0 && row.length < FAR_ENOUGH; at--) {
    const script = all.get(instructions[at]!)
    if (script === undefined) break
    row.push(script)
  }
  return row
}

/** The scripts of the RUNs right below another one, up to a comment or a blank line. */
function rowBelow(
  dockerfile: Dockerfile,
  all: ReadonlyMap<Instruction, Script>,
  { instruction }: Script,
): readonly Script[] {
  const { instructions } = dockerfile
  const row: Script[] = []
  for (let at = instruction.index + 1; row.length < FAR_ENOUGH; at++) {
    const [above, script] = [instructions[at - 1]!, all.get(instructions[at]!)]
    if (script === undefined || areApart(dockerfile, above, script.instruction)) break
    row.push(script)
  }
  return row
}

/** What a blank line between two RUNs says. */
function paragraphs(dockerfile: Dockerfile, group: readonly Script[], next: Script): string | undefined {
  const first = group.at(-1)!
  if (!goesOn(group, next))
    return `${hasBlankBetween(dockerfile, first, next) ? 'a blank line sets' : 'the comment between them sets'} them apart, and nothing shows that the second needs what the first makes`
  return isParagraph(dockerfile, first.instruction, next.instruction) && areOfTwoKinds(first, next)
    ? 'a blank line, or a comment, sets packages and small steps apart'
    : undefined
}

function hasBlankBetween({ text }: Dockerfile, first: Script, next: Script): boolean {
  return /\n[ \t]*\r?\n/.test(text.slice(first.instruction.span.end, next.instruction.span.start))
}

/** A file of its own between quotes, which nobody puts into a chain. */
function holdsText({ text }: Dockerfile, script: Script): boolean {
  return script.commands.some(({ words }) =>
    words.some((word) => {
      const { start, end } = spanOf(script, word)
      return text.slice(start, end).split('\n').length > MOST_LINES
    }),
  )
}

/** A word of so many lines is still one that was too wide. */
const MOST_LINES = 2

function commandsIn(scripts: readonly Script[]): number {
  return scripts.reduce((sum, { commands }) => sum + commands.length, 0)
}

/** Right for the shell otherwise too, but a reader stumbles over `a; b && c` and `a || b && c`. */
function isOneList({ list }: Script): boolean {
  const plain = list.every(({ operators }) => !operators.includes('||'))
  return plain && (list.length === 1 || list[0]?.elements[0]?.command?.name === 'set')
}
