// Makes calls of programs in every spelling that their grammars allow, and knows what each of them means.

import fc from 'fast-check'
import { type Grammar, optionsOf, type Rules, type Takes } from '../../src/dockerfile/read/arguments.ts'

/** The same calls each time: programs have corners that nobody writes. */
export const SEED = 1

/** An option as it is meant, whichever way it is written. */
export interface Meant {
  /** The name that the grammar has. */
  readonly name: string
  readonly value: string | undefined
}

/** Words that belong together: an option with its value, a cluster, an operand. */
interface Token {
  readonly words: readonly string[]
  readonly meant: readonly Meant[]
  readonly operand?: string
}

export interface MadeCall {
  readonly verb: string | undefined
  readonly options: readonly Meant[]
  readonly operands: readonly string[]
  /** The words behind the program's name. */
  readonly words: readonly string[]
  /** Indexes of words in front of which something may be put without tearing what belongs together; none behind `--`. */
  readonly seams: ReadonlySet<number>
  /** The index of the first word behind the verb. */
  readonly behindVerb: number
  /** Holds an option that the grammar does not have, and that may take the next word. */
  readonly strange: boolean
}

export interface Subject {
  readonly tools: readonly string[]
  readonly grammar: Grammar
  readonly verbs: readonly (string | undefined)[]
  readonly operands: readonly string[]
  /** Values for options that do not take any word. */
  readonly values?: Readonly<Record<string, readonly string[]>>
  /** A value may begin with a dash. */
  readonly dashes?: boolean
  /** Options that are not generated: the program ends, or does something else. */
  readonly without?: readonly string[]
  /** Options in front of the verb. */
  readonly front?: boolean
  /** Words that are no options and may stand in front of the first: `pip` of `uv pip install`. */
  readonly lead?: readonly string[]
}

const VALUES = ['alpha', 'a-b', 'k=v', '/srv/x', '3', 'https://example.com/x', 'install', 'y', 'Dpkg::Use=1']

/** A name that no program knows. */
const STRANGE = '--strange-option'

export function madeCall(subject: Subject, strange: boolean): fc.Arbitrary<MadeCall> {
  return fc.constantFrom(...subject.verbs).chain((verb) => {
    const { grammar } = subject
    const behind = tokens(subject, verb, strange)
    const front =
      subject.front === true && verb !== undefined
        ? fc.array(option(subject, undefined, verb), { maxLength: 2 })
        : fc.constant([])
    const last = subject.operands.length === 0 ? fc.constant([]) : fc.array(operand(subject), { maxLength: 2 })
    return fc.tuple(front, behind, last, fc.boolean()).map(([before, tokensBehind, closing, ends]) => {
      const ordered = grammar.rules.permutes ? tokensBehind : optionsFirst(tokensBehind)
      // Where options end at the first operand, two dashes behind it are one more.
      const mayEnd = grammar.rules.permutes || ordered.every((token) => token.operand === undefined)
      return assembled(subject, verb, before, ordered, ends && mayEnd ? closing : [])
    })
  })
}

function optionsFirst(all: readonly Token[]): readonly Token[] {
  return [
    ...all.filter(({ operand: own }) => own === undefined),
    ...all.filter(({ operand: own }) => own !== undefined),
  ]
}

function assembled(
  { lead = [] }: Subject,
  verb: string | undefined,
  before: readonly Token[],
  behind: readonly Token[],
  closing: readonly Token[],
): MadeCall {
  const words: string[] = [...lead]
  const seams = new Set<number>()
  for (const token of before) words.push(...token.words)
  if (verb !== undefined) words.push(verb)
  const behindVerb = words.length
  for (const token of behind) {
    seams.add(words.length)
    words.push(...token.words)
  }
  seams.add(words.length)
  if (closing.length > 0) words.push('--', ...closing.flatMap(({ words: own }) => own))
  const all = [...before, ...behind, ...closing]
  return {
    verb,
    options: all.flatMap(({ meant }) => meant),
    operands: all.flatMap(({ operand: own }) => own ?? []),
    words,
    seams,
    behindVerb,
    strange: all.some(({ meant }) => meant.some(({ name, value }) => name === STRANGE && value === undefined)),
  }
}

