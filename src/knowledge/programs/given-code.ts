// What an interpreter is given to run: a text of its language in its words, a module, a file, or what it reads.
//
// Sources: the options of each by its manual page or --help: python 3.11, perlrun(1), ruby 3.1, node 20, ts-node 10, tsx 4, bun 1.1, deno 2,
// php 8.2 (cli), R 4.2, littler 0.3, lua 5.4, julia 1.10, pwsh 7 (CommandLineParameterParser.cs), expect(1), guile 3, groovy 4, osascript(1),
// elixir 1.17, erl(1), the java command ("source-file mode"). Those of Debian 12 were tried.

import { withoutVersion } from './programs.ts'

/** What follows: a file, a file or a name that the project gives to a command, a text; or nothing that it runs. */
type Verb = 'file' | 'script' | 'code' | 'idle'

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
  /** The value of this one names a file that it runs. */
  readonly file?: string
  /** These take the rest of their word where that begins with a colon: `-d:Trace`, but `-de1` is `-d -e1`. */
  readonly colon?: string
  /** Words in front of what it runs. */
  readonly verbs?: Readonly<Record<string, Verb>>
  /** Behind these stands what it tells the program. */
  readonly rest?: string
  /** What looks like none of these is no file of its language, but a verb: then it is another kind of call. */
  readonly files?: RegExp
  /** It runs no file that it is not given by an option or behind a verb. */
  readonly takesNoFile?: true
  /** Its text goes on to the last word, in all of which case does not matter in the names of options. */
  readonly isPowerShell?: true
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
const NODE_VALUES = `-C -r --allow-fs-read --allow-fs-write --build-snapshot-config --conditions --cpu-prof-dir --cpu-prof-interval
  --cpu-prof-name --diagnostic-dir --disable-proto --disable-warning --dns-result-order --env-file --env-file-if-exists
  --experimental-default-type --experimental-loader --experimental-policy --experimental-sea-config --heap-prof-dir
  --heap-prof-interval --heap-prof-name --heapsnapshot-near-heap-limit --heapsnapshot-signal --icu-data-dir --import --input-type
  --inspect-publish-uid --loader --max-http-header-size --network-family-autoselection-attempt-timeout --openssl-config
  --policy-integrity --redirect-warnings --report-dir --report-directory --report-filename --report-signal --require --secure-heap
  --secure-heap-min --snapshot-blob --test-concurrency --test-name-pattern --test-reporter --test-reporter-destination --test-shard
  --test-timeout --title --tls-cipher-list --tls-keylog --trace-event-categories --trace-event-file-pattern --trace-require-module
  --unhandled-rejections --use-largepages --v8-pool-size --watch-path`
const NODE: Options = {
  code: '-e -p -pe --eval --print',
  value: NODE_VALUES,
  idle: '-h -v --help --run --v8-options --version',
  verbs: { inspect: 'file' },
  wholeWords: true,
}
const TSX: Options = {
  code: '-e -p -pe --eval --print',
  value: `${NODE_VALUES} --exclude --ignore --include --tsconfig`,
  idle: '-h -v --help --version',
  verbs: { watch: 'file' },
  wholeWords: true,
}
const TS_NODE: Options = {
  code: '-e -pe --eval',
  value: `-C -D -I -O -P -r --compiler --compiler-options --compilerOptions --cwd --dir --ignore --ignore-diagnostics
    --ignoreDiagnostics --project --require --scope-dir --scopeDir --transpiler`,
  idle: '-h -v --help --show-config --showConfig --version',
  wholeWords: true,
}
/** A path, or a file that bun and deno run. */
const SCRIPT = /^\.{0,2}\/|^(?:https?|jsr|npm):|\.[cm]?[jt]sx?$/
const LUA: Options = { code: '-e', value: '-l', idle: '-v' }
const DASH_E: Options = { code: '-e', wholeWords: true }

