// What programs write, make, move or delete of what they are given: which of their words name it.
//
// Sources: the manuals of GNU coreutils 9, sed 4.9, tar 1.34, curl, wget, Info-ZIP's unzip and OpenSSL.

import type { ArgumentWord, Given, Grammar } from '../../dockerfile/read/arguments.ts'
import { readArguments } from '../../dockerfile/read/arguments.ts'
import { CURL, TAR, UNZIP, WGET } from '../packages/grammars/downloads.ts'
import { grammarOf } from './pipe-inputs.ts'

export interface Written<W> {
  readonly words: readonly W[]
  /** It writes into the folder that it runs in, under names of its own. */
  readonly here: boolean
}

/** Which of the operands are written, and the options whose values are. */
interface Row {
  readonly grammar: Grammar
  readonly operands: 'all' | 'last' | 'behind the first' | 'none'
  readonly outputs?: readonly string[]
}

const PLACING = '-S -g -m -o -t --group --mode --owner --suffix --target-directory'
const INTO = ['-t', '--target-directory']
const all = (value = ''): Row => ({ grammar: grammarOf({ value }), operands: 'all' })
const last = (value: string, outputs: readonly string[] = []): Row => ({
  grammar: grammarOf({ value, joined: '--backup --context --preserve --no-preserve --reflink --sparse' }),
  operands: 'last',
  outputs,
})

const ROWS: Readonly<Record<string, Row>> = {
  chmod: { grammar: grammarOf({ value: '--reference' }), operands: 'behind the first' },
  cp: last(PLACING, INTO),
  ed: all('-p'),
  ex: all('-c'),
  install: last(PLACING, INTO),
  keytool: {
    grammar: {
      ...grammarOf({ value: '-keystore -file' }),
      rules: { clusters: false, abbreviates: 'never', permutes: true },
    },
    operands: 'none',
    outputs: ['-keystore', '-file'],
  },
  ln: last(PLACING, INTO),
  mkdir: all('-m --mode'),
  mkfifo: all('-m --mode'),
  mktemp: { ...all('-p --suffix --tmpdir'), outputs: ['-p', '--tmpdir'] },
  mv: { ...all(PLACING), outputs: INTO },
  openssl: {
    grammar: {
      ...grammarOf({ value: '-out -keyout' }),
      rules: { clusters: false, abbreviates: 'never', permutes: true },
    },
    operands: 'none',
    outputs: ['-out', '-keyout'],
  },
  rm: all(),
  rmdir: all(),
  rsync: last('-B -M -e -f -T --rsh --exclude --include --exclude-from --include-from --temp-dir --files-from'),
  scp: last('-F -J -P -S -c -i -l -o'),
  shred: all('-n -s --iterations --size --random-source'),
  tee: { grammar: grammarOf({ joined: '--output-error' }), operands: 'all' },
  touch: all('-d -r -t --date --reference --time'),
  truncate: all('-r -s --reference --size'),
  unlink: all(),
}

const SED = grammarOf({ value: '-e -f -l --expression --file --line-length', joined: '-i --in-place' })

