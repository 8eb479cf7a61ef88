// Programs that read to the end what comes through a pipe: whatever writes into it is not ended early, by a signal; and those that stop.
//
// Sources: each of Debian 12 was given a first part, and 300 KB more after it had had time to end (coreutils, sed, mawk, grep, gzip, xz, tar with
// compressed archives, python, node, perl, ruby, openssl, debconf); the manuals of the others. Python, Node.js, PHP (zend_stream_fixup), Perl and
// Ruby read a program that comes through the pipe before they start it. A shell does not: a script that ends itself early is the exception.

import type { Command, Word } from '../../dockerfile/model/shell.ts'
import { type Given, readArguments } from '../../dockerfile/read/arguments.ts'
import { readShell } from '../../dockerfile/read/read-shell.ts'
import { wrappersOf } from '../../dockerfile/read/wrappers.ts'
import { hasRuleForInput } from './awk-script.ts'
import { interpreterCall } from './given-code.ts'
import { GREP, grammarOf, inputOf, isInput, isPipe, readsPipe } from './pipe-inputs.ts'
import { quits } from './sed-script.ts'
import { isShell, scriptAt } from './shells.ts'

/** `whole`: to the end; `part`: it stops before that, or need not read at all; `undefined` where it is not known. */
type Reading = 'whole' | 'part' | undefined

type Words = readonly Word[]

/**
 * Whether a command is known to read to the end what comes through its pipe.
 *
 * @param writer what writes into that, where it is known
 */
export function readsToTheEnd(command: Command, writer?: Command): boolean {
  if (isRedirected(command)) return false
  // cpio leaves unread what follows an archive, as an initrd is several; what rpm2cpio writes is one, and nothing behind it.
  if (command.name === 'cpio' && writer?.name !== 'rpm2cpio' && !hasOption(cpioGiven(command), CPIO_NAMES)) return false
  return readingOf(command) === 'whole'
}

/** With these cpio reads names. */
const CPIO_NAMES = ['-o', '-p', '--create', '--pass-through']

function cpioGiven({ words }: Command): readonly Given<Word>[] {
  const grammar = inputOf('cpio')?.grammar
  return grammar === undefined ? [] : readArguments(words.slice(1), grammar).given
}

/** Whether a command is known to stop reading early, or to read nothing of what it is given. */
export function stopsEarly(command: Command): boolean {
  return readingOf(command) === 'part'
}

/** Its input is another one: `wc -l < f`. */
function isRedirected({ redirects }: Command): boolean {
  return redirects.some(({ operator }) => operator.includes('<'))
}

/** They stop reading before the end, whatever they are told. */
const PART = new Set(['head', 'true', ':', 'false', 'more', 'less', 'read', 'cmp', 'dd', 'yes', 'timeout'])

function readingOf(command: Command): Reading {
  const { name = '', words, wrapper } = command
  const xargs = wrappersOf([...wrapper, ...words]).find((one) => one.name === 'xargs')
  if (xargs !== undefined) return wholeIf(!hasOption(xargs.given, XARGS_NOT))
  const args = words.slice(1)
  if (PART.has(name)) return 'part'
  if (isShell(name)) return wholeIf(shellReads(args))
  if (name.endsWith('grep')) return grepReading(command)
  const own = BY_WORDS[name as keyof typeof BY_WORDS]
  if (Object.hasOwn(BY_WORDS, name)) return own(args)
  const known = inputOf(name)
  return known === undefined ? interpreterReading(name, args) : wholeIf(isInput(known, args))
}

function wholeIf(condition: boolean): Reading {
  return condition ? 'whole' : undefined
}

/** It reads a file, up to a word, or nothing. */
const XARGS_NOT = ['-a', '--arg-file', '-E', '-e', '--eof', '--help', '--version']

function hasOption(given: readonly Given<Word>[], names: readonly string[]): boolean {
  return given.some((option) => option.names.some((name) => names.includes(name)))
}

/** A text as written, without the quotes around it. */
function textOf({ value, text }: Word): string {
  return value ?? (text.startsWith('"') && text.endsWith('"') ? text.slice(1, -1) : text)
}

/** They stop at the first match, and so does that of GNU where its output is thrown away. */
const FIRST_MATCH = '-L -l -m -q --files-with-matches --files-without-match --max-count --quiet --silent'.split(' ')

function grepReading({ name = '', words, redirects }: Command): Reading {
  const args = words.slice(1)
  const isUnseen = redirects.some(
    ({ operator, target }) => ['>', '1>', '&>', '>&', '>>'].includes(operator) && target?.value === '/dev/null',
  )
  if (isUnseen || hasOption(readArguments(args, GREP.grammar).given, FIRST_MATCH)) return 'part'
  const known = inputOf(name)
  return wholeIf(known !== undefined && isInput(known, args))
}

const SHELL = grammarOf({ value: '-O -o --init-file --rcfile' }, false)

