// Which chmod or chown only changes what a COPY right before it made, and how the command goes when COPY does it.

import { filesOf } from '../../analysis/filesystem/content.ts'
import { destinationOf, mayReach } from '../../analysis/filesystem/copies.ts'
import { pathAt, pathOf } from '../../analysis/filesystem/paths.ts'
import type { BuildInputs, Images } from '../../analysis/images/images.ts'
import { hasPragma } from '../../analysis/pragmas.ts'
import { keepingColumns } from '../../dockerfile/edit/columns.ts'
import { linesOf, onlyList, removeElements } from '../../dockerfile/edit/removal.ts'
import { type Copy, copyOfFiles, isFetchedFile } from '../../dockerfile/model/copy.ts'
import type { Dockerfile } from '../../dockerfile/model/dockerfile.ts'
import type { Instruction } from '../../dockerfile/model/instruction.ts'
import { isWithin, mentions } from '../../dockerfile/model/paths.ts'
import type { Reason } from '../../dockerfile/model/refusal.ts'
import { removeWord, type Script } from '../../dockerfile/model/script.ts'
import { isHeaded } from '../../dockerfile/model/sections.ts'
import type { Command, Element, Word } from '../../dockerfile/model/shell.ts'
import { deletion, type Fix, insertion } from '../../dockerfile/model/span.ts'
import { commentsIn, fileOffset } from '../../dockerfile/read/lines.ts'

/** A chmod or chown in a script, cut into its words. */
export interface Change {
  readonly command: Command
  readonly element: Element
  readonly options: readonly Word[]
  /** The mode or the owner. */
  readonly what: Word
  readonly targets: readonly Target[]
}

export interface Target {
  readonly word: Word
  readonly path: string
  /** Nothing in front of the command has to do with the path. */
  readonly free: boolean
}

/** A RUN, or the RUN of an ONBUILD, that is a shell script. */
export interface ShellRun {
  readonly instruction: Instruction
  readonly script: Script
  readonly onbuild: boolean
}

/** The calls of some programs that may run earlier, where nothing in front of them in their script has to do with them. */
export function changesIn(
  dockerfile: Dockerfile,
  { instruction, script, onbuild }: ShellRun,
  programs: readonly string[],
  images: Images,
): readonly Change[] {
  if (onbuild || hasPragma(dockerfile, instruction)) return []
  const elements = onlyList(script)
  if (elements === undefined || script.heredoc || instruction.flags.length > 0) return []
  if (instruction.line.heredocs.length > 0 || script.comment !== undefined) return []
  const changes: Change[] = []
  const earlier: Command[] = []
  for (const element of elements) {
    const { command } = element
    if (command === undefined || element.negated) break
    const isOne = programs.includes(command.name ?? '')
    const change = isOne ? readChange(dockerfile, instruction, element, command, earlier, images) : undefined
    if (change !== undefined) changes.push(change)
    else if (!isHarmless(command)) break
    earlier.push(command)
  }
  return changes
}

function readChange(
  dockerfile: Dockerfile,
  instruction: Instruction,
  element: Element,
  command: Command,
  earlier: readonly Command[],
  images: Images,
): Change | undefined {
  const { words, wrapper, assignments, redirects } = command
  if (wrapper.length > 0 || assignments.length > 0 || redirects.length > 0) return undefined
  const options: Word[] = []
  let at = 1
  for (; words[at]?.text.startsWith('-') === true; at++) options.push(words[at]!)
  const [what, ...rest] = words.slice(at)
  if (what === undefined || rest.length === 0 || rest.some(({ text }) => text.startsWith('-'))) return undefined
  const targets = rest.flatMap((word) => {
    const path = pathOf(dockerfile, instruction, word, images)
    return path === undefined ? [] : [{ word, path, free: earlier.every((one) => isApart(one, path)) }]
  })
  return targets.length === rest.length ? { command, element, options, what, targets } : undefined
}

/** What may run before or after a change of mode or owner of another file, all the same. */
const HARMLESS = new Set(['set', 'mkdir', 'touch', 'ln', 'rm', 'chmod', 'chown', 'chgrp', 'echo', 'true'])

