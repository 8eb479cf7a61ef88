// Which commands install what a lock file says, and may change it since no option keeps them from it.

import type { Command, Word } from '../../dockerfile/model/shell.ts'
import { UV } from './installs-python.ts'
import { isLocking, type Locking } from './lock-files.ts'
import { GRAMMARS } from './node-tools.ts'
import { type Grammar, set } from './project.ts'

/** An install that no option of its own keeps from changing the lock file. */
export interface LockingInstall {
  readonly tool: Locking
  /** As a reader knows it: `pnpm install`. */
  readonly called: string
  /** The word behind which options go. */
  readonly word: Word
  /** Why its options are not understood. */
  readonly odd: string | undefined
}

const INSTALLING: Readonly<Record<Locking, readonly string[]>> = {
  npm: [],
  yarn: ['install'],
  pnpm: ['install', 'i'],
  bun: ['install', 'i'],
  cargo: ['build', 'b'],
  uv: ['sync'],
  pipenv: ['install'],
}

/** Each tool its own. Another index is another answer, of which uv takes no lock file. */
const OPTIONS: Readonly<Record<Locking, Grammar>> = {
  ...GRAMMARS,
  uv: { flags: UV.flags, valued: new Set([...UV.valued].filter((option) => !option.includes('index'))) },
  cargo: {
    flags: set(
      '--release -r --all-features --no-default-features --bins --all-targets --lib --examples --tests --benches -v -vv',
      '--verbose -q --quiet --keep-going --workspace --all',
    ),
    valued: set(
      '--bin --target --features -F --jobs -j --package -p --profile --message-format --target-dir --color --example --exclude',
    ),
  },
  pipenv: {
    flags: set('--system --dev -d --clear --quiet -q --verbose -v --site-packages'),
    valued: set('--python --pypi-mirror --categories'),
  },
}

/** Options that take the lock file as it is, write it anew, or leave it out: who gives one knows what for. */
const OF_LOCK = /^--(?:[\w-]*lock|[\w-]*frozen|[\w-]*immutable(?!-cache)|deploy|ignore-pipfile)/

/** What an install does to the lock file under these values of its options. */
const WRITING = new Set(['--force', '-f', '--mode=update-lockfile'])

/** Instead of an install they print something. */
const ASKING = new Set(['-v', '--version', '-V', '-h', '--help'])

/** The install that a command is; `undefined` for another command, and for one whose options speak of the lock file. */
export function installIn({ name: tool, words }: Command): LockingInstall | undefined {
  if (!isLocking(tool)) return undefined
  const verbs = INSTALLING[tool]
  const isFront = ({ text }: Word): boolean => /^[-+]/.test(text)
  const found = words.findIndex(
    (word, i) => i > 0 && verbs.includes(word.value ?? '') && words.slice(1, i).every(isFront),
  )
  const isBare = tool === 'yarn' && found < 0
  if (found < 0 && !isBare) return undefined
  const at = isBare ? 0 : found
  const { operands, odd } = read(words.slice(at + 1), OPTIONS[tool])
  const rest = words.slice(1)
  if (rest.some(({ text }) => OF_LOCK.test(text)) || operands.length > 0) return undefined
  if (isBare && rest.some(({ text }) => ASKING.has(text))) return undefined
  // `bun install zod`, `yarn --cwd web build`: no install of a project.
  const isOther = isBare
    ? odd !== undefined && !rest.some(({ value }) => value === 'install') && !rest.every(isFront)
    : words[at + 1] !== undefined && !isFront(words[at + 1]!) && words[at + 1]!.value !== undefined
  if (isOther) return undefined
  const called = `${tool} ${isBare ? '' : words[at]!.text}`.trim()
  const front = words.slice(1, at).find(({ text }) => !text.startsWith('+'))
  const unknown = front ?? odd
  return {
    tool,
    called,
    word: words[at]!,
    odd: unknown && `what ${unknown.text} means for the lock file of ${called} is not known`,
  }
}

/** The words that are no options, and the first that is not understood. */
function read(
  words: readonly Word[],
  { flags, valued = new Set() }: Grammar,
): { readonly operands: readonly Word[]; readonly odd: Word | undefined } {
  const operands: Word[] = []
  let odd: Word | undefined
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    const { value, text } = word
    if (value === undefined) odd ??= word
    else if (!value.startsWith('-')) operands.push(word)
    else if (WRITING.has(value)) odd ??= word
    else if (valued.has(text.split('=', 1)[0]!)) {
      const given = value.includes('=') ? value.split('=')[1] : words[++i]?.value
      // `--mode update-lockfile`; a variable may hold more than the value.
      if (given === undefined || given === 'update-lockfile') odd ??= words[i] ?? word
    } else if (!flags.has(value)) odd ??= word
  }
  // Whatever is not understood may take the word behind it for its value.
  return { operands: odd === undefined ? operands : [], odd }
}
