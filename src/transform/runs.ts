// What transforms walk over: the RUNs of a Dockerfile whose shell can be read, and what they need to know of each.

import { type KeptCache, reliesOn, takesOver, usesAnywhere } from '../analysis/packages/kept-caches.ts'
import { type Unread, unreadOf } from '../analysis/processes/unread.ts'
import type { Dockerfile } from '../dockerfile/model/dockerfile.ts'
import { flag, type Instruction, saidIn } from '../dockerfile/model/instruction.ts'
import { insertAfter, type Script, unbroken } from '../dockerfile/model/script.ts'
import type { Command, Word } from '../dockerfile/model/shell.ts'
import type { Fix, Span } from '../dockerfile/model/span.ts'
import { lineage, type Stage } from '../dockerfile/model/stages.ts'
import type { Given } from '../dockerfile/read/arguments.ts'
import { type Call, callOf, inFrontOfVerb, type Manager, unknownOption } from '../knowledge/packages/managers.ts'
import type { Context } from './transform.ts'

export interface Run {
  readonly instruction: Instruction
  readonly script: Script
  readonly stage: Stage
  /** The RUN of an ONBUILD: it runs in another build, behind instructions that are not known. */
  readonly onbuild: boolean
}

interface Walked {
  readonly runs: readonly Run[]
  readonly unread: readonly (Unread & { readonly at: Span })[]
}

const known = new WeakMap<Dockerfile, Walked>()

/**
 * The RUNs, and the RUNs inside ONBUILD, that are shell scripts; none of a stage that runs on Windows. Of what is not read it
 * is said why, where it speaks of what the transform is about.
 */
export function runs(dockerfile: Dockerfile, context: Context): readonly Run[] {
  let walked = known.get(dockerfile)
  if (walked === undefined) {
    walked = walk(dockerfile, context)
    known.set(dockerfile, walked)
  }
  for (const { at, text, reason } of walked.unread) if (context.concerns(text)) context.decline(at, reason)
  return walked.runs
}

function walk(dockerfile: Dockerfile, context: Context): Walked {
  const on = dockerfile.instructions.flatMap((instruction) => {
    const stage = dockerfile.stageOf(instruction)
    return stage === undefined || context.image(stage).distro?.family === 'windows' ? [] : [{ instruction, stage }]
  })
  return {
    runs: on.flatMap(({ instruction, stage }) => {
      const script = dockerfile.script(instruction)
      return script === undefined ? [] : [{ instruction, script, stage, onbuild: instruction.trigger !== undefined }]
    }),
    unread: on.flatMap(({ instruction }) => {
      const unread = unreadOf(dockerfile, instruction)
      return unread === undefined ? [] : [{ ...unread, at: instruction.span }]
    }),
  }
}

const NO_CALLS: readonly Call[] = []

const callsByManager = new WeakMap<readonly Command[], ReadonlyMap<Manager, readonly Call[]>>()

/** The calls of a package manager in a run, in their order. */
export function callsIn({ script }: Run, manager: Manager): readonly Call[] {
  let calls = callsByManager.get(script.commands)
  if (calls === undefined) {
    const found = new Map<Manager, Call[]>()
    for (const command of script.commands) {
      const call = callOf(command)
      if (call !== undefined) found.set(call.manager, [...(found.get(call.manager) ?? []), call])
    }
    calls = found
    callsByManager.set(script.commands, calls)
  }
  return calls.get(manager) ?? NO_CALLS
}

/** Whether the RUN works without network: a transform must not make it ask for one. */
export function isOffline(instruction: Instruction): boolean {
  return flag(instruction, 'network') === 'none'
}

/** The RUNs of the stages that images are made of; none of an ONBUILD. */
export function shippedRuns(dockerfile: Dockerfile, context: Context): readonly Run[] {
  return runs(dockerfile, context).filter(({ onbuild, stage }) => !onbuild && stage.ships)
}

