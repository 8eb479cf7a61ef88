// What an interpreter is given to run: a text of its language in its words, a module, a file, or what it reads.
//
// Sources: the options of each by its manual page or --help: python 3.11, perlrun(1), ruby 3.1, node 20, php 8.2 (cli), R 4.2, littler 0.3, lua 5.4,
// julia 1.10, pwsh 7, expect(1), guile 3, groovy 4, osascript(1). Those of Debian 12 were tried.

import { withoutVersion } from './programs.ts'

/** The options of an interpreter, by their names with dashes. */
interface Options {
  /** Behind these stands a text of its language: the rest of their word, behind `=`, or the next word. */
  readonly code?: string
  /** These take a value in the same way. */
  readonly value?: string
  /** These take the rest of their word alone. */
  readonly joined?: string
  /** These take digits that stand right behind them. */
  readonly numbered?: string
  /** With these a text is run for each line that is read. */
  readonly eachLine?: string
  /** With these it says something of itself, or runs what is no text and no file. */
  readonly idle?: string
  /** The value of this one names a module. */
  readonly module?: string
  /** Its options are whole words: `-pe` is no `-p -e`. */
  readonly wholeWords?: true
  /** Behind `--` stands what it tells the program that it reads. */
  readonly feeds?: true
}

const PYTHON: Options = {
  code: '-c',
  value: '-W -X --check-hash-based-pycs',
  module: '-m',
  idle: '-V -h --version --help',
}
const RUBY: Options = {
  code: '-e',
  value: '-C -E -I -r --encoding --external-encoding --internal-encoding',
  joined: '-F -K -T -W -i -x',
  numbered: '-0',
  eachLine: '-n -p',
  idle: '-h --version --help',
}
const NODE: Options = {
  code: '-e -p -pe --eval --print',
  value: '-C -r --conditions --env-file --experimental-loader --import --loader --require',
  idle: '-h -v --help --v8-options --version',
  wholeWords: true,
}
const LUA: Options = { code: '-e', value: '-l', idle: '-v' }
const DASH_E: Options = { code: '-e', wholeWords: true }

const INTERPRETERS: Readonly<Record<string, Options>> = {
  python: PYTHON,
  pypy: PYTHON,
  perl: {
    code: '-E -e',
    value: '-I',
    joined: '-C -D -F -M -V -d -i -m -x',
    numbered: '-0 -l',
    eachLine: '-n -p',
    idle: '-h -v',
  },
  ruby: RUBY,
  jruby: RUBY,
  node: NODE,
  nodejs: NODE,
  tsx: NODE,
  'ts-node': NODE,
  php: {
    code: '-B -E -R -r --process-begin --process-code --process-end --run',
    value: '-S -c -d -t -z --define --php-ini --zend-extension',
    idle: '-h -i -m -v --help --info --ini --modules --version',
    feeds: true,
  },
  R: { code: '-e', idle: '-q CMD --no-save --slave --vanilla', wholeWords: true },
  Rscript: DASH_E,
  r: DASH_E,
  lua: LUA,
  luajit: LUA,
  julia: { code: '-E -e --eval --print', value: '-C -H -J -L -O -p -t', idle: '-h -v --help --version' },
  pwsh: { code: '-c -command', idle: '-v -version', wholeWords: true },
  tclsh: {},
  expect: { code: '-c' },
  guile: { code: '-c -e', wholeWords: true },
  groovy: DASH_E,
  escript: {},
  osascript: DASH_E,
}

/** A call of an interpreter. */
export interface InterpreterCall {
  /** The option that brings the first text of its language, as written. */
  readonly option: string | undefined
  /** The texts of its language that it is given. */
  readonly code: readonly string[]
  readonly module: string | undefined
  /** The index of the word that names the file it runs. */
  readonly file: number | undefined
  /** The index of the first word behind its options. */
  readonly behind: number
  /** Its texts are run for each line that it reads. */
  readonly isOnEachLine: boolean
  /** It runs neither a text nor a file, and reads no program. */
  readonly isIdle: boolean
}

/** Whether a program, whichever version of it, runs texts or files of its language. */
export function isInterpreter(name: string): boolean {
  return optionsOf(name) !== undefined
}

function optionsOf(name: string): Options | undefined {
  const known = [name, withoutVersion(name)].find((one) => Object.hasOwn(INTERPRETERS, one))
  return known === undefined ? undefined : INTERPRETERS[known]
}

type Kind = Exclude<keyof Options, 'wholeWords' | 'feeds'>
const KINDS: readonly Kind[] = ['code', 'value', 'joined', 'numbered', 'eachLine', 'idle', 'module']

function kindOf(name: string, options: Options): Kind | undefined {
  return KINDS.find((kind) => options[kind]?.split(' ').includes(name))
}

/**
 * What an interpreter is given; `undefined` for another program.
 *
 * @param words behind its name, as far as they are known
 */
export function interpreterCall(name: string, words: readonly string[]): InterpreterCall | undefined {
  const options = optionsOf(name)
  if (options === undefined) return undefined
  const code: string[] = []
  let [option, module]: readonly (string | undefined)[] = []
  let [isOnEachLine, isIdle] = [false, false]
  const done = (behind: number, file?: number): InterpreterCall => ({
    option,
    code,
    module,
    file: file !== undefined && code.length === 0 && !isIdle && file < words.length ? file : undefined,
    behind,
    isOnEachLine,
    isIdle,
  })
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!
    if (word === '-') return done(at)
    if (word === '--') return done(at + 1, options.feeds ? undefined : at + 1)
    if (!word.startsWith('-') && kindOf(word, options) !== 'idle') return done(at, at)
    for (const { name: own, kind, rest } of givenIn(word, options)) {
      const value = kind === 'joined' || rest !== undefined ? rest : words[at + 1]
      if (TAKING.has(kind) && rest === undefined) at++
      if (kind === 'code') {
        option ??= own
        code.push(value ?? '')
      }
      if (kind === 'module') module = value ?? ''
      if (kind === 'eachLine') isOnEachLine = true
      if (kind === 'idle') isIdle = true
    }
    // What stands behind these is told to the text, or to the module.
    if (module !== undefined || (code.length > 0 && options === PYTHON)) return done(at + 1)
  }
  return done(words.length)
}

/** They take the next word where nothing is left of their own. */
const TAKING: ReadonlySet<Kind | undefined> = new Set<Kind>(['code', 'value', 'module'])

interface GivenOption {
  readonly name: string
  readonly kind: Kind | undefined
  /** What stands in the same word behind it, where it takes that. */
  readonly rest: string | undefined
}

/** The options of one word: `-lne` is `-l -n -e`. */
function givenIn(word: string, options: Options): readonly GivenOption[] {
  if (word.startsWith('--') || options.wholeWords === true) {
    const equals = word.indexOf('=')
    const written = equals < 0 ? word : word.slice(0, equals)
    const name = options.code?.includes('-command') === true ? written.toLowerCase() : written
    return [{ name, kind: kindOf(name, options), rest: equals < 0 ? undefined : word.slice(equals + 1) }]
  }
  const given: GivenOption[] = []
  for (let at = 1; at < word.length; at++) {
    const name = `-${word[at]}`
    const kind = kindOf(name, options)
    const rest = word.slice(at + 1)
    if (kind === 'joined' || TAKING.has(kind)) return [...given, { name, kind, rest: rest === '' ? undefined : rest }]
    given.push({ name, kind, rest: undefined })
    if (kind === 'numbered') while (isDigit(word[at + 1])) at++
  }
  return given
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && ((character >= '0' && character <= '9') || character === 'x')
}
