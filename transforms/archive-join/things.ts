// What RUNs bring, and which others name it, unpack it or delete it.

import { ARCHIVE_ENDINGS, downloadedFile, extractsArchive, plainText } from '../../src/analysis/filesystem/downloads.ts'
import { saysName } from '../../src/dockerfile/model/names-in-text.ts'
import { nameOf } from '../../src/dockerfile/model/paths.ts'
import { keptWithCommands, type OfCommands, type Script } from '../../src/dockerfile/model/script.ts'
import type { Command, Word } from '../../src/dockerfile/model/shell.ts'

/** What a RUN brings: a file, or a folder. */
export interface Thing {
  /** The file as the download writes it; `undefined` for what comes unpacked. */
  readonly file: string | undefined
  /** What it is called: the archive without its ending, and so the folder that most of them hold. */
  readonly stem: string
}

/** A word that is shorter names too much. */
const SHORTEST = 3

/** What a script brings and leaves to those behind it. */
export const thingsOf = keptWithCommands(({ commands }): readonly Thing[] =>
  commands.flatMap((command, i) =>
    [...thingOf(command), ...folderOfGithub(command)].flatMap((thing) =>
      leftOf(thing, { commands: commands.slice(i + 1) }),
    ),
  ),
)

/** What is left of a thing: where an archive alone is deleted, the folder that it held is. */
function leftOf({ file, stem }: Thing, behind: OfCommands): readonly Thing[] {
  const gone = deletedIn(behind).filter((name) => saysName(name, stem))
  if (!gone.every(isArchive)) return []
  return [{ file: gone.length > 0 ? undefined : file, stem }]
}

function thingOf(command: Command): readonly Thing[] {
  const file = downloadedFile(command)
  const stem = stemOf(file ?? archiveInPipe(command) ?? folderOfClone(command) ?? '')
  return stem.length < SHORTEST ? [] : [{ file, stem }]
}

/** `https://github.com/OWNER/NAME/archive/v1.2.tar.gz` holds the folder NAME-1.2. */
const GITHUB = /\/\/github\.com\/[^/]+\/([^/]+)\/archive\/(?:refs\/(?:tags|heads)\/)?v?([^/]+)$/

function folderOfGithub({ name, words }: Command): readonly Thing[] {
  if (name !== 'curl' && name !== 'wget') return []
  return words.slice(1).flatMap((word) => {
    const [, project, release = ''] = GITHUB.exec(plainText(word)) ?? []
    return project === undefined ? [] : [{ file: undefined, stem: `${project}-${stemOf(release)}` }]
  })
}

/** `curl … | tar xz`: the last part of the address. */
function archiveInPipe({ name, words }: Command): string | undefined {
  if (name !== 'curl' && name !== 'wget') return undefined
  const addresses = words.slice(1).flatMap(({ value }) => (value?.includes('://') === true ? value : []))
  const [address] = addresses
  return addresses.length === 1 && ARCHIVE_ENDINGS.some((ending) => address!.endsWith(ending)) ? address : undefined
}

function stemOf(path: string): string {
  const name = nameOf(path)
  const ending = ARCHIVE_ENDINGS.filter((one) => name.endsWith(one)).sort((a, b) => b.length - a.length)[0] ?? ''
  return name.slice(0, name.length - ending.length)
}

/** The folder that `git clone` makes, where only the repository says what it is called, or the last word. */
function folderOfClone({ name, words }: Command): string | undefined {
  if (name !== 'git' || words[1]?.value !== 'clone') return undefined
  const last = words.at(-1)?.value
  if (last === undefined || last.startsWith('-') || words.length < 3) return undefined
  const folder = last.slice(last.replace(/\/+$/, '').lastIndexOf('/') + 1).replace(/\/+$/, '')
  return folder.endsWith('.git') ? folder.slice(0, -'.git'.length) : folder
}

/** What things are called, and what an end deletes that is called alike: `ghc-7.8.3` beside `ghc.tar.gz`. */
export function namesOf(end: Script, things: readonly Thing[]): readonly string[] {
  const gone = deletedIn(end)
  return things.flatMap(({ stem }) => [stem, ...gone.filter((name) => name.startsWith(`${stem}-`))])
}

