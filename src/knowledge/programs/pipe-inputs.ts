// From where programs that read to the end read: which of their operands and options are their input, in place of a pipe.
//
// Source: --help of each, with Debian 12's packages, and what those of busybox 1.35 have besides; the manuals of the others.

import type { Word } from '../../dockerfile/model/shell.ts'
import { type Grammar, type OptionNames, readArguments } from '../../dockerfile/read/arguments.ts'

/** What a program reads. */
export interface Input {
  readonly grammar: Grammar
  /** With one of these it reads something else, not all, or nothing. */
  readonly not: readonly string[]
  /** Without one of these it is not known what it reads. */
  readonly only?: readonly string[]
  /** So many operands stand in front of the files: a pattern. */
  readonly own: number
  /** Which of its operands are files that it reads. */
  readonly files: 'all' | 'first' | 'none'
}

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789#'].map((one) => `-${one}`)

function split(names: string): readonly string[] {
  return names.split(/\s+/).filter((name) => name !== '')
}

/** A grammar with these options that take something; all other letters take nothing. */
export function grammarOf({ value = '', joined = '', nothing = '' }: OptionNames, permutes = true): Grammar {
  const taking = split(`${value} ${joined}`)
  const others = LETTERS.filter((letter) => !taking.includes(letter))
  return {
    source: 'the sources at the head of the file',
    rules: { clusters: true, abbreviates: 'always', permutes },
    options: { value, joined, nothing: `${others.join(' ')} --help --version ${nothing}` },
  }
}

interface More {
  readonly value?: string
  readonly joined?: string
  readonly not?: string
  readonly only?: string
  readonly own?: number
  readonly files?: Input['files']
}

function input({ value = '', joined = '', not = '', only, own = 0, files = 'all' }: More): Input {
  const taking = split(`${value} ${joined}`)
  const nothing = split(`${not} ${only ?? ''}`).filter((name) => !taking.includes(name))
  return {
    grammar: grammarOf({ value, joined, nothing: nothing.join(' ') }),
    not: [...split(not), '--help', '--version'],
    ...(only === undefined ? {} : { only: split(only) }),
    own,
    files,
  }
}

const PLAIN = input({})
const GZIP = input({ value: '-S -b -p --blocksize --processes --suffix', not: '-V -h -l --list' })
const XZ = input({
  value: '-C -F -M -S -T --check --format --memlimit --suffix --threads',
  joined: '--files --files0',
  not: '-H -V -h -l --files --files0 --list',
})
const ZSTD = input({
  value: '-D -o --output-dir-flat --output-dir-mirror',
  joined: '-B -M -T -b',
  not: '-H -V -b -h -l --list',
})
const SUMS = input({ value: '-a -l --algorithm --length' })
const MYSQL = input({
  value: `-D -P -S -e -h -u --database --default-character-set --execute --host --init-command --port --protocol --socket --user`,
  joined: '-p --password',
  not: '-? -I -V -e --execute',
  files: 'none',
})
const TABS = input({ value: '-t --tabs' })
const GPG = input({
  value: `-o -r -u --homedir --import-options --keyring --keyserver --local-user --options --output --passphrase --passphrase-fd
    --pinentry-mode --primary-keyring --recipient --status-fd --trust-model`,
  only: '-d --dearmor --dearmour --decrypt --enarmor --enarmour --import',
})
export const GREP = input({
  value: `-A -B -C -D -d -e -f -m --after-context --before-context --binary-files --context --devices --directories --exclude
    --exclude-dir --exclude-from --file --include --label --max-count --regexp`,
  joined: '--color --colour',
  not: '-L -R -V -l -m -q -r --dereference-recursive --files-with-matches --files-without-match --max-count --quiet --recursive --silent',
  own: 1,
})

const WITHOUT_MORE = 'cat dos2unix rev tac bzip2 bunzip2 bzcat'