function tokens(subject: Subject, verb: string | undefined, strange: boolean): fc.Arbitrary<readonly Token[]> {
  const odd: fc.Arbitrary<Token>[] = strange ? [strangeOption()] : []
  const names = subject.operands.length === 0 ? [] : [operand(subject)]
  return fc.array(fc.oneof({ weight: 3, arbitrary: option(subject, verb) }, ...names, ...odd), {
    minLength: 1,
    maxLength: 6,
  })
}

function operand({ operands }: Subject): fc.Arbitrary<Token> {
  return fc.constantFrom(...operands).map((name) => ({ words: [name], meant: [], operand: name }))
}

function strangeOption(): fc.Arbitrary<Token> {
  return fc.constantFrom<Token>(
    { words: [STRANGE], meant: [{ name: STRANGE, value: undefined }] },
    { words: [STRANGE, 'alpha'], meant: [{ name: STRANGE, value: undefined }] },
    { words: [`${STRANGE}=alpha`], meant: [{ name: STRANGE, value: 'alpha' }] },
  )
}

/**
 * One option in one of its spellings, or some letters in a cluster.
 *
 * @param verb behind which it stands; `behind` that in front of which it stands
 */
function option(subject: Subject, verb: string | undefined, behind = verb): fc.Arbitrary<Token> {
  const { grammar, without = [] } = subject
  const all = optionsOf(grammar, verb)
  // pip reads what stands in front of the verb again behind it.
  const names = [...new Set([...all.keys(), ...optionsOf(grammar, behind).keys()])]
  // Composer's -vvv is three letters of a cluster.
  const isCluster = (name: string): boolean => grammar.rules.clusters && !name.startsWith('--') && name.length > 2
  const table = [...all].filter(([name, takes]) => !without.includes(name) && !isCluster(name) && takes !== 'many')
  const single = fc.constantFrom(...table).chain(([name, takes]) => spelled(subject, name, takes, names))
  const letters = table.filter(([name]) => name.length === 2)
  return grammar.rules.clusters && letters.length > 1
    ? fc.oneof({ weight: 4, arbitrary: single }, cluster(subject, letters))
    : single
}

function valueOf(subject: Subject, name: string, takes: Takes): fc.Arbitrary<string> {
  const own = subject.values?.[name]
  if (own !== undefined) return fc.constantFrom(...own)
  return fc.constantFrom(...VALUES, ...(subject.dashes === true && takes === 'value' ? ['-y', '--yes'] : []))
}

function spelled(subject: Subject, name: string, takes: Takes, names: readonly string[]): fc.Arbitrary<Token> {
  const { rules } = subject.grammar
  const isLong = name.startsWith('--') || !rules.clusters
  const written = isLong ? longNames(name, names, rules) : [name]
  const alone = fc
    .constantFrom(...written)
    .map((text): Token => ({ words: [text], meant: [{ name, value: undefined }] }))
  const given = fc
    .tuple(fc.constantFrom(...written), valueOf(subject, name, takes), fc.nat(2))
    .map(
      ([text, value, how]): Token => ({ words: withValue(text, value, how, takes, rules), meant: [{ name, value }] }),
    )
  switch (takes) {
    case 'value':
      return given
    case 'joined':
      return fc.oneof(alone, given)
    case 'optional':
      // Alone it would take an operand that follows.
      return given
    default:
      return alone
  }
}

/** `--x=v`, `--x v`, `-xv`, `-x v`, `-x=v`, as far as the program takes them. */
function withValue(name: string, value: string, how: number, takes: Takes, rules: Rules): readonly string[] {
  const isLong = name.startsWith('--') || !rules.clusters
  const isApart = takes !== 'joined' && (how === 0 || (!isLong && rules.joins === 'never'))
  if (isApart) return [name, value]
  if (isLong || rules.joins === 'with =') return [`${name}=${value}`]
  return [how === 1 && rules.shortEquals === true ? `${name}=${value}` : name + value]
}