/** Whether what a RUN leaves in its layer reaches an image; where it does not, who asks for the transform by name hears why it stays. */
export function reachesImage({ stage, instruction }: Run, context: Context): boolean {
  if (!stage.ships) context.aside(instruction.span, LEFT_BEHIND)
  return stage.ships
}

export const LEFT_BEHIND = 'its stage is no image, nor what one is built on: what stays in its layers is left behind'

type Matching = ReadonlyMap<number, readonly Instruction[]>

const matchings = new WeakMap<Dockerfile, Map<string, Matching>>()

/** In front of the first FROM. */
const NO_STAGE = -1

/**
 * The instructions that pass a test, by the index of their stage. Transforms ask for every RUN again, so the answer is
 * kept for the Dockerfile under the name that the test is given.
 */
function matching(dockerfile: Dockerfile, name: string, test: (instruction: Instruction) => boolean): Matching {
  let known = matchings.get(dockerfile)
  if (known === undefined) {
    known = new Map()
    matchings.set(dockerfile, known)
  }
  let found = known.get(name)
  if (found === undefined) {
    const byStage = new Map<number, Instruction[]>()
    for (const instruction of dockerfile.instructions) {
      if (!test(instruction)) continue
      const stage = dockerfile.stageOf(instruction)?.index ?? NO_STAGE
      const list = byStage.get(stage)
      if (list === undefined) byStage.set(stage, [instruction])
      else list.push(instruction)
    }
    found = byStage
    known.set(name, found)
  }
  return found
}

/**
 * The next instruction that passes a test among those that start from the files this RUN leaves: in its stage, and in
 * stages that are built on it.
 *
 * @param name names the test: two tests of one name are one
 * @param barrier behind what passes it the files are others, and nobody is looked for; it is looked for itself
 */
export function nextLater(
  dockerfile: Dockerfile,
  run: Run,
  name: string,
  test: (instruction: Instruction) => boolean,
  barrier?: Barrier,
): Instruction | undefined {
  const found = matching(dockerfile, name, test)
  if (found.size === 0) return undefined
  const barriers = barrier === undefined ? NONE : matching(dockerfile, barrier.name, barrier.test)
  const own = firstBehind(found.get(run.stage.index), run.instruction.index)
  const end = firstBehind(barriers.get(run.stage.index), run.instruction.index)
  if (own !== undefined || end !== undefined) return isInFront(own, end) ? own : undefined
  // The stages that stand on this one without a barrier between.
  const reached = new Set([run.stage.index])
  for (const { index, base } of dockerfile.stages) {
    if (index <= run.stage.index) continue
    // A base that an ARG names may be this stage.
    const open = base.assumed || (base.stage === undefined && base.image === undefined)
    if (!open && (base.stage === undefined || !reached.has(base.stage.index))) continue
    const [first] = found.get(index) ?? []
    const [end] = barriers.get(index) ?? []
    if (first !== undefined && isInFront(first, end)) return first
    if (end === undefined) reached.add(index)
  }
  return undefined
}

/** What changes the files that are asked for, by a name as `nextLater` takes it. */
export interface Barrier {
  readonly name: string
  test(instruction: Instruction): boolean
}

const NONE: Matching = new Map()

function isInFront(one: Instruction | undefined, barrier: Instruction | undefined): boolean {
  return one !== undefined && (barrier === undefined || one.index <= barrier.index)
}

/**
 * The first instruction that counts on a cache that this RUN fills: in its stage and those built on it, one in front of it
 * that leads there, or one that takes it over into another stage.
 */
export function cacheDependent(
  dockerfile: Dockerfile,
  run: Run,
  cache: KeptCache,
  barrier?: Barrier,
): Instruction | undefined {
  return (
    nextLater(
      dockerfile,
      run,
      `counts on the cache of ${keyOf(cache)}`,
      (later) => reliesOn(dockerfile, later, cache),
      barrier,
    ) ??
    leadsTo(dockerfile, run, cache) ??
    dockerfile.instructions.find((other) => takesOver(dockerfile, other, cache))
  )
}

