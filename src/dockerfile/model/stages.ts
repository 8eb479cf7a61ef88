// The build stages of a Dockerfile, and what USER, WORKDIR, SHELL, ENV and ARG are in force at each instruction.

import { isSpace } from '../read/blanks.ts'
import { expand, type Lookup } from '../read/variables.ts'
import { builderWords, flag, type Instruction } from './instruction.ts'
import { mountsOf } from './mounts.ts'
import { oldPair } from './pairs.ts'
import type { Span } from './span.ts'

export interface Base {
  /** As FROM writes it. */
  readonly text: string
  readonly span: Span
  /** The image's name with ARG defaults put in; `undefined` when it names a stage or cannot be told. */
  readonly image: string | undefined
  /** The name rests on the default of an ARG, which a build may override. */
  readonly assumed: boolean
  /** The stage of this file that it names. */
  readonly stage: Stage | undefined
}

export interface Stage {
  readonly index: number
  /** In lower case, as the builder looks names up. */
  readonly name: string | undefined
  readonly from: Instruction
  readonly base: Base
  readonly platform: string | undefined
  /** What stands behind FROM, up to the next one. */
  readonly instructions: readonly Instruction[]
  /** Its layers reach an image: the last stage, one that nothing copies from, or one that such a stage is built on. */
  readonly ships: boolean
}

/** What is in force before an instruction runs. `undefined`: the base image decides. */
export interface Settings {
  /** `null`: set to something that cannot be told. */
  readonly user: string | null | undefined
  readonly workdir: string | null | undefined
  readonly shell: readonly string[] | undefined
  /** The value of an ENV or ARG in force; `null` known unset in this file, `undefined` cannot be told. */
  readonly variables: Variables | undefined
}

/** A list of assignments, the newest first: setting a name costs nothing, however many there are. */
export interface Variables {
  readonly name: string
  readonly value: string | undefined
  readonly kind: 'ENV' | 'ARG'
  /** No build can give it another value: it is no ARG, and made of none. */
  readonly fixed: boolean
  readonly before: Variables | undefined
}

export interface Stages {
  readonly stages: readonly Stage[]
  /** The stage that an instruction stands in, by the instruction's index. */
  readonly stageOf: readonly (Stage | undefined)[]
  /** By the instruction's index: what is in force before it. */
  readonly settings: readonly Settings[]
}

const NOTHING: Settings = { user: undefined, workdir: undefined, shell: undefined, variables: undefined }

/** The newest assignment of `name`. */
export function variable(variables: Variables | undefined, name: string): Variables | undefined {
  for (let at = variables; at !== undefined; at = at.before) if (at.name === name) return at
  return undefined
}

/** The value that a name has in every build; `undefined` where `--build-arg` may change it, or it cannot be told. */
export function fixedValue(variables: Variables | undefined, name: string): string | undefined {
  const found = variable(variables, name)
  return found?.fixed === true ? found.value : undefined
}

/** The stage at the bottom of what a stage is built on: the one that starts from an image. */
export function bottomOf(stage: Stage): Stage {
  let at = stage
  while (at.base.stage !== undefined) at = at.base.stage
  return at
}

/** A stage and those that it is built on. */
export function lineage(stage: Stage): readonly Stage[] {
  const all: Stage[] = []
  for (let at: Stage | undefined = stage; at !== undefined; at = at.base.stage) all.push(at)
  return all
}

/** A stage and those of a file that are built on it, in the order of the file. */
export function heirs(stages: readonly Stage[], stage: Stage): readonly Stage[] {
  return stages.filter((other) => lineage(other).includes(stage))
}

interface Draft extends Omit<Stage, 'ships' | 'instructions' | 'base'> {
  base: Base
  instructions: Instruction[]
  ships: boolean
}

/** Reads stages and settings in one pass over the instructions. */
export function readStages(instructions: readonly Instruction[], escape: string): Stages {
  const stages: Draft[] = []
  const stageOf: (Stage | undefined)[] = []
  const settings: Settings[] = []
  const atEnd: Settings[] = []
  let globals: Variables | undefined
  let now = NOTHING
  for (const instruction of instructions) {
    if (instruction.keyword === 'FROM') {
      if (stages.length > 0) atEnd.push(now)
      settings.push({ ...NOTHING, variables: globals })
      const stage = readFrom(instruction, stages, escape, globals)
      now = stage.base.stage === undefined ? NOTHING : (atEnd[stage.base.stage.index] ?? NOTHING)
      stages.push(stage)
      stageOf.push(stage)
      continue
    }
    const stage = stages.at(-1)
    stageOf.push(stage)
    settings.push(now)
    if (stage === undefined) {
      if (instruction.keyword === 'ARG') globals = assign(instruction, globals, escape, undefined)
      continue
    }
    stage.instructions.push(instruction)
    now = settingsAfter(now, instruction, escape, globals)
  }
  markShipping(stages)
  return { stages, stageOf, settings }
}