export function scriptSays({ commands }: Script, name: string): boolean {
  return commands.some(({ words }) => words.some(({ text }) => saysName(text, name)))
}

/** Whether a command names something that is called as one of these begins: `wkhtmltox` of `wkhtmltox-0.12_amd64`. */
export function isAbout({ words }: Command, stems: readonly string[]): boolean {
  const names = stems.flatMap((stem) => /^[A-Za-z]{3,}/.exec(stem)?.[0] ?? [])
  return words.slice(1).some(({ text }) => names.some((name) => text.split(/[^A-Za-z]+/).includes(name)))
}

/** Whether a script brings something of the same name anew. */
export function bringsAgain(script: Script, things: readonly Thing[]): boolean {
  return script.commands.some((command) =>
    thingOf(command).some(({ stem }) => things.some((thing) => thing.stem === stem)),
  )
}

export function unpacks({ commands }: Script, archive: string): boolean {
  return commands.some((command) => extractsArchive(command, archive))
}

/** Whether a script deletes files, too, that none of the scripts in front of it names: they are of RUNs further above. */
export function deletesOthers(script: Script, things: readonly Thing[], above: readonly Script[]): boolean {
  const names = deletedIn(script).filter((name) => !name.startsWith('-') && !/[*?$]/.test(name))
  const isKnown = (name: string): boolean =>
    things.some(({ stem }) => saysName(name, stem)) ||
    above.some(({ text }) => text.includes(name) || text.includes(stemOf(name)))
  return !names.every(isKnown)
}

/** Whether a script deletes what was brought, for whoever comes behind it; or moves what was unpacked, which stores that once more. */
export function deletes(script: Script, things: readonly Thing[]): boolean {
  const [gone, moved] = [deletedIn(script), movedIn(script)]
  return things.some(({ file, stem }) =>
    (file === undefined ? [...gone, ...moved].filter((name) => !isArchive(name)) : gone).some((name) =>
      saysName(name, stem),
    ),
  )
}

/**
 * The folders of the working directory that a script takes something out of and then deletes:
 * `mv x-1f2e/lib . && rm -rf x-1f2e`; of a pattern what stands in front of its first sign.
 */
export function foldersTakenApart({ commands }: OfCommands): readonly string[] {
  return commands.flatMap((command, i) => {
    if (command.name !== 'rm' || !command.certain) return []
    const taken = commands.slice(0, i).filter(({ name }) => name === 'mv' || name === 'cp')
    return command.words.slice(1).flatMap((word) => {
      const name = plainText(word).replace(/\/+$/, '')
      const isTaken = taken.some(({ words }) => words.some((one) => plainText(one).startsWith(`${name}/`)))
      const literal = name.split(/[*?[]/, 1)[0]!
      const isPlain = !/[/$`]/.test(name) && literal.length >= SHORTEST
      return isPlain && isTaken ? [literal] : []
    })
  })
}

function isArchive(name: string): boolean {
  return ARCHIVE_ENDINGS.some((ending) => name.endsWith(ending))
}

/** The last parts of what a script deletes in any case. */
function deletedIn({ commands }: OfCommands): readonly string[] {
  return commands
    .filter(({ name, certain }) => name === 'rm' && certain)
    .flatMap(({ words }) => namesIn(words.slice(1)))
}

/** The last parts of what a script moves in any case, where nothing above it bears the same name: a program out of a folder is not the folder. */
function movedIn({ commands }: OfCommands): readonly string[] {
  return commands
    .filter(({ name, certain }) => name === 'mv' && certain)
    .flatMap(({ words }) => words.slice(1, -1).filter(({ text }) => !text.startsWith('-')))
    .map((word) => plainText(word).replace(/\/+$/, ''))
    .filter((path) => !saysName(path.slice(0, -nameOf(path).length), nameOf(path)))
    .map(nameOf)
}

function namesIn(words: readonly Word[]): readonly string[] {
  return words.map((word) => nameOf(plainText(word).replace(/\/+$/, '')))
}