/** Two caches of one manager are two where they lie elsewhere, or other calls fill them. */
function keyOf({ manager, folders, fills }: KeptCache): string {
  let own = fillers.get(fills)
  if (own === undefined) {
    own = ++fillersSeen
    fillers.set(fills, own)
  }
  return [manager, own, ...folders].join(' ')
}

const fillers = new WeakMap<KeptCache['fills'], number>()
let fillersSeen = 0

/** The instruction in front of a RUN that leads into a cache, in its stage or in those it is built on. */
function leadsTo(dockerfile: Dockerfile, { stage, instruction }: Run, cache: KeptCache): Instruction | undefined {
  const found = matching(dockerfile, `leads to the cache of ${keyOf(cache)}`, (one) =>
    usesAnywhere(dockerfile, one, cache),
  )
  if (found.size === 0) return undefined
  const before = lineage(stage).flatMap(({ index }) => found.get(index) ?? [])
  return before.find(({ index }) => index < instruction.index)
}

/** The first of a sorted list whose index is greater. */
function firstBehind(list: readonly Instruction[] | undefined, index: number): Instruction | undefined {
  if (list === undefined) return undefined
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (list[middle]!.index > index) high = middle
    else low = middle + 1
  }
  return list[low]
}

/** Whether an instruction up to this RUN passes a test, in its stage or in those it is built on, or in front of them. */
export function someBefore(
  dockerfile: Dockerfile,
  run: Run,
  name: string,
  test: (instruction: Instruction) => boolean,
): boolean {
  const found = matching(dockerfile, name, test)
  if (found.size === 0) return false
  const isBefore = (stage: number): boolean =>
    (found.get(stage)?.[0]?.index ?? Number.POSITIVE_INFINITY) <= run.instruction.index
  if (isBefore(NO_STAGE)) return true
  return lineage(run.stage).some(({ index }) => isBefore(index))
}

/** Whether an instruction up to this RUN holds `text`, whatever its case; see `someBefore`. */
export function mentionedBefore(dockerfile: Dockerfile, run: Run, text: string): boolean {
  const wanted = text.toLowerCase()
  if (!isSaid(dockerfile, wanted)) return false
  return someBefore(dockerfile, run, `said ${wanted}`, (instruction) =>
    saidIn(instruction, dockerfile.text).toLowerCase().includes(wanted),
  )
}

interface Said {
  /** All that the instructions say, in lower case: words that are broken off at a line's end are whole in it. */
  readonly lower: string
  /** What was looked for in it: each RUN asks for the same again. */
  readonly found: Map<string, boolean>
}

const saidTexts = new WeakMap<Dockerfile, Said>()

/** Whether any instruction says a text in lower case, be it in a flag. */
export function isSaid(dockerfile: Dockerfile, wanted: string): boolean {
  let said = saidTexts.get(dockerfile)
  if (said === undefined) {
    const texts = dockerfile.instructions.flatMap((one) => [saidIn(one, dockerfile.text), ...flagTexts(one)])
    said = { lower: texts.join('\n').toLowerCase(), found: new Map() }
    saidTexts.set(dockerfile, said)
  }
  let isThere = said.found.get(wanted)
  if (isThere === undefined) {
    isThere = said.lower.includes(wanted)
    said.found.set(wanted, isThere)
  }
  return isThere
}

function flagTexts({ flags }: Instruction): readonly string[] {
  return flags.flatMap(({ value = [] }) => value)
}

/** An expansion that may stand for options: `$APT_OPTS`, `${FLAGS}`. */
export function mayHoldOptions(call: Call): boolean {
  if (call.expansions.length > 0) return true
  return call.operands.some(({ value, text }) => {
    if (value !== undefined) return false
    const upper = text.toUpperCase()
    return ['OPT', 'FLAG', 'ARG', 'PARAM', 'YES'].some((hint) => upper.includes(hint))
  })
}

