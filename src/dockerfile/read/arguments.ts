// Cuts the words of a call into options, their values and operands, by the rules of the program that reads them.

/** A word as far as it is known. */
export interface ArgumentWord {
  /** As written. */
  readonly text: string
  /** Without quotes; `undefined` when it holds an expansion. */
  readonly value: string | undefined
}

/**
 * What an option takes.
 *
 * - `nothing`
 * - `value`: the rest of its word, or the next word
 * - `joined`: what is joined to it, if anything: `--color=auto`, `-O2`
 * - `optional`: what is joined to it, or the next word where that begins with no dash
 * - `many`: what is joined to it, and all words up to the next that begins with a dash
 * - `switch`: nothing, or the next word where it is one of the program's words for yes and no
 * - `level`: nothing, or the next word where it is a number
 */
export type Takes = 'nothing' | 'value' | 'joined' | 'optional' | 'many' | 'switch' | 'level'

/** Names of options with their dashes, blanks between them. */
export type OptionNames = Readonly<Partial<Record<Takes, string>>>

/** How a program reads options, whichever it has. */
export interface Rules {
  /** `-ab` is `-a -b`; behind a letter that takes a value the rest of the word is that value. */
  readonly clusters: boolean
  /**
   * Whether a long name may be cut short as long as it is the only one that begins so; `perhaps` where versions of the
   * program differ.
   */
  readonly abbreviates: 'always' | 'perhaps' | 'never'
  /** Options may stand behind operands. */
  readonly permutes: boolean
  /** `-o=x` gives `x`, not `=x`. */
  readonly shortEquals?: boolean
  /** How a value may be joined to a short name: `-ox` and `-o=x` where nothing is said. */
  readonly joins?: 'with =' | 'never'
  /** What stands in front of the name of a flag to turn it off: `no` for `--no-color`; `*` for any word. */
  readonly negates?: 'no' | '*'
  /** Long names are the same in capital letters. */
  readonly ignoresCase?: boolean
  /** `-name` is `--name`. */
  readonly singleDash?: boolean
  /** What a switch takes for yes and no. */
  readonly switchWords?: ReadonlySet<string>
  /** An option that the program does not know stands alone. */
  readonly unknownStandsAlone?: boolean
}

/** The options of a program. */
export interface Grammar {
  /** Where this is written down, and for which versions. */
  readonly source: string
  readonly rules: Rules
  /** Those that are read everywhere, or in front of the verb. */
  readonly options: OptionNames
  /** Those of each verb; a string is another name of a verb. */
  readonly verbs?: Readonly<Record<string, OptionNames | string>>
  /** Behind the verb those in front of it are not read, or mean something else. */
  readonly apart?: boolean
}

/** An option in a call. */
export interface Given<W> {
  /** Its name in the grammar; several where it is cut short; as written where the grammar does not have it. */
  readonly names: readonly string[]
  /** `undefined` for an option that the grammar does not have: the next word may be its value. */
  readonly takes: Takes | undefined
  readonly word: W
  /** What it is given, as far as that is a literal. */
  readonly value: string | undefined
  /** The words of their own that it takes. */
  readonly valueWords: readonly W[]
}

export interface Arguments<W> {
  readonly given: readonly Given<W>[]
  /** What is no option and no value of one, the verb among it. */
  readonly operands: readonly W[]
  /** `--`: behind it there are operands alone. */
  readonly end: W | undefined
}

/** Reads words, the program's own name not among them. */
export function readArguments<W extends ArgumentWord>(words: readonly W[], grammar: Grammar): Arguments<W> {
  const { rules, verbs } = grammar
  let table = optionsOf(grammar, undefined)
  const given: Given<W>[] = []
  const operands: W[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!
    if (word.value === '--') return { given, operands: [...operands, ...words.slice(at + 1)], end: word }
    const text = literalStart(word)
    if (isOption(text)) {
      const read = readWord(word, text, words.slice(at + 1), table, rules)
      at += read.at(-1)?.valueWords.length ?? 0
      given.push(...read)
      continue
    }
    // An expansion in front of the verb holds options.
    const isVerb = verbs !== undefined && operands.every(({ value }) => value === undefined)
    if (!isVerb && !rules.permutes) return { given, operands: [...operands, ...words.slice(at)], end: undefined }
    if (isVerb && word.value !== undefined) table = optionsOf(grammar, word.value)
    operands.push(word)
  }
  return { given, operands, end: undefined }
}

