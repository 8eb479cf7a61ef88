// Joins a RUN that only deletes or undoes with the RUN that made what it deletes.

import {
  againstRace,
  isCleaning,
  LEFTOVERS,
  onlyCleans,
  onlyEmpties,
  repeatedIn,
  tailOf,
} from '../../src/analysis/packages/cleanups.ts'
import { hasPragma } from '../../src/analysis/pragmas.ts'
import { joinNeighbours } from '../../src/dockerfile/edit/join.ts'
import { joinRows } from '../../src/dockerfile/edit/join-rows.ts'
import { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import type { Instruction } from '../../src/dockerfile/model/instruction.ts'
import type { Reason } from '../../src/dockerfile/model/refusal.ts'
import type { Script } from '../../src/dockerfile/model/script.ts'
import type { Command } from '../../src/dockerfile/model/shell.ts'
import { type Call, callOf } from '../../src/knowledge/packages/managers.ts'
import { type Run, shippedRuns } from '../../src/transform/runs.ts'
import { type Context, mentions, type Transform, untilStill } from '../../src/transform/transform.ts'
import { type Bracket, bracketOf, movedInFront } from './brackets.ts'

export default {
  name: 'run-join-cleanup',
  summary: 'Delete what a RUN made in that RUN',
  phase: 'joins',
  safety: 'safe',
  aims: ['size', 'lint'],
  recommended: true,
  mayAct: mentions('run'),
  why: `A layer only adds: what a RUN writes stays in its layer, and a later RUN that deletes it hides it without freeing a
byte. Deleted in the RUN that made it, it never reaches the image.`,
  leavesAlone: [
    'a cleanup that does not follow directly on what it cleans, but for packages that one RUN installs and a later one takes away',
    'such packages, where more than WORKDIR and COPY to a folder of its own stands between the first of the RUNs and those that need them',
    'cleanups in a row of which one has to stay',
    'a RUN that deletes what the one before it did not make',
    'two RUNs with different flags, or where something reaches from the first into the second',
    'a stage whose layers reach no image',
  ],
  rules: ['hadolint/DL3059'],
  references: ['https://docs.docker.com/build/building/best-practices/#run'],
  apply(dockerfile, context) {
    const bracketed = untilStill(dockerfile, context, joinBrackets)
    const all = shippedRuns(bracketed, context)
    const apart = new Set(all.filter((_, at) => bracketOf(bracketed, all, at, context) !== undefined))
    const wanted = new Set(rowsIn(all).flatMap((row) => (row.some((run) => hasPragma(bracketed, run)) ? [] : row)))
    for (const [i, { instruction, script }] of all.entries()) {
      if (wanted.has(instruction) || apart.has(all[i]!)) continue
      const reason = onlyCleans(script) ? LATE : whyNotWanted(all[i - 1], all[i]!)
      if (reason !== undefined) context.decline(instruction.span, reason)
    }
    return joinNeighbours(
      bracketed,
      all.map(({ instruction }) => instruction),
      (_, b) => wanted.has(b),
      (_, b, reason) =>
        context.decline(
          b.span,
          `this cleanup frees nothing in a RUN of its own, but cannot join the one before: ${reason}`,
        ),
      {
        acrossSections: true,
        whole: true,
        tailOf: (first, second) => againstRace(first, second) ?? repeatedIn(first, second),
      },
    )
  },
} satisfies Transform

/** Each bracket that is joined is a text to read again: nobody writes more of them. */
const MOST_BRACKETS = 50

/** The first installation and removal with RUNs in between that can be one RUN, as one; what stands in between goes in front. */
function joinBrackets(dockerfile: Dockerfile, context: Context): Dockerfile {
  const all = shippedRuns(dockerfile, context)
  const found = all.flatMap(({ instruction: { span } }, at) => {
    const bracket = bracketOf(dockerfile, all, at, context)
    return bracket === undefined ? [] : [{ span, bracket }]
  })
  for (const { span, bracket } of found) {
    const isOne = !('reason' in bracket) && found.length <= MOST_BRACKETS
    const joined = isOne ? bracketAsOne(dockerfile, bracket, context) : 'reason' in bracket ? bracket : TOO_MANY
    if (joined instanceof Dockerfile) return joined
    context.decline(span, `what this takes away stays in the layer of an earlier RUN: ${joined.reason}`)
  }
  return dockerfile
}

const TOO_MANY: Reason = { reason: `there are more than ${MOST_BRACKETS} of its kind` }

function bracketAsOne(dockerfile: Dockerfile, bracket: Bracket, context: Context): Dockerfile | Reason {
  const { runs: all, moved } = bracket
  let now = moved.length === 0 ? dockerfile : dockerfile.edit([movedInFront(dockerfile, bracket)])
  if (moved.length > 0 && now === dockerfile) return { reason: 'what stands in between is protected' }
  const from = all[0]!.instruction.index + moved.length
  // Behind a cleanup that goes to the end, the text that comes of it says how to go on.
  for (let left = all.length; left > 1; ) {
    const row = shippedRuns(now, context).filter(({ instruction: { index } }) => index >= from && index < from + left)
    let reason = 'a place of it is protected'
    const next = joinRows(now, [row.map(({ script }) => script)], {
      tailOf: (first, second) => {
        // Where a cleanup cannot go to the end it stays where its author put it: behind the installation.
        const tail = tailOf(now, first, second)
        return againstRace(first, second) ?? (tail !== undefined && 'reason' in tail ? undefined : tail)
      },
      refused: (_, why) => {
        reason = why
      },
    })
    // Nothing is left half made.
    if (next === now) return { reason }
    left -= now.instructions.length - next.instructions.length
    now = next
  }
  return now
}

const LATE = 'nothing shows that this cleans up what the RUN right above it leaves'

/** Why a RUN that deletes what the one above it made, or may have made, stays. */
function whyNotWanted(above: Run | undefined, { instruction, script: { commands } }: Run): string | undefined {
  if (above?.instruction.index !== instruction.index - 1) return undefined
  const removals = commands.filter(({ name }) => name === 'rm')
  const targets = removals.flatMap(({ words }) => words.slice(1)).flatMap(({ value }) => value ?? [])
  const isMade = (target: string): boolean =>
    isWorkOf(target, above.script.commands, new Set()) && !isWorkOf(target, commands, new Set())
  if (targets.some(isMade) && removals.length < commands.length)
    return 'this RUN does more than delete, and what it deletes stays in the layer of the one above: one RUN would free it'
  const target = targets.find((path) => above.script.commands.some((command) => isToldToWrite(command, path)))
  return target === undefined || removals.length < commands.length
    ? undefined
    : `whether the RUN above makes ${target} is not known`
}

/** Whether a command is given a folder in which a path lies: `DESTDIR=/opt/app`, `--prefix=/opt/app`. */
function isToldToWrite({ words }: Command, path: string): boolean {
  return words.some(({ text }) => {
    const [, folder = ''] = text.split('=')
    return /^\/[^/]+\/[^/]+/.test(folder) && path.startsWith(`${folder}/`)
  })
}

/** Each RUN of a row is held against all in front of it: nobody writes more of them. */
const MOST_IN_A_ROW = 50

/** The RUNs in a row that only clean up behind the one above them: all of them go there, or none. */
function rowsIn(all: readonly Run[]): readonly (readonly Instruction[])[] {
  const rows: Instruction[][] = []
  for (let at = 0; at < all.length; ) {
    const before = [all[at]!.script]
    const row: Instruction[] = []
    let frees = false
    for (at++; at < all.length; at++) {
      const { instruction, script } = all[at]!
      const last = before.at(-1)!
      if (instruction.index !== last.instruction.index + 1) break
      if (row.length === MOST_IN_A_ROW) {
        frees = false
        break
      }
      const isWork =
        cleansUpBehind(before, script) && !(repeats(last, script) && repeatedIn(last, script) === undefined)
      if (!isWork && !onlyEmpties(script)) break
      frees ||= isWork
      before.push(script)
      row.push(instruction)
    }
    if (frees) rows.push(row)
  }
  return rows
}

/** Whether a script does again what one before it has done. */
function repeats(last: Script, { commands }: Script): boolean {
  const said = ({ words }: Command): string => words.map(({ text }) => text).join(' ')
  const done = new Set(last.commands.map(said))
  return commands.every((command) => done.has(said(command)))
}

/** Every command of `next` takes away something that the scripts before it made. */
function cleansUpBehind(before: readonly Script[], { commands }: Script): boolean {
  const made = before.flatMap((script) => script.commands)
  return (
    commands.some(({ name }) => name !== 'set') && commands.every((command) => command.top && undoes(command, made))
  )
}

function undoes(command: Command, before: readonly Command[]): boolean {
  if (command.redirects.length > 0) return false
  // `set -ex;` in front of both.
  if (command.name === 'set') return true
  if (command.name === 'rm') return removesWhatWasMade(command, before)
  const call = callOf(command)
  if (call === undefined || !isCleaning(call)) return false
  const made = before.flatMap((earlier) => callOf(earlier) ?? []).filter(({ manager }) => manager === call.manager)
  return made.some((other) => !isCleaning(other)) && takesWhatCame(call, made)
}

/** A removal by name takes packages that the RUN before installed; one without names cleans up behind it. */
function takesWhatCame(call: Call, made: readonly Call[]): boolean {
  const names = call.verb === 'clean' ? [] : call.operands.map(({ text }) => text)
  if (names.length === 0) return true
  const installed = new Set(made.flatMap(({ operands, options }) => [...operands, ...options]).map(({ text }) => text))
  return names.some((name) => installed.has(name))
}

function removesWhatWasMade(command: Command, before: readonly Command[]): boolean {
  const targets = command.words.slice(1).filter(({ text }) => !text.startsWith('-'))
  if (targets.length === 0 || targets.some(({ value }) => value === undefined)) return false
  const calls = before.flatMap((made) => callOf(made) ?? []).filter((call) => !isCleaning(call))
  const managers = new Set(calls.map(({ manager }) => manager))
  // Each is harmless to delete where the first RUN made nothing there; one at least must be its work.
  return targets.some(({ value }) => value !== undefined && isWorkOf(value, before, managers))
}

function isWorkOf(target: string, before: readonly Command[], managers: ReadonlySet<string>): boolean {
  if (LEFTOVERS.some(([folder, makers]) => target.startsWith(folder) && makers.some((maker) => managers.has(maker))))
    return true
  if (target.includes('*')) return false
  const path = target.endsWith('/') ? target.slice(0, -1) : target
  return path.length > 1 && before.some((command) => makes(command, path))
}

/** Programs that write what they are told to, and which of their words say what. */
const MAKERS: Readonly<Record<string, 'any' | 'last' | 'folder'>> = {
  curl: 'any',
  wget: 'any',
  git: 'any',
  svn: 'any',
  hg: 'any',
  mkdir: 'any',
  touch: 'any',
  tee: 'any',
  cp: 'last',
  mv: 'last',
  install: 'last',
  ln: 'last',
  tar: 'folder',
  unzip: 'folder',
}

/** Whether a command names the path, or something in it, as what it writes. */
function makes({ name, words, redirects }: Command, path: string): boolean {
  const written = redirects.filter(({ operator }) => operator.startsWith('>')).map(({ target }) => target?.text ?? '')
  return [
    ...written,
    ...products(
      name,
      words.map(({ text }) => text),
    ),
  ].some((text) => text === path || text.startsWith(`${path}/`) || text.endsWith(`/${path}`))
}

function products(name: string | undefined, words: readonly string[]): readonly string[] {
  const how = name !== undefined && Object.hasOwn(MAKERS, name) ? MAKERS[name] : undefined
  if (how === 'any') return words.slice(1)
  if (how === 'last') return words.slice(-1)
  // The folder that an archive is extracted into.
  return how === 'folder' ? words.filter((_, i) => words[i - 1] === '-C' || words[i - 1] === '-d') : []
}
