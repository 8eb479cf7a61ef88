// Programs that read to the end what comes through a pipe: whatever writes into it is not ended early, by a signal.
//
// Sources: each of Debian 12 was given a first part, and 300 KB more after it had had time to end (coreutils, sed, mawk, grep, gzip, xz, tar with
// compressed archives, python, node, perl, ruby, openssl, debconf); the manuals of the others. Python, Node.js, PHP (zend_stream_fixup), Perl and
// Ruby read a program that comes through the pipe before they start it. A shell does not: a script that ends itself early is the exception.

import type { Command } from '../../dockerfile/model/shell.ts'
import { programName } from '../../dockerfile/read/wrappers.ts'
import { textOptions } from './interpreters.ts'
import { isShell } from './shells.ts'

/** Whatever their options. */
const WHOLE = new Set(
  [
    'base32 base64 bzcat bzip2 bunzip2 cat chpasswd column cpio cut debconf-set-selections dos2unix envsubst expand fmt fold gunzip gzip iconv',
    'lz4 lzma nl od paste patch pigz rev sort tac tail tee tr unexpand uniq unlzma unpigz unxz unzstd wc xz xzcat zcat zstd zstdcat',
    'md5sum sha1sum sha224sum sha256sum sha384sum sha512sum shasum b2sum cksum crontab mysql mariadb psql sqlite3',
  ].flatMap((line) => line.split(' ')),
)

type Options = readonly string[]

const has = (options: Options, ...names: readonly string[]): boolean => options.some((one) => names.includes(one))

const isAwk = (words: Options): boolean =>
  words.every((word) => !['exit', 'getline', 'nextfile'].some((sign) => word.includes(sign))) &&
  words.some((word) => !word.startsWith('-') && !/^\s*BEGIN\s*\{[^{}]*\}\s*$/.test(word))

const isGrep = (words: Options): boolean =>
  words.every(
    (word) => !(word.startsWith('-') && ['q', 'm', 'l', 'L', 's'].some((sign) => word.slice(1).includes(sign))),
  )

const isGpg = (words: Options): boolean =>
  has(words, '--dearmor', '--dearmour', '--import', '--decrypt', '-d', '--enarmor')

/** With what they are given. */
const BY_WORDS: Readonly<Record<string, (words: Options) => boolean>> = {
  'apt-key': (words) => has(words, 'add'),
  awk: isAwk,
  gawk: isAwk,
  mawk: isAwk,
  cp: (words) => has(words, '/dev/stdin'),
  dpkg: (words) => has(words, '--set-selections'),
  egrep: isGrep,
  fgrep: isGrep,
  git: (words) => has(words, 'apply', 'am'),
  gpg: isGpg,
  gpg2: isGpg,
  grep: isGrep,
  install: (words) => has(words, '/dev/stdin'),
  jq: (words) =>
    !has(words, '-n', '--null-input') && words.every((word) => !/\b(?:halt|input|limit|first)\b/.test(word)),
  openssl: (words) => has(words, 'base64', 'dgst', 'enc'),
  sed: (words) => words.every((word) => !/[qQ]/.test(word)),
  // An archive's end is the end of what is written: GNU and busybox read it. What follows it GNU tar may leave unread; of bsdtar nothing is known.
  tar: (words) => words.every((word) => !word.startsWith('--occurrence')),
  wget: (words) => words.some((word) => /^(?:-\w*i-?|--input-file=-)$/.test(word)),
}

/** Interpreters that read a whole program from a pipe. */
const INTERPRETERS = new Set(['python', 'pypy', 'node', 'nodejs', 'php', 'perl', 'ruby'])

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

/** Whether a command is known to read to the end what comes through its pipe. */
export function readsToTheEnd({ name = '', words, wrapper }: Command): boolean {
  if (wrapper.some((word) => programName(word) === 'xargs')) return true
  const texts = words.slice(1).map(({ value, text }) => value ?? text)
  const program = name.replace(/[\d.]+$/, '')
  if (WHOLE.has(name) || isShell(name)) return true
  if (Object.hasOwn(BY_WORDS, name)) return BY_WORDS[name]!(texts)
  return INTERPRETERS.has(program) && interprets(program, texts)
}

function interprets(program: string, words: Options): boolean {
  const options = textOptions(program) ?? []
  const at = words.findIndex((word) => options.includes(word))
  const isOnEachLine = (program === 'perl' || program === 'ruby') && /^-[a-z0]*[np]/.test(words.join(' '))
  if (at >= 0 || isOnEachLine) {
    const code = words.slice(at).join(' ')
    if (isOnEachLine) return !['exit', 'last', 'break'].some((sign) => code.includes(sign))
    return READS.some((sign) => code.includes(sign))
  }
  const first = words.find((word) => !word.startsWith('-') || word === '-' || word === '--')
  return first === undefined || first === '-' || first === '--'
}