/** Whether a word begins an option; a lone dash is a name for standard input. */
function isOption(text: string): boolean {
  return text.length > 1 && text.startsWith('-')
}

/** A word's value, or what stands in front of its first expansion. */
function literalStart({ value, text }: ArgumentWord): string {
  if (value !== undefined) return value
  let start = ''
  for (const character of text) {
    if (character === '"' || character === "'") continue
    if ('$`\\{*?[<>!@+~('.includes(character)) break
    start += character
  }
  return start
}

type Table = ReadonlyMap<string, Takes>

/** The options that one word gives: several in a cluster. */
function readWord<W extends ArgumentWord>(
  word: W,
  text: string,
  next: readonly W[],
  table: Table,
  rules: Rules,
): readonly Given<W>[] {
  const isLong = text.startsWith('--') || !rules.clusters
  const isName = rules.singleDash === true && ![...text.slice(1)].every((letter) => table.has(`-${letter}`))
  return isLong || isName ? [readLong(word, text, next, table, rules)] : readCluster(word, text, next, table, rules)
}

function readLong<W extends ArgumentWord>(
  word: W,
  text: string,
  next: readonly W[],
  table: Table,
  rules: Rules,
): Given<W> {
  const equals = text.indexOf('=')
  const written = equals < 0 ? text : text.slice(0, equals)
  // The name itself holds an expansion.
  const isCut = equals < 0 && word.value === undefined
  const names = isCut ? [] : namesOf(written, table, rules)
  const standsAlone = rules.unknownStandsAlone === true && !isCut && !mayBeShort(written, table, rules)
  const takes = takenBy(names, table) ?? (standsAlone ? 'switch' : undefined)
  const option = { names: names.length > 0 ? names : [written], takes, word }
  if (equals >= 0) {
    const value = word.value?.slice(word.value.indexOf('=') + 1)
    return { ...option, value, valueWords: takes === 'many' ? taken(takes, next, rules) : [] }
  }
  const valueWords = taken(takes, next, rules)
  return { ...option, value: valueWords[0]?.value, valueWords }
}

/** What names take that one spelling may stand for; `undefined` where they differ, or there are none. */
function takenBy(names: readonly string[], table: Table): Takes | undefined {
  const kinds = new Set(names.map((name) => table.get(name) ?? 'nothing'))
  return kinds.size === 1 ? [...kinds][0] : undefined
}

function mayBeShort(written: string, table: Table, { abbreviates }: Rules): boolean {
  return abbreviates === 'perhaps' && [...table].some(([name, takes]) => takes === 'value' && name.startsWith(written))
}

function readCluster<W extends ArgumentWord>(
  word: W,
  text: string,
  next: readonly W[],
  table: Table,
  rules: Rules,
): readonly Given<W>[] {
  const read: Given<W>[] = []
  const enter = (name: string, takes: Takes | undefined, value?: string, valueWords: readonly W[] = []): void => {
    read.push({ names: [name], takes, word, value, valueWords })
  }
  for (let at = 1; at < text.length; at++) {
    const name = `-${text[at]}`
    const takes = table.get(name)
    const rest = text.slice(at + 1)
    if (takes === undefined) {
      // The letters behind may be its value.
      enter(rest === '' ? name : text, undefined)
      return read
    }
    if (rest === '' && word.value !== undefined) {
      const valueWords = taken(takes, next, rules)
      enter(name, takes, valueWords[0]?.value, valueWords)
      return read
    }
    if (takesRest(takes, rest, rules)) {
      const value = rules.shortEquals === true && rest.startsWith('=') ? rest.slice(1) : rest
      enter(name, takes, word.value === undefined ? undefined : value)
      return read
    }
    enter(name, takes)
  }
  // What an expansion holds may be more letters, or the value of the last one.
  if (word.value === undefined) enter(text, undefined)
  return read
}