function readFrom(
  instruction: Instruction,
  stages: readonly Draft[],
  escape: string,
  globals: Variables | undefined,
): Draft {
  const [image, as, name] = builderWords(instruction)
  const text = image?.text ?? ''
  const named = as?.text.toUpperCase() === 'AS' ? name?.text.toLowerCase() : undefined
  let assumed = false
  const lookup: Lookup = (variableName) => {
    assumed = true
    const known = variable(globals, variableName)
    return known === undefined ? undefined : known.value
  }
  const resolved = expand(text, escape, lookup)
  const stage = stages.findLast(
    (candidate) => candidate.name !== undefined && candidate.name === resolved?.toLowerCase(),
  )
  return {
    index: stages.length,
    name: named,
    from: instruction,
    base: {
      text,
      span: image?.span ?? instruction.span,
      image: stage === undefined && resolved !== '' ? resolved : undefined,
      assumed,
      stage,
    },
    platform: flag(instruction, 'platform'),
    instructions: [],
    ships: false,
  }
}

function settingsAfter(
  now: Settings,
  instruction: Instruction,
  escape: string,
  globals: Variables | undefined,
): Settings {
  const value = (): string | undefined =>
    expand(instruction.text, escape, (name) => variable(now.variables, name)?.value)
  switch (instruction.keyword) {
    case 'USER':
      return { ...now, user: value() ?? null }
    case 'WORKDIR':
      return { ...now, workdir: joinWorkdir(now.workdir, value()) }
    case 'SHELL':
      return { ...now, shell: instruction.strings ?? ['?'] }
    case 'ENV':
    case 'ARG':
      return { ...now, variables: assign(instruction, now.variables, escape, globals) }
    default:
      return now
  }
}

function joinWorkdir(before: string | null | undefined, value: string | undefined): string | null {
  if (value === undefined) return null
  if (value.startsWith('/')) return value
  return typeof before === 'string' ? `${before.replace(/\/$/, '')}/${value}` : null
}

/** Adds what an ENV or ARG assigns. An ARG without a value takes the global one of that name. */
function assign(
  instruction: Instruction,
  before: Variables | undefined,
  escape: string,
  globals: Variables | undefined,
): Variables | undefined {
  const kind = instruction.keyword === 'ENV' ? 'ENV' : 'ARG'
  let result = before
  for (const { name, raw } of assignments(instruction, escape)) {
    // ENV wins over an ARG of the same name, whatever their order.
    if (kind === 'ARG' && variable(before, name)?.kind === 'ENV') continue
    let fixed = kind === 'ENV'
    const lookup: Lookup = (one) => {
      const found = variable(before, one)
      fixed &&= found?.fixed === true
      return found?.value
    }
    const value = raw === undefined ? variable(globals, name)?.value : expand(raw, escape, lookup)
    result = { name, value, kind, fixed, before: result }
  }
  return result
}

/** The pairs of an ENV, LABEL or ARG; values still quoted. The old form `ENV name value` has one pair. */
export function assignments(
  instruction: Instruction,
  escape: string,
): readonly { name: string; raw: string | undefined }[] {
  const old = instruction.keyword === 'ARG' ? undefined : oldPair(instruction, escape)
  if (old !== undefined) return [{ name: old.name, raw: old.value }]
  return quotedWords(instruction.text, escape).map((word) => {
    const equals = word.indexOf('=')
    return equals < 0 ? { name: word, raw: undefined } : { name: word.slice(0, equals), raw: word.slice(equals + 1) }
  })
}

/** BuildKit's parseWords: cut at white space outside quotes; quotes and escapes stay. */
function quotedWords(text: string, escape: string): readonly string[] {
  const words: string[] = []
  let word = ''
  let quote = ''
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!
    if (quote === '' && isSpace(text.charCodeAt(at))) {
      if (word !== '') words.push(word)
      word = ''
      continue
    }
    word += character
    if (character === escape && quote !== "'") word += text[++at] ?? ''
    else if (character === quote) quote = ''
    else if (quote === '' && (character === '"' || character === "'")) quote = character
  }
  if (word !== '') words.push(word)
  return words
}

function markShipping(stages: readonly Draft[]): void {
  const copied = new Set<Draft>()
  for (const stage of stages) {
    for (const instruction of stage.instructions) {
      for (const reference of references(instruction)) {
        const found =
          stages.findLast((candidate) => candidate.name === reference.toLowerCase() && candidate.index < stage.index) ??
          stages[/^\d+$/.test(reference) ? Number(reference) : -1]
        if (found !== undefined) copied.add(found)
      }
    }
  }
  const basis = new Set(stages.map((stage) => stage.base.stage?.index))
  stages.forEach((stage, i) => {
    // A stage that nothing refers to may be built with --target.
    if (i === stages.length - 1 || (!copied.has(stage) && !basis.has(stage.index))) ship(stages, stage)
  })
}

function ship(stages: readonly Draft[], stage: Draft): void {
  for (let at: Draft | undefined = stage; at !== undefined && !at.ships; ) {
    at.ships = true
    at = at.base.stage === undefined ? undefined : stages[at.base.stage.index]
  }
}

/** What `--from=` and `--mount=…,from=` of an instruction name. */
export function references(instruction: Instruction): readonly string[] {
  const subject = instruction.trigger ?? instruction
  const named = [flag(subject, 'from'), ...mountsOf(subject).map(({ from }) => from)]
  return named.filter((name) => name !== undefined)
}