export function isHarmless({ name, wrapper, assignments }: Command): boolean {
  return name !== undefined && HARMLESS.has(name) && wrapper.length === 0 && assignments.length === 0
}

/** Whether a command plainly has to do with other paths: absolute ones that do not lie around or below this one. */
function isApart({ name, words, redirects }: Command, path: string): boolean {
  if (name === 'set' || name === 'true') return redirects.length === 0
  const named = [...words.slice(1), ...redirects.flatMap(({ target }) => target ?? [])]
  return named.every(({ value, text, glob }, i) => {
    if (text.startsWith('-')) return true
    // Modes, owners, and what echo says.
    if (value !== undefined && !value.includes('/') && (name === 'echo' || (i < 2 && name?.startsWith('ch') === true)))
      return true
    return value?.startsWith('/') === true && !glob && !mentions(value, path) && !isWithin(path, value)
  })
}

/** Instructions that leave the files alone. */
const METADATA = new Set(
  'ENV ARG LABEL EXPOSE CMD ENTRYPOINT STOPSIGNAL HEALTHCHECK MAINTAINER USER SHELL ONBUILD'.split(' '),
)

/**
 * The COPYs right in front of a RUN, between which and it nothing looks at files, that make what is at a path.
 *
 * @returns none where one of them may not be changed, or may bring more than what lies at the path
 */
export function copiesFor(
  dockerfile: Dockerfile,
  run: Instruction,
  path: string,
  inputs: BuildInputs,
): readonly Copy[] {
  const found: Copy[] = []
  for (const instruction of backwards(dockerfile, run)) {
    const copy = copyOfFiles(instruction)
    const destination = copy === undefined ? undefined : destinationOf(dockerfile, copy, inputs)
    if (copy === undefined) {
      if (!staysAway(dockerfile, instruction, path, inputs)) break
    } else if (destination !== undefined && isWithin(destination, path)) {
      if (!mayChange(dockerfile, copy)) return []
      found.push(copy)
    } else if (mayReach(dockerfile, copy, path, inputs)) {
      break
    }
  }
  return found
}

/** The COPY in front of a RUN that makes the file at a path, and nothing between them that has to do with it. */
export function copyOfFile(
  dockerfile: Dockerfile,
  run: Instruction,
  path: string,
  inputs: BuildInputs,
): { readonly copy: Copy; readonly made: readonly string[] } | undefined {
  for (const instruction of backwards(dockerfile, run)) {
    const copy = copyOfFiles(instruction)
    if (copy === undefined) {
      if (!staysAway(dockerfile, instruction, path, inputs)) return undefined
      continue
    }
    const made = filesOf(dockerfile, copy, inputs)
    if (made?.includes(path) === true) return mayChange(dockerfile, copy) ? { copy, made } : undefined
    if (made === undefined && mayReach(dockerfile, copy, path, inputs)) return undefined
  }
  return undefined
}

/** What stands between a RUN and the RUN or FROM above it, the last first. */
export function* backwards(dockerfile: Dockerfile, { index }: Instruction): Generator<Instruction> {
  for (let at = index - 1; at >= 0; at--) {
    const instruction = dockerfile.instructions[at]!
    if (instruction.keyword === 'FROM' || instruction.keyword === 'RUN') return
    yield instruction
  }
}

function staysAway(dockerfile: Dockerfile, instruction: Instruction, path: string, images: Images): boolean {
  if (METADATA.has(instruction.keyword)) return true
  if (instruction.keyword !== 'WORKDIR') return false
  const folder = pathAt(dockerfile, instruction, instruction.text, images)
  return folder !== undefined && (folder === path || !isWithin(folder, path))
}

function mayChange(dockerfile: Dockerfile, copy: Copy): boolean {
  const { instruction } = copy
  const { keyword, flags } = instruction
  return (
    (keyword === 'COPY' || isFetchedFile(copy)) &&
    !flags.some(({ name }) => name === 'link') &&
    !hasPragma(dockerfile, instruction)
  )
}