/** Whether what stands behind a letter in its word is its value. */
function takesRest(takes: Takes, rest: string, { switchWords }: Rules): boolean {
  switch (takes) {
    case 'nothing':
      return false
    case 'switch':
      return rest.startsWith('=') || switchWords?.has(rest.toLowerCase()) === true
    case 'level':
      return rest.startsWith('=') || isNumber(rest)
    default:
      return true
  }
}

function isNumber(text: string): boolean {
  return text !== '' && [...text].every((character) => character >= '0' && character <= '9')
}

/** The words behind an option that are its value. */
function taken<W extends ArgumentWord>(takes: Takes | undefined, next: readonly W[], rules: Rules): readonly W[] {
  const [first] = next
  if (first === undefined) return []
  const isOpen = (word: ArgumentWord): boolean => !literalStart(word).startsWith('-')
  const take = (isTaken: boolean): readonly W[] => (isTaken ? [first] : [])
  switch (takes) {
    case 'value':
      return [first]
    case 'optional':
      return take(isOpen(first))
    case 'many': {
      const end = next.findIndex((word) => !isOpen(word))
      return end < 0 ? next : next.slice(0, end)
    }
    case 'switch':
      return take(rules.switchWords?.has(first.value?.toLowerCase() ?? '') === true)
    case 'level':
      return take(isNumber(first.value ?? ''))
    default:
      return []
  }
}

/** The names that a spelling may stand for. */
function namesOf(written: string, table: Table, rules: Rules): readonly string[] {
  const name = rules.ignoresCase === true && written.startsWith('--') ? written.toLowerCase() : written
  if (table.has(name)) return [name]
  if (rules.singleDash === true) {
    const other = name.startsWith('--') ? name.slice(1) : `-${name}`
    if (table.has(other)) return [other]
  }
  if (!name.startsWith('--')) return []
  if (isDenial(name, table, rules)) return [name]
  return rules.abbreviates === 'always' ? [...table.keys()].filter((one) => one.startsWith(name)) : []
}

/** `--no-color` of a program that has `--color` as a flag. */
function isDenial(name: string, table: Table, { negates }: Rules): boolean {
  const dash = name.indexOf('-', 2)
  if (negates === undefined || dash < 0 || (negates === 'no' && name.slice(2, dash) !== 'no')) return false
  const rest = name.slice(dash + 1)
  const takes = table.get(`--${rest}`) ?? (negates === '*' && rest.length === 1 ? table.get(`-${rest}`) : undefined)
  return takes !== undefined && takes !== 'value'
}

const tables = new WeakMap<Grammar, Map<string | undefined, Table>>()

/** What each option takes that is read in front of the verb, or behind one. */
export function optionsOf(grammar: Grammar, verb: string | undefined): ReadonlyMap<string, Takes> {
  let known = tables.get(grammar)
  if (known === undefined) {
    known = new Map()
    tables.set(grammar, known)
  }
  let table = known.get(verb)
  if (table === undefined) {
    table = tableOf(grammar, verb)
    known.set(verb, table)
  }
  return table
}

function tableOf(grammar: Grammar, verb: string | undefined): Table {
  const own = verb === undefined ? {} : (ofVerb(grammar, verb) ?? {})
  const common = verb !== undefined && grammar.apart === true ? {} : grammar.options
  const table = new Map<string, Takes>()
  for (const names of [common, own])
    for (const [takes, list] of Object.entries(names) as [Takes, string][])
      for (const name of list.split(/\s+/)) if (name !== '') table.set(name, takes)
  return table
}

function ofVerb({ verbs = {} }: Grammar, verb: string): OptionNames | undefined {
  const own = Object.hasOwn(verbs, verb) ? verbs[verb]! : undefined
  const one = typeof own === 'string' ? verbs[own] : own
  return typeof one === 'string' ? undefined : one
}

/** Whether the program has a verb of this name. */
export function hasVerb({ verbs = {} }: Grammar, verb: string): boolean {
  return Object.hasOwn(verbs, verb)
}