/** Why a flag may not be given to a call: it may have that, or another that contradicts it, in a variable. */
export function openOptions(call: Call): string | undefined {
  return mayHoldOptions(call) ? `a variable may hold an option of ${call.tool} ${call.verb}` : undefined
}

/** Why `-y` may change more than that nobody is asked: unanswered a call fails, and with it the build, if nothing hides that. */
export function doubtOfAnswer(call: Call): string | undefined {
  const { command, tool, verb } = call
  const open = openOptions(call)
  if (open !== undefined || command.decisive) return open
  return `${tool} ${verb} may give up here for want of an answer, and the build may go on without it`
}

/** Why what an ONBUILD leaves in a layer stays there. */
export function otherBuildsUse(what: string): string {
  return `an ONBUILD runs in other builds, whose later steps may use ${what}`
}

/**
 * Puts a flag behind the verb of a call: right behind it, or behind the flags that follow it on its line, where one more
 * reads well: `install -y --no-x`. Never behind an option that may take the next word as its value.
 *
 * @returns no edit, and a note, where it is not known which word is the verb, or which options the call has
 */
export function addFlag(
  context: Context,
  { script, instruction }: Run,
  call: Call,
  flag: string,
  place: 'verb' | 'flags' = 'verb',
): Fix {
  const unknown = unknownOption(inFrontOfVerb(call))
  const reason =
    unknown === undefined
      ? openOptions(call)
      : `whether ${unknown.text} of ${call.tool} takes the next word as its value is not known: put it behind ${call.verb}`
  if (reason !== undefined) {
    context.decline(instruction.span, reason)
    return []
  }
  return [insertAfter(script, place === 'verb' ? call.verbWord : behindFlags(script, call), ` ${flag}`)]
}

/** As `addFlag`, for a flag that answers what the call asks: no edit, and a note, where that may change more. */
export function addAnswer(context: Context, run: Run, call: Call, flag: string): Fix {
  const reason = doubtOfAnswer(call)
  if (reason === undefined) return addFlag(context, run, call, flag)
  context.decline(run.instruction.span, reason)
  return []
}

/** The calls whose options are plain to see, and which the RUN waits for; of the others a note says why they are not. */
export function plainCalls(context: Context, run: Run, calls: readonly Call[]): readonly Call[] {
  for (const call of calls) {
    const reason = doubtOfPlain(run, call)
    if (reason !== undefined) context.decline(run.instruction.span, reason)
  }
  return calls.filter((call) => doubtOfPlain(run, call) === undefined)
}

function doubtOfPlain({ script }: Run, call: Call): string | undefined {
  const { start, end } = call.command
  const isSent = script.list.some((item) => item.background && item.start <= start && end <= item.end)
  return isSent
    ? `& sends ${call.tool} ${call.verb} into the background, where nothing waits for it: && is most likely meant`
    : openOptions(call)
}

/** The verb, or the last of the flags that stand right behind it on its line and take no value. */
function behindFlags(script: Script, { command, verbWord, given }: Call): Word {
  let last = verbWord
  for (const word of command.words.slice(command.words.indexOf(verbWord) + 1)) {
    const follows = word.start === last.end + 1 && unbroken(script, { start: last.start, end: word.end })
    const own = given.filter((option) => option.word === word)
    if (!follows || own.length === 0 || !own.every(isComplete)) break
    last = word
  }
  return last
}

/** Whether nothing that follows can be an option's value. */
function isComplete({ takes, word, valueWords }: Given<Word>): boolean {
  if (takes === undefined || valueWords.length > 0) return false
  return takes === 'nothing' || takes === 'joined' || takes === 'switch' || takes === 'level' || word.text.includes('=')
}
