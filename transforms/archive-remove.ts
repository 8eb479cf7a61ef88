// Deletes a downloaded archive in the RUN that extracted it, where nothing names it later.

import { append } from '../src/dockerfile/edit/chain.ts'
import type { Dockerfile } from '../src/dockerfile/model/dockerfile.ts'
import { mounted } from '../src/dockerfile/model/mounts.ts'
import type { Command, Word } from '../src/dockerfile/model/shell.ts'
import { readArguments } from '../src/dockerfile/read/arguments.ts'
import { firstMove } from '../src/dockerfile/read/leaks.ts'
import { CURL, TAR, WGET } from '../src/knowledge/packages/grammars/downloads.ts'
import { type Run, runs, sudoOf } from '../src/transform/runs.ts'
import type { Transform } from '../src/transform/transform.ts'

export default {
  name: 'archive-remove',
  summary: 'Delete a downloaded archive in the RUN that extracts it',
  phase: 'cleanup',
  safety: 'unsafe',
  aims: ['size'],
  recommended: true,
  why: `An archive that was downloaded to be extracted stays in the layer beside its own content. Deleted in the same RUN it
never reaches the image.

The file is gone then: unsafe, because something outside the Dockerfile may count on it.`,
  leavesAlone: [
    'an archive that the RUN deletes or moves already, by whatever pattern, or that something later names',
    'a name that is a variable or a pattern',
    'a relative name in a script that changes its directory',
    'a stage whose layers reach no image',
  ],
  rules: [],
  references: ['https://docs.docker.com/build/building/best-practices/#run'],
  apply(dockerfile, context) {
    return dockerfile.edit(
      runs(dockerfile, context).flatMap((run) => {
        if (run.onbuild || !run.stage.ships) return []
        const commands = removals(archives(dockerfile, run))
        if (commands.length === 0) return []
        const fix = append(dockerfile, run.script, ...commands)
        if (typeof fix !== 'string') return [fix]
        context.decline(run.instruction.span, fix)
        return []
      }),
    )
  },
} satisfies Transform

interface Archive {
  readonly path: string
  readonly sudo: string
}

/** One `rm` of all archives, for each way to be root. */
function removals(all: readonly Archive[]): readonly string[] {
  const ways = [...new Set(all.map(({ sudo }) => sudo))]
  return ways.map((way) => {
    const paths = new Set(all.filter(({ sudo }) => sudo === way).map(({ path }) => path))
    return `${way}rm ${[...paths].join(' ')}`
  })
}

/** Archives that a script downloads, then extracts, and then needs no more. */
function archives(dockerfile: Dockerfile, run: Run): readonly Archive[] {
  const { script } = run
  const moves = firstMove(script.commands) !== undefined
  return script.commands.flatMap((download, i) => {
    const word = downloaded(download)
    if (word === undefined || !download.certain) return []
    if (!word.startsWith('/') && moves) return []
    if (mounted(run.instruction, word.startsWith('/') ? word : '/')) return []
    const later = script.commands.slice(i + 1)
    const extraction = later.find((command) => extracts(command, word))
    if (
      extraction === undefined ||
      !extraction.certain ||
      later.some((command) => command !== extraction && (names(command, word) || mayTake(command, word)))
    )
      return []
    const sudo = sudoOf(download)
    return sudo === undefined || isNamedLater(dockerfile, run, word) ? [] : [{ path: word, sudo }]
  })
}

/** The file that a command downloads to, as written; only a plain literal. */
function downloaded(command: Command): string | undefined {
  const path = command.name === 'curl' ? fileOfCurl(command) : command.name === 'wget' ? fileOfWget(command) : undefined
  return path !== undefined && isPlainArchive(path) ? path : undefined
}

function fileOfCurl({ words, redirects }: Command): string | undefined {
  const { given, operands } = readArguments(words.slice(1), CURL)
  const says = (...names: readonly string[]): boolean =>
    given.some((one) => one.names.some((name) => names.includes(name)))
  // In another folder, under a name that the server gives, or several files.
  if (says('--output-dir', '-J', '--remote-header-name', '--remote-name-all', '-:', '--next', '-K', '--config'))
    return undefined
  const outputs = given.filter(({ names }) => names.includes('-o') || names.includes('--output'))
  if (outputs.length > 0) return outputs.length === 1 ? outputs[0]!.value : undefined
  return says('-O', '--remote-name') ? nameInAddress(operands) : redirects[0]?.target?.value
}