const INTERPRETERS: Readonly<Record<string, Options>> = {
  python: PYTHON,
  pypy: PYTHON,
  perl: {
    code: '-E -e',
    value: '-I',
    joined: '-C -D -F -M -V -i -m -x',
    colon: '-d',
    numbered: '-0 -l',
    eachLine: '-n -p',
    idle: '-h -v',
  },
  ruby: RUBY,
  jruby: RUBY,
  node: NODE,
  nodejs: NODE,
  tsx: TSX,
  'ts-node': TS_NODE,
  bun: {
    code: '-e -p --eval --print',
    value:
      '-c -l -r --config --conditions --cwd --define --env-file --import --loader --preload --require --tsconfig-override',
    idle: '-h -v --help --revision --version',
    verbs: { run: 'script' },
    files: SCRIPT,
    wholeWords: true,
  },
  deno: {
    value: '-L -c --cert --config --import-map --location --log-level --preload --seed',
    idle: '-V -h --help --version',
    verbs: { run: 'file', serve: 'file', eval: 'code' },
    files: SCRIPT,
    wholeWords: true,
  },
  java: {
    value:
      '-cp -classpath -d -p --add-exports --add-modules --add-opens --add-reads --class-path --module-path --source',
    files: /\.java$/,
    wholeWords: true,
  },
  elixir: {
    code: '-e --eval',
    file: '-r',
    value: '-pa -pr -pz --app --boot --cookie --erl --erl-config --name --sname --vm-args',
    idle: '-S -h -v --help --short-version --version',
    wholeWords: true,
  },
  erl: { code: '-eval', idle: '-version', rest: '-extra', takesNoFile: true, wholeWords: true },
  php: {
    code: '-B -E -R -r --process-begin --process-code --process-end --run',
    value: '-S -c -d -t -z --define --php-ini --zend-extension',
    file: '-F -f --file --process-file',
    idle: '-h -i -m -v --help --info --ini --modules --version',
    feeds: true,
  },
  // It ignores words behind its options.
  R: {
    code: '-e',
    value: '-d -g --debugger --encoding --gui',
    file: '-f --file',
    idle: '--help --version',
    verbs: { 'CMD BATCH': 'file', CMD: 'idle', RHOME: 'idle' },
    rest: '--args',
    takesNoFile: true,
    wholeWords: true,
  },
  Rscript: DASH_E,
  r: DASH_E,
  lua: LUA,
  luajit: LUA,
  julia: { code: '-E -e --eval --print', value: '-C -H -J -L -O -p -t', idle: '-h -v --help --version' },
  pwsh: {
    code: `${shortened('-c', 'ommand')} -cwa ${shortened('-commandw', 'ithargs')}`,
    // A text in base64 is seen as little as a file.
    file: `${shortened('-f', 'ile')} -ec ${shortened('-e', 'ncodedcommand')}`,
    value: `-ep -if -of -wd -ea ${shortened('-ex', 'ecutionpolicy')} ${shortened('-inp', 'utformat')} ${shortened('-o', 'utputformat')}
      ${shortened('-wo', 'rkingdirectory')} ${shortened('-w', 'indowstyle')} ${shortened('-config', 'urationname')} -configurationfile
      ${shortened('-cus', 'tompipename')} ${shortened('-settings', 'file')} ${shortened('-encodeda', 'rguments')}`,
    idle: `-? ${shortened('-v', 'ersion')} ${shortened('-h', 'elp')}`,
    wholeWords: true,
    isPowerShell: true,
  },
  tclsh: {},
  expect: { code: '-c', file: '-b -f' },
  guile: { code: '-c', file: '-l -s', value: '-C -L -e -x', wholeWords: true },
  groovy: { code: '-e', value: '-c -cp -classpath --classpath --encoding', wholeWords: true },
  escript: {},
  osascript: { code: '-e', value: '-l -s', wholeWords: true },
}