/** A long name, and the ways to cut it short that no other name begins with. */
function longNames(name: string, names: readonly string[], rules: Rules): readonly string[] {
  const all = [name]
  if (rules.ignoresCase === true) all.push(name.toUpperCase())
  if (rules.singleDash === true && !rules.clusters) all.push(name.startsWith('--') ? name.slice(1) : `-${name}`)
  if (rules.abbreviates !== 'always' || !name.startsWith('--')) return all
  for (let length = 4; length < name.length; length++) {
    const short = name.slice(0, length)
    if (!short.endsWith('-') && !names.some((other) => other !== name && other.startsWith(short))) all.push(short)
  }
  return all
}

/** `-yq`, and `-yqt alpha` where the last letter takes a value. */
function cluster(subject: Subject, letters: readonly (readonly [string, Takes])[]): fc.Arbitrary<Token> {
  const flags = letters.filter(([, takes]) => takes === 'nothing' || takes === 'switch' || takes === 'level')
  const valued = letters.filter(([, takes]) => takes === 'value')
  if (flags.length < 2) return spelled(subject, letters[0]![0], letters[0]![1], [])
  const front = fc.uniqueArray(fc.constantFrom(...flags), { minLength: 2, maxLength: 3, selector: ([name]) => name })
  const plain = front.map(
    (own): Token => ({
      words: [`-${own.map(([name]) => name[1]).join('')}`],
      meant: own.map(([name]) => ({ name, value: undefined })),
    }),
  )
  if (valued.length === 0) return plain
  const open = fc.tuple(front, fc.constantFrom(...valued)).chain(([own, [last]]) =>
    fc.tuple(valueOf(subject, last, 'value'), fc.boolean()).map(([value, joined]): Token => {
      const text = `-${own.map(([name]) => name[1]).join('')}${last[1]}`
      return {
        words: joined && subject.grammar.rules.joins === undefined ? [`${text}${value}`] : [text, value],
        meant: [...own.map(([name]) => ({ name, value: undefined })), { name: last, value }],
      }
    }),
  )
  return fc.oneof(plain, open)
}

/** Ways to write a call into a RUN: what stands in front of and behind it, and whether it stands inside quotes. */
export const settings: fc.Arbitrary<(call: string) => string> = fc.oneof(
  fc.constant((call: string) => call),
  fc
    .array(
      fc.constantFrom(
        ...[
          'sudo',
          'sudo -E',
          'sudo -nH',
          'sudo -u root',
          'sudo --user=root --',
          'env A=b',
          'env -u A B=c',
          'env --',
          'A=b',
        ],
        ...[
          'timeout 60',
          'timeout -k 5 60',
          'timeout --signal=KILL 1m',
          'nice',
          'nice -n 5',
          'nice -5',
          'nice --adjustment=5',
        ],
        ...[
          'ionice -c2 -n7',
          'ionice -c 3',
          'stdbuf -oL',
          'nohup',
          'eatmydata',
          'eatmydata --',
          'command',
          'setsid -w',
        ],
        ...['retry 5', 'retry 5 10', 'retry -t 5 -d 2 --', 'linux32'],
      ),
      { minLength: 1, maxLength: 2 },
    )
    .map((list) => (call: string) => `${list.toSorted(assignmentsFirst).join(' ')} ${call}`),
  fc.constantFrom(
    (call: string) => `apt-get update && ${call}`,
    (call: string) => `set -eux; ${call}`,
    (call: string) => `(cd /tmp && ${call})`,
    (call: string) => `for i in 1 2 3; do ${call} && break; sleep 5; done`,
    (call: string) => `until ${call}; do sleep 1; done`,
    (call: string) => `if ! ${call}; then exit 1; fi`,
    (call: string) => `bash -c '${call}'`,
    (call: string) => `sh -ec "${call}"`,
    (call: string) => `sudo bash -lc 'set -x; ${call}'`,
    (call: string) => `exec ${call}`,
    (call: string) => `${call} > /dev/null 2>&1`,
    (call: string) => `${call} # as the manual says`,
  ),
)

/** `A=b` is an assignment in front of all else alone. */
function assignmentsFirst(a: string, b: string): number {
  return Number(!a.startsWith('A=')) - Number(!b.startsWith('A='))
}

/** A RUN with its words behind blanks or on lines of their own. */
export function written(program: string, words: readonly string[], breaks: readonly boolean[]): string {
  return words.reduce(
    (text, word, i) => `${text}${breaks[i % breaks.length] === true ? ' \\\n      ' : ' '}${word}`,
    program,
  )
}