/** Whether a shell reads its script from the pipe, or the first command of the script that it is given reads that. */
function shellReads(args: Words): boolean {
  const { given, operands } = readArguments(args, SHELL)
  if (hasOption(given, ['--help', '--version'])) return false
  const at = scriptAt(args.map(({ value }) => value))
  if (at !== undefined) return args[at] !== undefined && firstReads(textOf(args[at]))
  const [first] = operands
  return first === undefined || isPipe(first) || hasOption(given, ['-s'])
}

/** Whether the first pipeline of a script reads to the end. */
function firstReads(text: string): boolean {
  const commands = (readShell(text, false)?.commands ?? []).filter(({ within }) => within === undefined)
  const end = commands.findIndex(({ piped }, i) => i > 0 && !piped)
  const pipeline = commands.slice(0, end < 0 ? commands.length : end)
  return pipeline.length > 0 && pipeline.every((one, i) => readsToTheEnd(one, pipeline[i - 1]))
}

const AWK = grammarOf({ value: '-E -F -e -f -i -v --exec --field-separator --file --include --source' }, false)
const SED = grammarOf({ value: '-e -f -l --expression --file --line-length', joined: '-i --in-place' })
const COPY = grammarOf({ value: '-S -g -m -o -t --group --mode --owner --suffix --target-directory' })
const GIT = grammarOf({ value: '-C -c --git-dir --work-tree' })
const TAR_LETTERS = 'CFHIKLNTVXbfg'
const TAR = grammarOf({
  value: `${[...TAR_LETTERS].map((letter) => `-${letter}`).join(' ')} --directory --exclude --exclude-from --file --files-from --format
    --group --mode --owner --starting-file --strip-components --suffix --transform --use-compress-program --xform`,
  joined: '--occurrence --one-top-level',
  nothing: '--compare --diff --extract --get --list --create --append --update --catenate --delete',
})

const isAwk = (args: Words): Reading => {
  const { given, operands } = readArguments(args, AWK)
  const [program, ...files] = operands
  const isPart = args.some(({ text }) => text.includes('exit'))
  if (isPart) return 'part'
  if (program === undefined || given.some(({ names }) => !names.some((name) => ['-F', '-v'].includes(name))))
    return undefined
  const code = textOf(program)
  const isKnown = !['getline', 'nextfile'].some((sign) => code.includes(sign))
  const read = files.filter(({ text }) => !/^[A-Za-z_]\w*=/.test(text))
  return wholeIf(isKnown && hasRuleForInput(code, program.value !== undefined) && readsPipe(read))
}

const isSed = (args: Words): Reading => {
  const { given, operands } = readArguments(args, SED)
  const scripts = given
    .filter(({ names }) => names.some((name) => name === '-e' || name === '--expression'))
    .map(({ value, valueWords, word }) => value ?? textOf(valueWords[0] ?? word))
  const [first, ...rest] = operands
  const isGiven = scripts.length > 0
  if (!isGiven && first === undefined) return undefined
  const isOther = hasOption(given, ['-f', '-i', '--file', '--in-place', '--help', '--version'])
  const quitting = quits(isGiven ? scripts.join('\n') : textOf(first!))
  if (quitting === true) return 'part'
  return wholeIf(!isOther && quitting === false && readsPipe(isGiven ? operands : rest))
}

/** How many words an option of jq takes: jq(1) 1.5 to 1.7. */
const JQ_TAKES: Readonly<Record<string, number>> = {
  '--arg': 2,
  '--argjson': 2,
  '--slurpfile': 2,
  '--rawfile': 2,
  '--indent': 1,
  '-L': 1,
}

const isJq = (args: Words): Reading => {
  const operands: Word[] = []
  for (let at = 0; at < args.length; at++) {
    const word = args[at]!
    const text = textOf(word)
    if (['--args', '--jsonargs'].includes(text)) break
    if (['--null-input', '--from-file', '--help', '--version'].includes(text)) return undefined
    if (Object.hasOwn(JQ_TAKES, text)) at += JQ_TAKES[text]!
    else if (text.startsWith('--')) continue
    else if (text.startsWith('-') && text.length > 1) {
      if (['n', 'f', 'h', 'V'].some((letter) => text.includes(letter))) return undefined
    } else operands.push(word)
  }
  const [filter, ...files] = operands
  if (filter === undefined) return undefined
  const code = textOf(filter)
  if (/\bhalt(?:_error)?\b/.test(code)) return 'part'
  return wholeIf(!/\b(?:input|limit|first)\b/.test(code) && readsPipe(files))
}

const isTar = (args: Words): Reading => {
  const { given } = readArguments(withDashes(args), TAR)
  const valueOf = (...names: readonly string[]): Word | undefined =>
    given.flatMap((option) =>
      option.names.some((name) => names.includes(name))
        ? [option.valueWords[0] ?? { ...option.word, value: option.value }]
        : [],
    )[0]
  if (hasOption(given, ['--occurrence', '--help', '--version'])) return undefined
  // The names of what to pack, to the end.
  const names = valueOf('-T', '--files-from')
  const archive = valueOf('-f', '--file')
  const extracts = hasOption(given, ['-x', '-t', '-d', '--extract', '--get', '--list', '--diff', '--compare'])
  if (!extracts) return wholeIf(names !== undefined && isPipe(names))
  return wholeIf(archive === undefined || isPipe(archive))
}

