// Whether a script deletes a folder that a mount is to lie on, or one around it: a mount point cannot be deleted, and the RUN
// would fail over it.

import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import { isWithin, resolve } from '../../src/dockerfile/model/paths.ts'
import type { Script } from '../../src/dockerfile/model/script.ts'
import type { Command, Word } from '../../src/dockerfile/model/shell.ts'
import { variable } from '../../src/dockerfile/model/stages.ts'
import { expand } from '../../src/dockerfile/read/variables.ts'

/** Where a script runs. */
export interface Place {
  readonly dockerfile: Dockerfile
  readonly script: Script
  /** The home folder of its user. */
  readonly home: string
  /** The folder that it starts in; `undefined` where that is not known. */
  readonly workdir: string | undefined
}

/** What rm deletes. */
export function operandsOf({ name, words }: Command): readonly Word[] {
  return name === 'rm' ? words.slice(1).filter(({ text }) => !text.startsWith('-')) : []
}

/** The path that a word means, or the folder in which it means something by a pattern; `undefined` where that is not known. */
export function pathOf(place: Place, word: Word): { readonly path: string; readonly isWhole: boolean } | undefined {
  const [literal, rest] = cut(expanded(place, word))
  const path = resolve('/', rest === '' ? literal : literal.slice(0, literal.lastIndexOf('/') + 1))
  if (!literal.startsWith('/') || path === undefined || /[{$`\\]/.test(rest)) return undefined
  return { path, isWhole: rest === '' || (rest === '*' && literal.endsWith('/')) }
}

/** Whether a command may delete one of the folders, or one that it lies in, beside the operands that are taken away. */
export function deletesMountPoint(
  place: Place,
  command: Command,
  folders: readonly string[],
  taken: readonly Word[],
): boolean {
  const { name = '', words, wrapper } = command
  if (name === 'find') return searches(place, command, folders)
  if (!['rm', 'rmdir'].includes(name)) return false
  // What it is handed is not seen; of files alone none is a mount point.
  if (wrapper.some(({ value }) => value === 'xargs')) return isRecursive(command) && !isFedFiles(place, command)
  if (name === 'rm' && !isRecursive(command)) return false
  const operands = words.slice(1).filter((word) => !word.text.startsWith('-') && !taken.includes(word))
  const starts = foldersUpTo(place, command)
  return operands.some((word) => mayReach(expanded(place, word), starts, folders))
}

/** `rm -rf`, `rm --recursive` */
export function isRecursive({ words }: Command): boolean {
  return words.some(({ text }) => text === '--recursive' || /^-[a-zA-Z]*[rR]/.test(text))
}

/** `find … -type f | xargs rm -rf` */
function isFedFiles({ script }: Place, command: Command): boolean {
  const source = script.commands.filter(({ end }) => end <= command.start).at(-1)
  const texts = source?.words.map(({ text }) => text) ?? []
  return isPlainSearch(texts) && isOfFiles(texts)
}

/** Whether all tests of a search have to hold: it turns none around, and has no choice among them. */
function isPlainSearch(texts: readonly string[]): boolean {
  return !texts.some((text) => ['!', '\\!', "'!'", '"!"', '-not', '-o', '-or', ','].includes(text))
}

function isOfFiles(texts: readonly string[]): boolean {
  return texts.some((text, i) => text === '-type' && texts[i + 1] === 'f')
}

/** Programs that a search may start over what it finds, and that delete nothing. */
const SPARING = new Set([
  'chmod',
  'chown',
  'chgrp',
  'ls',
  'cat',
  'grep',
  'sed',
  'strip',
  'touch',
  'echo',
  'stat',
  'file',
])

function deletesWhatItFinds(texts: readonly string[]): boolean {
  const started = texts.flatMap((text, i) => (/^-(?:exec|ok)/.test(text) ? [texts[i + 1] ?? ''] : []))
  return texts.includes('-delete') || started.some((program) => !SPARING.has(program))
}

/** Whether a search that deletes begins at one of the folders, or around it, and is not for files alone. */
function searches(place: Place, command: Command, folders: readonly string[]): boolean {
  const texts = command.words.map(({ text }) => text)
  const names = texts.filter((_, i) => /^-i?name$/.test(texts[i - 1] ?? ''))
  const parts = new Set(folders.flatMap((folder) => folder.split('/')))
  // `'*.pyc'`: no folder of a cache ends so; `.cache` is one.
  const isOfEnding =
    names.length > 0 &&
    names.every((text) => {
      const [, ending] = /^["']?\*(\.\w+)["']?$/.exec(text) ?? []
      return ending !== undefined && ![...parts].some((part) => part.endsWith(ending))
    })
  if (!deletesWhatItFinds(texts) || (isPlainSearch(texts) && (isOfFiles(texts) || isOfEnding))) return false
  const options = command.words.findIndex(({ text }, i) => i > 0 && /^[-(!\\]/.test(text))
  const roots = command.words.slice(1, options < 0 ? undefined : options)
  const starts = foldersUpTo(place, command)
  return roots.length === 0 || roots.some((word) => mayReach(expanded(place, word), starts, folders))
}

/** A word with what is known put in: `$HOME`, what ENV and ARG say, and the folder of `~`. */
function expanded({ dockerfile, script, home }: Place, { value, text }: Word): string {
  const { variables } = dockerfile.settings(script.instruction)
  const own = new Set(script.commands.flatMap(({ assigned }) => assigned.map(({ name }) => name)))
  const known = (name: string): string | undefined => {
    if ([`${name}="$(mktemp`, `${name}=$(mktemp`].some((made) => script.text.includes(made))) return '/tmp/made-anew'
    if (own.has(name)) return undefined
    return name === 'HOME' ? home : (variable(variables, name)?.value ?? undefined)
  }
  const plain = value ?? expand(text, dockerfile.reading.escape, known) ?? text.replaceAll('"', '')
  return plain.replace(/^~root(?=\/|$)/, '/root').replace(/^~(?=\/|$)/, home)
}

/** What is literal of a path, and the rest from the first sign on that stands for something else. */
function cut(path: string): readonly [literal: string, rest: string] {
  const at = path.search(/[*?[{$`\\]/)
  return at < 0 ? [path, ''] : [path.slice(0, at), path.slice(at)]
}

/** The folders that a command may run in: where the script starts, and each that it goes to before. */
function foldersUpTo({ script, workdir }: Place, { start }: Command): readonly (string | undefined)[] {
  const found = [workdir]
  for (const { name, words, start: at } of script.commands) {
    if (at >= start || (name !== 'cd' && name !== 'pushd')) continue
    found.push(
      words[1]?.value === undefined || words[1].value === '-' ? undefined : resolve(found.at(-1), words[1].value),
    )
  }
  return found
}

/** Whether a path may be, or hold, one of the folders, from wherever it is said. */
function mayReach(path: string, starts: readonly (string | undefined)[], folders: readonly string[]): boolean {
  const [literal, rest] = cut(path)
  if (path === '') return false
  if (literal.startsWith('/')) return folders.some((folder) => holds(literal, rest, folder))
  // It begins with a variable.
  if (literal === '' && !/^[*?[{]/.test(rest)) return mayBeCalled(path, folders)
  return starts.some((start) =>
    start === undefined
      ? mayBeCalled(path, folders)
      : folders.some((folder) => holds(`${start === '/' ? '' : start}/${literal}`, rest, folder)),
  )
}

/** Whether a path from nobody knows where may, by its last name, be one of the folders or one that they lie in. */
function mayBeCalled(path: string, folders: readonly string[]): boolean {
  const last = path.replace(/\/+$/, '').split('/').at(-1) ?? ''
  const [name, rest] = cut(last)
  if (['', '.', '..'].includes(name) || /(?<!\$)\{|\\/.test(path)) return true
  const names = folders.flatMap((folder) => folder.split('/'))
  return names.some((each) => (rest === '' ? each === name : each.startsWith(name)))
}

function holds(literal: string, rest: string, folder: string): boolean {
  if (rest === '') {
    const path = resolve('/', literal)
    return path !== undefined && isWithin(folder, path)
  }
  // A pattern at the begin of a name leaves out names with a dot in front.
  const next = folder.slice(literal.length)
  const isHidden = literal.endsWith('/') && next.startsWith('.') && /^[*?[]/.test(rest)
  return folder.startsWith(literal) && !isHidden
}