/** Gives a COPY one more flag, behind those it has; the first stands where the words stood. */
export function flagEdit(dockerfile: Dockerfile, copy: Instruction, text: string): Fix {
  const { flags, keywordSpan, line, textStart } = copy
  const last = flags.at(-1)
  if (last !== undefined) return keepingColumns(dockerfile, insertion(last.span.end, ` ${text}`))
  const words = fileOffset(line, textStart)
  const gap = dockerfile.text.slice(keywordSpan.end, words)
  // Where an author has left room for flags, it is put there.
  const keeps = gap.trim() === '' && gap.length <= text.length
  return keepingColumns(dockerfile, keeps ? insertion(words, `${text} `) : insertion(keywordSpan.end, ` ${text}`))
}

/**
 * Gives COPYs a flag and takes from a script what it does: some of the words of a command, the command, or the whole RUN
 * with it.
 *
 * @param gone the targets that the command need not name any more
 * @returns why it cannot be done, where it cannot
 */
export function fold(
  dockerfile: Dockerfile,
  script: Script,
  change: Change,
  gone: readonly Target[],
  copies: readonly Instruction[],
  newFlag: string,
): Fix | Reason {
  const { instruction } = script
  const flags = copies.flatMap((copy) => flagEdit(dockerfile, copy, newFlag))
  if (gone.length < change.targets.length) {
    const removals = gone.flatMap(({ word }) => removeWord(script, word) ?? [])
    return removals.length === gone.length ? [...flags, ...removals] : { reason: 'its words stand on several lines' }
  }
  const elements = onlyList(script) ?? []
  const kept = elements.map((element) => element !== change.element)
  if (elements.some((element, i) => kept[i] && storesAgain(element, change)))
    return { reason: 'the RUN changes the files further' }
  if (kept.includes(true)) {
    const removals = removeElements(dockerfile, script, elements, kept)
    return removals.length > 0 ? [...flags, ...removals] : { reason: 'a comment stands beside it' }
  }
  return withoutRun(dockerfile, instruction, copies, newFlag)
}

/** Whether another command of the RUN touches what a change touches: then its layer has to hold the files all the same. */
function storesAgain({ command }: Element, { command: changed, targets, options }: Change): boolean {
  if (command === undefined) return false
  const { name, words } = command
  // The mode or owner of a file may be next to go; that of a tree is worth waiting for.
  const mayGo =
    (name === 'chmod' || name === 'chown' || name === 'chgrp') && name !== changed.name && options.length === 0
  return (
    !mayGo && targets.some(({ word, path }) => words.some(({ text }) => text === word.text || mentions(text, path)))
  )
}

/** Takes the whole RUN away. Comments above it go on to speak of the COPY, where that stands right above them. */
function withoutRun(
  dockerfile: Dockerfile,
  run: Instruction,
  copies: readonly Instruction[],
  newFlag: string,
): Fix | Reason {
  const { text, reading, instructions } = dockerfile
  if (run.line.comments.length > 0) return { reason: 'comments stand inside the RUN that would go' }
  const previous = instructions[run.index - 1]!
  const comments = commentsIn(reading, { start: previous.span.end, end: run.span.start })
  const inPlace: Fix = [
    ...copies.flatMap((copy) => flagEdit(dockerfile, copy, newFlag)),
    deletion(linesOf(dockerfile, run)),
  ]
  if (comments.length === 0) return inPlace
  const apart = /\n[ \t]*\r?\n/.test(text.slice(previous.span.end, run.span.start))
  const headed = apart && isHeaded(dockerfile, previous, run)
  // The comment goes on to head what follows in its paragraph.
  if (headed && isFollowed(dockerfile, run)) return inPlace
  const [only] = copies
  if (headed || copies.length > 1 || only !== previous)
    return { reason: 'comments above the RUN would stand above something else' }
  const at = only.flags.at(-1)?.span.end ?? only.keywordSpan.end
  const moved = `${text.slice(only.span.start, at)} ${newFlag}${text.slice(at, only.span.end)}`
  return [deletion(linesOf(dockerfile, only)), { span: run.span, text: moved }]
}

/** Whether something stands on the line below, and speaks with it. */
function isFollowed({ instructions, text }: Dockerfile, { index, span }: Instruction): boolean {
  const next = instructions[index + 1]
  return next !== undefined && text.slice(span.end, next.span.start).split('\n').length === 2
}