/** `-c -co -com …`: the ways to shorten a name. */
function shortened(least: string, rest: string): string {
  return Array.from({ length: rest.length + 1 }, (_, i) => least + rest.slice(0, i)).join(' ')
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

type Kind = 'code' | 'value' | 'joined' | 'numbered' | 'eachLine' | 'idle' | 'module' | 'file' | 'colon' | 'rest'
const KINDS: readonly Kind[] = [
  'code',
  'file',
  'value',
  'joined',
  'numbered',
  'eachLine',
  'idle',
  'module',
  'colon',
  'rest',
]

function kindOf(name: string, options: Options): Kind | undefined {
  return KINDS.find((kind) => options[kind]?.split(/\s+/).includes(name))
}

/**
 * What an interpreter is given; `undefined` for another program, and for a call of a kind that runs no text and no file of its language.
 *
 * @param words behind its name, as far as they are known
 */
export function interpreterCall(name: string, words: readonly string[]): InterpreterCall | undefined {
  const options = optionsOf(name)
  if (options === undefined) return undefined
  const code: string[] = []
  let [option, module]: readonly (string | undefined)[] = []
  let [isOnEachLine, isIdle] = [false, false]
  let named: number | undefined
  let verb: string | undefined
  const done = (behind: number, operand?: number): InterpreterCall => {
    const file = named ?? operand
    const isRun = file !== undefined && code.length === 0 && !isIdle && file < words.length
    return { option, code, module, file: isRun ? file : undefined, behind, isOnEachLine, isIdle }
  }
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!
    if (word === '-' || kindOf(word, options) === 'rest') return done(at)
    if (word === '--') return done(at + 1, options.feeds || options.takesNoFile ? undefined : at + 1)
    if (!word.startsWith('-')) {
      const said = verb === undefined ? verbAt(options, words, at) : undefined
      if (said !== undefined) {
        verb = said
        at += said.split(' ').length - 1
        isIdle ||= options.verbs?.[said] === 'idle'
        if (isIdle) return done(at)
        continue
      }
      const kind = verb === undefined ? undefined : options.verbs?.[verb]
      if (kind === undefined && options.takesNoFile) continue
      if (kind === 'code') {
        code.push(word)
        option = verb
        return done(at + 1)
      }
      const isOther = kind !== 'file' && options.files?.test(word) === false && code.length === 0
      return isOther ? undefined : done(at, at)
    }
    for (const { name: own, kind, rest } of givenIn(word, options)) {
      const isNext = TAKING.has(kind) && rest === undefined
      const value = isNext ? words[at + 1] : rest
      if (isNext) at++
      if (options.isPowerShell && (kind === 'code' || kind === 'file') && value === '-') return done(at)
      if (kind === 'code') {
        option ??= own
        code.push((options.isPowerShell ? words.slice(at).join(' ') : value) ?? '')
      }
      if (kind === 'file') named ??= at
      if (kind === 'module') module = value ?? ''
      if (kind === 'eachLine') isOnEachLine = true
      if (kind === 'idle') isIdle = true
    }
    // What stands behind these is told to the text, or to the module.
    if (module !== undefined || (code.length > 0 && (options === PYTHON || options.isPowerShell))) return done(at + 1)
    if (named !== undefined) return done(at + 1)
  }
  return options.files !== undefined && code.length === 0 && !isIdle ? undefined : done(words.length)
}

/** The verb that stands at an index, which may be two words. */
function verbAt({ verbs = {} }: Options, words: readonly string[], at: number): string | undefined {
  return [`${words[at]} ${words[at + 1]}`, words[at]!].find((one) => Object.hasOwn(verbs, one))
}

/** They take the next word where nothing is left of their own. */
const TAKING: ReadonlySet<Kind | undefined> = new Set<Kind>(['code', 'value', 'module', 'file'])

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
    const name = options.isPowerShell ? written.toLowerCase().replace(/^--/, '-') : written
    return [{ name, kind: kindOf(name, options), rest: equals < 0 ? undefined : word.slice(equals + 1) }]
  }
  const given: GivenOption[] = []
  for (let at = 1; at < word.length; at++) {
    const name = `-${word[at]}`
    const kind = kindOf(name, options)
    const rest = word.slice(at + 1)
    const isAll = kind === 'colon' && (rest.startsWith(':') || rest.startsWith('t:'))
    if (kind === 'joined' || isAll || TAKING.has(kind))
      return [...given, { name, kind, rest: rest === '' ? undefined : rest }]
    given.push({ name, kind, rest: undefined })
    if (kind === 'numbered') while (isDigit(word[at + 1])) at++
  }
  return given
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && ((character >= '0' && character <= '9') || character === 'x')
}