/** wget names the file after the address when nothing else is said. */
function fileOfWget({ words }: Command): string | undefined {
  const { given, operands } = readArguments(words.slice(1), WGET)
  const valueOf = (...names: readonly string[]): string | undefined | null => {
    const found = given.filter((one) => one.names.some((name) => names.includes(name)))
    return found.length === 0 ? null : found.at(-1)!.value
  }
  const output = valueOf('-O', '--output-document')
  if (output !== null) return output
  const isPlain = [
    ['-P', '--directory-prefix'],
    ['-i', '--input-file'],
    ['-r', '--recursive'],
    ['-m', '--mirror'],
  ].every((names) => valueOf(...names) === null)
  return isPlain && valueOf('-x', '--force-directories', '--content-disposition') === null
    ? nameInAddress(operands)
    : undefined
}

/** The last part of the one address. */
function nameInAddress(operands: readonly Word[]): string | undefined {
  const [only, ...others] = operands
  const address = only?.value
  if (address === undefined || others.length > 0 || !/^(?:http|ftp)/.test(address) || /[?#{}[\]]/.test(address))
    return undefined
  return address.slice(address.lastIndexOf('/') + 1)
}

const ENDINGS = ['.tar', '.tar.gz', '.tgz', '.tar.bz2', '.tbz2', '.tar.xz', '.txz', '.tar.zst', '.zip']

function isPlainArchive(path: string): boolean {
  return (
    ENDINGS.some((ending) => path.endsWith(ending)) &&
    [...path].every((c) => c > ' ' && !'$`"\'\\*?[]{}()<>|&;#~!'.includes(c))
  )
}

/** Whether a command names the file: then it packs, links, checks or copies it, and may want it kept. */
function names({ words, redirects }: Command, path: string): boolean {
  const name = baseOf(path)
  return (
    [...words, ...redirects.flatMap(({ target }) => target ?? [])].some(({ text }) => text.includes(name)) &&
    !isCheck(words)
  )
}

/** A checksum or a signature only reads it. */
function isCheck([program]: Command['words']): boolean {
  return ['echo', 'sha256sum', 'sha512sum', 'sha1sum', 'md5sum', 'gpg', 'ls', 'file'].includes(program?.value ?? '')
}

function baseOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

function extracts({ name, words }: Command, path: string): boolean {
  if (name === 'unzip' || name === 'bsdtar') return words.some(({ value }) => value === path)
  if (name !== 'tar') return false
  const [, first] = words
  // The letters of a first word without a dash are options, whose values follow behind it.
  const letters = first?.value !== undefined && !first.value.startsWith('-') ? [...first.value] : []
  const { given } = readArguments(words.slice(letters.length > 0 ? 2 : 1), TAR)
  const says = (letter: string, ...long: readonly string[]): boolean =>
    letters.includes(letter) ||
    given.some(({ names }) => names.some((one) => one === `-${letter}` || long.includes(one)))
  const isIt = words.some(({ value }) => value === path) || given.some(({ value }) => value === path)
  return isIt && says('x', '--extract', '--get') && !says('c', '--create')
}

const TAKING = new Set(['rm', 'mv', 'cp', 'unlink', 'shred', 'find', 'xargs', 'rename'])

/** Whether a command deletes or moves the file: by its name, by a folder that it lies in, or by what cannot be told. */
function mayTake({ name, words }: Command, path: string): boolean {
  if (name === undefined) return words.length > 0
  if (!TAKING.has(name)) return false
  return words.slice(1).some(({ value, glob, text }) => {
    if (text.startsWith('-')) return false
    if (value === undefined || glob || value === '.' || value === '*') return true
    const folder = value.endsWith('/') ? value : `${value}/`
    return value.endsWith(path) || path.startsWith(folder)
  })
}

function isNamedLater(dockerfile: Dockerfile, run: Run, path: string): boolean {
  const later = dockerfile.text.slice(run.instruction.span.end)
  return later.includes(baseOf(path)) || ENDINGS.some((ending) => path.endsWith(ending) && later.includes(`*${ending}`))
}