/** What a call of a program writes among the words behind its name; nothing of one that is not known. */
export function writtenBy<W extends ArgumentWord>(program: string, args: readonly W[]): Written<W> {
  const row = Object.hasOwn(ROWS, program) ? ROWS[program] : undefined
  if (row !== undefined) return writtenByRow(row, args)
  switch (program) {
    case 'sed':
      return onlyWords(writtenBySed(args))
    case 'gawk':
    case 'awk':
      return onlyWords(args.some(({ value }) => value === 'inplace') ? args.filter(isPath) : [])
    case 'perl':
    case 'ruby':
      return onlyWords(args.some(({ text }) => /^-[a-z]*i/.test(text)) ? args.filter(isPath) : [])
    case 'yq':
      return onlyWords(args.some(({ value }) => value === '-i' || value === '--inplace') ? args.filter(isPath) : [])
    case 'git':
      return { words: [], here: args[0]?.value === 'clone' || args[0]?.value === 'init' || args[0]?.value === 'pull' }
    case 'patch':
      return { words: args.filter(isPath), here: true }
    case 'dd':
      return onlyWords(args.filter(({ text }) => text.startsWith('of=')))
    case 'curl': {
      const { given } = readArguments(args, CURL)
      return { words: valuesOf(given, '-o', '--output', '--output-dir'), here: says(given, '-O', '--remote-name') }
    }
    case 'wget': {
      const { given } = readArguments(args, WGET)
      const words = valuesOf(given, '-O', '--output-document', '-P', '--directory-prefix')
      return { words, here: words.length === 0 && !says(given, '--spider', '-O', '--output-document') }
    }
    case 'unzip': {
      const { given } = readArguments(args, UNZIP)
      const folders = valuesOf(given, '-d')
      return { words: folders, here: folders.length === 0 && !says(given, '-l', '-t', '-v', '-z', '-Z', '-p') }
    }
    case 'tar':
      return writtenByTar(args)
    default:
      return onlyWords([])
  }
}

function writtenByRow<W extends ArgumentWord>(
  { grammar, operands: which, outputs = [] }: Row,
  args: readonly W[],
): Written<W> {
  const { given, operands } = readArguments(args, grammar)
  const into = valuesOf(given, ...outputs)
  // `ln FILE` makes a link of that name where it runs.
  if (which === 'last' && into.length === 0 && operands.length === 1 && !says(given, '-d', '--directory'))
    return { words: [], here: true }
  const isEach = which === 'all' || (which === 'last' && says(given, '-d', '--directory'))
  if (isEach) return onlyWords([...into, ...operands])
  if (which === 'behind the first') return onlyWords(says(given, '--reference') ? operands : operands.slice(1))
  return onlyWords(which === 'last' && into.length === 0 ? operands.slice(-1) : into)
}

function writtenBySed<W extends ArgumentWord>(args: readonly W[]): readonly W[] {
  const { given, operands } = readArguments(args, SED)
  if (!says(given, '-i', '--in-place')) return []
  return says(given, '-e', '-f', '--expression', '--file') ? operands : operands.slice(1)
}

function writtenByTar<W extends ArgumentWord>(args: readonly W[]): Written<W> {
  const [first] = args
  // The letters of a first word without a dash are options, whose values follow behind it.
  const letters = first?.value?.startsWith('-') === false ? [...first.value] : []
  const { given, operands } = readArguments(letters.length > 0 ? args.slice(1) : args, TAR)
  const has = (letter: string, ...long: readonly string[]): boolean =>
    letters.includes(letter) || says(given, `-${letter}`, ...long)
  if (has('c', '--create') || has('r', '--append') || has('u', '--update'))
    return onlyWords(letters.includes('f') ? operands.slice(0, 1) : valuesOf(given, '-f', '--file'))
  if (!has('x', '--extract', '--get') || says(given, '-O', '--to-stdout')) return onlyWords([])
  const folders = valuesOf(given, '-C', '--directory')
  return { words: folders, here: folders.length === 0 }
}

/** Whether a word may be a file's name, and not an option or a program of the language. */
function isPath({ text }: ArgumentWord): boolean {
  return /^[\w./$"{}-]+$/.test(text) && !text.startsWith('-') && /[/.$]/.test(text)
}

function onlyWords<W>(words: readonly W[]): Written<W> {
  return { words, here: false }
}

function says<W>(given: readonly Given<W>[], ...names: readonly string[]): boolean {
  return given.some((one) => one.names.some((name) => names.includes(name)))
}

/** The values of options: a word of its own, or the word that the value is joined to, with that alone. */
function valuesOf<W extends ArgumentWord>(given: readonly Given<W>[], ...names: readonly string[]): readonly W[] {
  return given
    .filter((one) => says([one], ...names))
    .flatMap(({ valueWords: [own], value, word }) =>
      own !== undefined ? [own] : [value === undefined ? word : { ...word, value, text: value }],
    )
}