const INPUTS: Readonly<Record<string, Input>> = {
  ...same(WITHOUT_MORE, PLAIN),
  ...same('gzip gunzip zcat pigz unpigz', GZIP),
  ...same('xz unxz xzcat lzma unlzma', XZ),
  ...same('zstd unzstd zstdcat', ZSTD),
  ...same('md5sum sha1sum sha224sum sha256sum sha384sum sha512sum shasum b2sum cksum', SUMS),
  ...same('mysql mariadb', MYSQL),
  ...same('base32 base64', input({ value: '-w --wrap' })),
  ...same('expand unexpand', TABS),
  ...same('gpg gpg2', GPG),
  ...same('grep egrep fgrep', GREP),
  chpasswd: input({ value: '-R -c -s --crypt-method --root --sha-rounds', files: 'none' }),
  column: input({
    value: '-E -H -N -O -R -T -W -c -i -l -n -o -p -r -s --output-separator --output-width --separator',
  }),
  // Operands are patterns.
  cpio: input({
    value: '-C -D -E -F -H -I -M -O -R --directory --file --format --owner',
    not: '-F -I --file',
    files: 'none',
  }),
  crontab: input({ value: '-u', not: '-T -V -c -e -l -n -r' }),
  cut: input({ value: '-b -c -d -f --bytes --characters --delimiter --fields --output-delimiter' }),
  'debconf-set-selections': PLAIN,
  dpkg: input({ only: '--set-selections' }),
  envsubst: input({ not: '-V -h -v --variables', files: 'none' }),
  fmt: input({ value: '-g -p -w --goal --prefix --width' }),
  fold: input({ value: '-w --width' }),
  iconv: input({ value: '-f -o -t --from-code --output --to-code', not: '-l --list' }),
  lz4: input({ joined: '-B -T', files: 'first', not: '-H -V -b -h --list' }),
  nl: input({ value: '-b -d -f -h -i -l -n -s -v -w' }),
  od: input({ value: '-A -N -S -j -t', joined: '-w', not: '-N --read-bytes' }),
  paste: input({ value: '-d --delimiters' }),
  patch: input({
    value: '-B -D -F -V -Y -d -g -i -o -p -r -x -z --directory --input --output --strip',
    not: '-i -v --input',
    own: 1,
  }),
  psql: input({
    value:
      '-F -L -P -R -T -U -c -d -f -h -o -p -v --command --dbname --file --host --output --port --set --username --variable',
    not: '-? -V -c -f -l --command --file --list',
    files: 'none',
  }),
  sort: input({
    value: `-S -T -k -o -t --batch-size --buffer-size --compress-program --field-separator --files0-from --key --output --parallel
      --random-source --temporary-directory`,
    joined: '--check',
    not: '-C -c --check --files0-from',
  }),
  tail: input({ value: '-c -n -s --bytes --lines --max-unchanged-stats --pid --sleep-interval' }),
  // Operands are where it writes, and which characters.
  tee: input({ files: 'none' }),
  tr: input({ files: 'none' }),
  uniq: input({ value: '-f -s -w --check-chars --skip-chars --skip-fields', files: 'first' }),
  wc: input({ value: '--files0-from', not: '--files0-from' }),
}

function same(names: string, one: Input): Readonly<Record<string, Input>> {
  return Object.fromEntries(names.split(' ').map((name) => [name, one]))
}

/** Whether a program is known to read to the end what it reads, whatever that is. */
export function inputOf(name: string): Input | undefined {
  return Object.hasOwn(INPUTS, name) ? INPUTS[name] : undefined
}

/** Whether a word stands for what comes through the pipe. */
export function isPipe({ value }: Word): boolean {
  return value === '-' || value === '/dev/stdin'
}

/** Whether operands that are files let the pipe be read. */
export function readsPipe(files: readonly Word[]): boolean {
  return files.length === 0 || files.some(isPipe)
}

/** Whether what a program is told lets it read the pipe to its end. @param words behind its name */
export function isInput({ grammar, not, only, own, files }: Input, words: readonly Word[]): boolean {
  const { given, operands } = readArguments(words, grammar)
  const has = (names: readonly string[]): boolean =>
    given.some((option) => option.names.some((name) => names.includes(name)))
  if (has(not) || (only !== undefined && !has(only))) return false
  // A pattern may come by an option.
  const isPattern = grammar === GREP.grammar && has(['-e', '-f', '--file', '--regexp'])
  const read = operands.slice(isPattern ? 0 : own)
  if (files === 'none') return true
  return readsPipe(files === 'first' ? read.slice(0, 1) : read)
}