/** `tar xCf /x -` as `tar -x -C /x -f -`. */
function withDashes(args: Words): Words {
  const [first, ...rest] = args
  if (first?.value === undefined || first.value.startsWith('-')) return args
  let taken = 0
  return [
    ...[...first.value].flatMap((letter): Words => {
      const option = { ...first, value: `-${letter}`, text: `-${letter}` }
      return TAR_LETTERS.includes(letter) ? [option, ...rest.slice(taken, ++taken)] : [option]
    }),
    ...rest.slice(taken),
  ]
}

const copies = (args: Words): Reading =>
  wholeIf(
    readArguments(args, COPY)
      .operands.slice(0, -1)
      .some(({ value }) => value === '/dev/stdin'),
  )

/** They go on with, or give up, what was begun. */
const GIT_NOT = '--abort --continue --help --quit --resolved --show-current-patch --skip -h -r'.split(' ')

const isGit = (args: Words): Reading => {
  const { given, operands } = readArguments(args, GIT)
  const [verb, ...files] = operands
  const isKnown = verb?.value === 'apply' || verb?.value === 'am'
  return wholeIf(isKnown && !hasOption(given, GIT_NOT) && readsPipe(files))
}

/** Of openssl enc(1) and dgst(1): their options that take a word. */
const OPENSSL_TAKES = new Set(
  '-K -S -hmac -iter -iv -k -kfile -mac -macopt -md -out -pass -prverify -sigopt -sign -signature -verify'.split(' '),
)

const isOpenssl = ([verb, ...args]: Words): Reading => {
  if (!['base64', 'dgst', 'enc'].includes(verb?.value ?? '')) return undefined
  let reads = true
  for (let at = 0; at < args.length; at++) {
    const text = textOf(args[at]!)
    if (OPENSSL_TAKES.has(text)) at++
    else if (text === '-in') reads &&= isPipe(args[++at] ?? args[0]!)
    else if (!text.startsWith('-') || text === '-help' || text === '-list') reads = false
  }
  return wholeIf(reads)
}

/** With what they are given. */
const BY_WORDS = {
  // gpg --import is given what stands behind.
  'apt-key': ([verb, ...files]) => wholeIf(verb?.value === 'add' && readsPipe(files)),
  awk: isAwk,
  gawk: isAwk,
  mawk: isAwk,
  cp: copies,
  git: isGit,
  install: copies,
  jq: isJq,
  openssl: isOpenssl,
  sed: isSed,
  // A database, and no statement behind it.
  sqlite3: (args) =>
    wholeIf(
      args.filter(({ text }) => !text.startsWith('-')).length <= 1 &&
        !args.some(({ text }) => ['-help', '-version'].includes(text)),
    ),
  // An archive's end is the end of what is written: GNU and busybox read it. What follows it GNU tar may leave unread; of bsdtar nothing is known.
  tar: isTar,
  wget: (args) => wholeIf(args.some(({ text }) => /^(?:-\w*i-?|--input-file=-)$/.test(text)) && args.some(isPipe)),
} satisfies Readonly<Record<string, (args: Words) => Reading>>

/** Interpreters that read a whole program from a pipe. */
const INTERPRETERS = ['python', 'pypy', 'node', 'php', 'perl', 'ruby']

/** What a program says that reads all that there is. */
const READS = [
  'json.load(sys.stdin',
  'sys.stdin.read()',
  'sys.stdin.buffer.read()',
  'sys.stdin.readlines()',
  'readFileSync(0',
  "readFileSync('/dev/stdin'",
  'readFileSync("/dev/stdin"',
  'STDIN.read',
  '$stdin.read',
  'file_get_contents("php://stdin")',
  "file_get_contents('php://stdin')",
  'stream_get_contents(STDIN)',
]

/** What a program of Perl or Ruby says that may end it, or its input, before that has ended. */
const ENDS = /exit|last|break|\b(?:abort|close|confess|croak|die|exec|fail|goto|kill|raise|return|throw)\b/

function interpreterReading(name: string, args: Words): Reading {
  if (!INTERPRETERS.some((one) => name.startsWith(one))) return undefined
  const call = interpreterCall(name, args.map(textOf))
  if (call === undefined || call.isIdle || call.module !== undefined) return undefined
  const code = call.code.join('\n')
  const isOfLines = ['perl', 'ruby'].some((one) => name.startsWith(one))
  if (isOfLines && ENDS.test(code)) return 'part'
  if (call.isOnEachLine) return wholeIf(call.code.length > 0 && readsPipe(args.slice(call.behind)))
  if (call.code.length > 0) return wholeIf(READS.some((sign) => code.includes(sign)))
  return wholeIf(call.file === undefined)
}
