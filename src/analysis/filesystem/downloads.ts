// Archives as commands bring and unpack them: which file a download writes, and which one an extraction reads.

import type { Command, Word } from '../../dockerfile/model/shell.ts'
import { type Given, readArguments } from '../../dockerfile/read/arguments.ts'
import { variableNames } from '../../dockerfile/read/variables.ts'
import { CURL, TAR, UNZIP, WGET } from '../../knowledge/packages/grammars/downloads.ts'

/** The file that a command downloads to, as written; only a plain literal, but for variables as they are. */
export function downloadedFile(command: Command): string | undefined {
  const path = command.name === 'curl' ? fileOfCurl(command) : command.name === 'wget' ? fileOfWget(command) : undefined
  return path !== undefined && isPlainPath(path) ? path : undefined
}

/** The same where it is an archive. */
export function downloadedArchive(command: Command): string | undefined {
  const path = downloadedFile(command)
  return path !== undefined && ARCHIVE_ENDINGS.some((ending) => path.endsWith(ending)) ? path : undefined
}

/** Programs that put what they unpack in the place of a file, and the ending that they take off. */
const UNPACKING: Readonly<Record<string, { readonly ending: string; readonly asks: boolean }>> = {
  bunzip2: { ending: '.bz2', asks: false },
  bzip2: { ending: '.bz2', asks: true },
  gunzip: { ending: '.gz', asks: false },
  gzip: { ending: '.gz', asks: true },
  unxz: { ending: '.xz', asks: false },
  xz: { ending: '.xz', asks: true },
}

/** The archive that a command leaves of a compressed one, which is gone then: `bzip2 -d a.tar.bz2`. */
export function unpackedInPlace({ name = '', words }: Command): string | undefined {
  const unpacking = Object.hasOwn(UNPACKING, name) ? UNPACKING[name] : undefined
  if (unpacking === undefined) return undefined
  const options = words.slice(1).filter(({ text }) => text.startsWith('-'))
  const operands = words.slice(1).filter(({ text }) => !text.startsWith('-'))
  const [path] = operands.map(plainText)
  const isAsked = options.some(({ text }) => text === '--decompress' || /^-[a-z]*d/.test(text))
  const keeps = options.some(({ text }) => /^-[a-z]*[ckt]|^--(?:keep|stdout|to-stdout|test)/.test(text))
  if (path === undefined || operands.length > 1 || keeps || (unpacking.asks && !isAsked)) return undefined
  const rest = path.endsWith(unpacking.ending) ? path.slice(0, -unpacking.ending.length) : undefined
  return rest?.endsWith('.tar') === true && isPlainPath(rest) ? rest : undefined
}

function fileOfCurl({ words, redirects }: Command): string | undefined {
  const { given, operands } = readArguments(words.slice(1), CURL)
  const says = (...names: readonly string[]): boolean =>
    given.some((one) => one.names.some((name) => names.includes(name)))
  // In another folder, under a name that the server gives, or several files.
  if (says('--output-dir', '-J', '--remote-header-name', '--remote-name-all', '-:', '--next', '-K', '--config'))
    return undefined
  const outputs = given.filter(({ names }) => names.includes('-o') || names.includes('--output'))
  if (outputs.length > 0) return outputs.length === 1 ? valueOf(outputs[0]!) : undefined
  const [redirect] = redirects
  if (says('-O', '--remote-name')) return nameInAddress(operands)
  return redirect?.target === undefined ? undefined : plainText(redirect.target)
}

/** The value of an option, with its variables. */
function valueOf({ value, valueWords }: Given<Word>): string | undefined {
  const [word] = valueWords
  return value ?? (word === undefined ? undefined : plainText(word))
}

/** wget names the file after the address when nothing else is said. */
function fileOfWget({ words }: Command): string | undefined {
  const { given, operands } = readArguments(words.slice(1), WGET)
  const lastOf = (...names: readonly string[]): string | undefined | null => {
    const last = given.findLast((one) => one.names.some((name) => names.includes(name)))
    return last === undefined ? null : valueOf(last)
  }
  const output = lastOf('-O', '--output-document')
  if (output !== null) return output
  const isPlain = [
    ['-i', '--input-file'],
    ['-r', '--recursive'],
    ['-m', '--mirror'],
    ['-x', '--force-directories', '--content-disposition'],
  ].every((names) => lastOf(...names) === null)
  const [name, folder] = [nameInAddress(operands), lastOf('-P', '--directory-prefix')]
  if (!isPlain || folder === undefined || folder === null) return isPlain && folder === null ? name : undefined
  return name === undefined ? undefined : `${folder.replace(/\/+$/, '')}/${name}`
}

/** The last part of the one address; what begins with a variable, or with a host, is one, too. */
function nameInAddress(operands: readonly Word[]): string | undefined {
  const [only, ...others] = operands
  const address = only === undefined ? undefined : plainText(only)
  if (address === undefined || others.length > 0 || !/[^/]\/[^/]+$/.test(address) || /[?#[\]]/.test(address))
    return undefined
  return address.slice(address.lastIndexOf('/') + 1)
}

/** How names of archives end. */
export const ARCHIVE_ENDINGS = [
  '.tar',
  '.tar.gz',
  '.tgz',
  '.tar.bz2',
  '.tbz2',
  '.tar.xz',
  '.txz',
  '.tar.zst',
  '.zip',
  '.7z',
]

function isPlainPath(path: string): boolean {
  const literal = variableNames(path).reduce(
    (rest, name) => rest.replace(`\${${name}}`, 'x').replace(`$${name}`, 'x'),
    path,
  )
  return literal !== '' && [...literal].every((c) => c > ' ' && !'$`"\'\\*?[]{}()<>|&;#~!'.includes(c))
}

const SEVEN_ZIPS = new Set(['7z', '7za', '7zr', '7zz'])

/** Whether a command unpacks an archive, as it is written there. */
export function extractsArchive(command: Command, path: string): boolean {
  return extractedBy(command).includes(path)
}

/** What a command that unpacks archives names: them, and folders and members beside them. */
export function extractedBy({ name, words }: Command): readonly string[] {
  const named = words.slice(1).map(plainText)
  if (name === 'unzip') return onlyLooks(words) ? [] : named
  if (SEVEN_ZIPS.has(name ?? '')) return ['x', 'e'].includes(words[1]?.value ?? '') ? named : []
  if (name !== 'tar' && name !== 'bsdtar') return []
  const [, first] = words
  // The letters of a first word without a dash are options, whose values follow behind it.
  const letters = first?.value !== undefined && !first.value.startsWith('-') ? [...first.value] : []
  const { given } = readArguments(words.slice(letters.length > 0 ? 2 : 1), TAR)
  const says = (letter: string, ...long: readonly string[]): boolean =>
    letters.includes(letter) ||
    given.some(({ names }) => names.some((one) => one === `-${letter}` || long.includes(one)))
  if (!says('x', '--extract', '--get') || says('c', '--create')) return []
  return [...named, ...given.flatMap((one) => valueOf(one) ?? [])]
}

/** `unzip -l`, `-t`, `-v`, `-z` and `-Z` tell what is in an archive. */
function onlyLooks([, ...words]: readonly Word[]): boolean {
  return readArguments(words, UNZIP).given.some(({ names }) =>
    names.some((name) => ['-l', '-t', '-v', '-z', '-Z'].includes(name)),
  )
}

/** A word without the quotes around all of it. */
export function plainText({ value, text }: Pick<Word, 'value' | 'text'>): string {
  return value ?? (text.length > 1 && text.startsWith('"') && text.endsWith('"') ? text.slice(1, -1) : text)
}
