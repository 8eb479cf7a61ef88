// What a call of make builds, as far as its Makefile says so and does nothing but compile and link.
//
// Source: the manual of GNU make: rule syntax, recipes, arguments to specify the goals, how make processes conditionals.

import { nameOf } from '../../src/dockerfile/model/paths.ts'
import type { Reason } from '../../src/dockerfile/model/refusal.ts'
import type { Command } from '../../src/dockerfile/model/shell.ts'
import { readShell } from '../../src/dockerfile/read/read-shell.ts'
import { at, type Built, isBesideCompilers, isCompiler, linksIn, merged, NOTHING, type Tree } from './built.ts'
import { assignmentIn, expanded, isOpen, type Variables, wordsOf } from './make-variables.ts'

interface Rule {
  readonly targets: readonly string[]
  readonly needed: readonly string[]
  readonly recipe: readonly string[]
}

interface Makefile {
  readonly rules: readonly Rule[]
  readonly variables: Variables
  readonly phony: ReadonlySet<string>
  readonly text: string
}

/** A call of make. */
export interface MakeCall {
  /** The folder that it runs in, `-C` included. */
  readonly folder: string
  /** Empty for the first target there is. */
  readonly goals: readonly string[]
  /** Variables that the call sets. */
  readonly given: Variables
}

/** Names of targets that make no file of that name. */
const DEEDS = new Set(
  'all build default install uninstall clean distclean mrproper test tests check run help debug release format lint docs doc dist strip'.split(
    ' ',
  ),
)

/** How deep one Makefile may call the next. */
const DEEPEST = 4

export function readMake(tree: Tree, call: MakeCall, depth = 0): Built | Reason {
  const { folder, given } = call
  const path = ['GNUmakefile', 'makefile', 'Makefile']
    .map((name) => at(folder, name))
    .find((one) => tree.copied.has(one))
  const text = path === undefined ? undefined : tree.text(path)
  if (text === undefined) return { reason: `there is no Makefile in ${folder} that could be read` }
  if (depth > DEEPEST) return { reason: 'Makefiles that call each other so deep are not followed' }
  const makefile = makefileOf(tree, folder, text, given)
  if ('reason' in makefile) return makefile
  const first = makefile.rules
    .flatMap(({ targets }) => targets)
    .find((target) => /^[^.%]|^\.\.?\//.test(target) && !target.includes('%'))
  const goals = call.goals.length > 0 ? call.goals : first === undefined ? [] : [first]
  if (goals.length === 0 || goals.some(isOpen))
    return { reason: 'what this Makefile makes first cannot be told: name the target in the call of make' }
  return builtBy(tree, call, makefile, goals, depth)
}

/** The rules and variables of a Makefile; of parts that depend on something all are taken. */
function makefileOf(tree: Tree, folder: string, text: string, given: Variables): Makefile | Reason {
  const variables = new Map<string, string>(given)
  const written: { readonly head: string; readonly recipe: string[] }[] = []
  const texts = [text]
  const queue = linesOf(text)
  for (let line = queue.shift(); line !== undefined; line = queue.shift()) {
    if (line.startsWith('\t')) {
      written.at(-1)?.recipe.push(line.trim())
      continue
    }
    const [word = ''] = wordsOf(line)
    if (/^(?:ifn?eq|ifn?def|else|endif|export|unexport|vpath)$/.test(word) && assignmentIn(line) === undefined) continue
    if (
      /^(?:define|endef|load|\.ONESHELL:?|\.SECONDEXPANSION:?)$/.test(word) ||
      /^\s*(?:\$[({](?:eval|call|foreach)\b|\.RECIPEPREFIX|\.DEFAULT_GOAL|SHELL\b(?!\s*[:?]?=\s*\/bin\/(?:ba|da)?sh\s*$))/.test(
        line,
      )
    )
      return { reason: `what ${word} in its Makefile leads to is not followed` }
    if (/^(?:-include|sinclude|include)$/.test(word)) {
      const added = included(tree, folder, expanded(line, variables), word)
      if ('reason' in added) return added
      texts.push(...added)
      queue.unshift(...added.flatMap(linesOf))
      continue
    }
    if (/^\s*\$[({](?:error|warning|info)\b/.test(line)) continue
    const set = assignmentIn(line)
    if (set !== undefined) {
      const [name, value] = set
      if (!given.has(name)) variables.set(name, [variables.get(name) ?? '', value].join(' ').trim())
    } else if (line.includes(':')) written.push({ head: line, recipe: [] })
    else if (line.trim() !== '') return { reason: `a line of its Makefile cannot be read: ${line.trim()}` }
  }
  const rules = written.flatMap(({ head, recipe }) => ruleOf(expanded(head, variables), recipe))
  const phony = new Set(rules.filter(({ targets }) => targets.includes('.PHONY')).flatMap(({ needed }) => needed))
  return { rules, variables, phony, text: texts.join('\n') }
}

function linesOf(text: string): string[] {
  return text
    .replace(/\\\r?\n/g, ' ')
    .split(/\r?\n/)
    .map((line) => (line.startsWith('\t') ? line : line.replace(/(^|[^\\])#.*$/, '$1')))
}

/** The texts of Makefiles that a line includes; lists of what sources include are none. */
function included(tree: Tree, folder: string, line: string, word: string): readonly string[] | Reason {
  const texts: string[] = []
  for (const name of wordsOf(line).slice(1)) {
    if (name.endsWith('.d') || (isOpen(name) && word !== 'include')) continue
    const text = tree.text(at(folder, name))
    if (text !== undefined) texts.push(text)
    else if (word === 'include' || tree.copied.has(at(folder, name)))
      return { reason: `its Makefile includes ${name}, which cannot be read` }
  }
  return texts
}

/** `a b: c | d ; echo`, with the variables put in. */
function ruleOf(head: string, recipe: readonly string[]): readonly Rule[] {
  const [, targets = '', rest = ''] = /^([^:]*):+(.*)$/.exec(head) ?? []
  // A variable of a target: `debug: CFLAGS += -g`.
  if (assignmentIn(rest) !== undefined) return []
  const [needed = '', ...behind] = rest.split(';')
  return [
    {
      targets: wordsOf(targets),
      needed: wordsOf(needed.replace('|', ' ')).filter((name) => !name.includes(':')),
      recipe: [...behind, ...recipe],
    },
  ]
}

function builtBy(
  tree: Tree,
  call: MakeCall,
  makefile: Makefile,
  goals: readonly string[],
  depth: number,
): Built | Reason {
  const { folder } = call
  const { phony, variables } = makefile
  const text = [makefile.text, ...call.given.values()].join('\n')
  const reached = reachedFrom(makefile, goals)
  const names = [...reached].filter((name) => !isOpen(name) && !phony.has(name) && !DEEDS.has(name))
  const found = stepsOf(tree, call, makefile, reached, depth)
  if ('reason' in found) return found
  const outputs = found.flatMap(({ from, programs }) => (from === undefined ? programs : []))
  const words = wordsOf(text.replace(/[=,()"'`]/g, ' '))
  const linked = new Set([...names, ...outputs].filter((name) => !OTHER_FILES.test(name)).map(nameOf))
  const own: Built = {
    ...NOTHING,
    folder,
    programs: [...names.filter((name) => !OTHER_FILES.test(name)).map((name) => at(folder, name)), ...outputs],
    // `$(addprefix -l,$(LIBS))` names libraries that are not to be seen.
    links: [...linksIn(words), ...(/-l\s*[,$%]/.test(text) ? ['$'] : []), ...asked(text)],
    options: words,
    texts: [...text.matchAll(/-D\w+=\S+/g)].map(([definition]) => expanded(definition, variables)),
    beside: names.filter((name) => DATA.test(name)),
  }
  const isLinked = (name: string): boolean => linked.has(name)
  const settled = found.map(({ from, ...one }) => ({
    ...one,
    // What is put somewhere is a program if it was one before.
    programs: from === undefined || from.every(isLinked) ? one.programs : [],
    beside: from?.every(isLinked) === true ? [] : one.beside,
  }))
  return merged(folder, [own, ...settled])
}

/** What the recipes of the targets that are reached make, and those of patterns. */
function stepsOf(
  tree: Tree,
  { folder, given }: MakeCall,
  { rules, variables }: Makefile,
  reached: ReadonlySet<string>,
  depth: number,
): readonly Built[] | Reason {
  const found: Built[] = []
  for (const { targets, needed, recipe } of rules) {
    if (!targets.some((name) => reached.has(name) || name.includes('%') || /^\.\w+/.test(name))) continue
    for (const target of targets) {
      const all = needed.join(' ')
      const automatic = new Map([
        ['@', target.includes('%') ? '$_' : target],
        ['<', needed[0] ?? '$_'],
        ['^', all],
        ['+', all],
        ['?', all],
        ['*', '$_'],
      ])
      for (const line of recipe) {
        const steps = stepsOfLine(tree, expanded(line, variables, automatic), folder, given, depth)
        if ('reason' in steps) return steps
        found.push(...steps)
      }
    }
  }
  return found
}

/** Each line of a recipe begins in the folder of the Makefile. */
function stepsOfLine(
  tree: Tree,
  line: string,
  folder: string,
  given: Variables,
  depth: number,
): readonly Built[] | Reason {
  const commands = commandsIn(line)
  if (commands === undefined) return { reason: `a recipe of its Makefile cannot be read: ${line}` }
  const found: Built[] = []
  let here = folder
  for (const command of commands) {
    if (command.name === 'cd') {
      const target = command.words[1]?.value
      if (!command.top || target === undefined)
        return { reason: 'in which folder a recipe of its Makefile runs cannot be told' }
      here = at(here, target)
      continue
    }
    const step = stepOf(tree, command, here, given, depth)
    if (step === undefined) continue
    if ('reason' in step) return step
    found.push(step)
  }
  return found
}

/** Files that are no programs. */
const OTHER_FILES = /\.(?:o|a|d|h|hpp|c|cc|cpp|cxx|y|l|lo|la|so|S|s)$/
/** Files that a program may open: with an ending, and none of those that a compiler knows. */
const DATA = /\.(?!(?:o|a|d|h|hpp|c|cc|cpp|cxx|y|l|lo|la|S|s)$)\w+$/

/** The targets that goals lead to. Where not all names are known, whatever makes a file counts. */
function reachedFrom({ rules, phony }: Makefile, goals: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>()
  const open = [...goals]
  for (let goal = open.pop(); goal !== undefined; goal = open.pop()) {
    if (seen.has(goal)) continue
    seen.add(goal)
    for (const { targets, needed } of rules) {
      if (!targets.includes(goal)) continue
      open.push(...needed)
      if (needed.some(isOpen))
        open.push(
          ...rules.flatMap((rule) =>
            rule.targets.filter(
              (name) => !phony.has(name) && !DEEDS.has(name) && !name.startsWith('.') && !name.includes('%'),
            ),
          ),
        )
    }
  }
  return seen
}

function commandsIn(line: string): readonly Command[] | undefined {
  const script = line.replace(/^[@+\s-]+/, '')
  if (script === '' || script.startsWith('#')) return []
  return readShell(script, false)?.commands
}

/** Commands of recipes that leave nothing a program could open, but for what a shell writes. */
const IDLE = new Set(
  [
    'echo printf mkdir rm rmdir true : test [ exit set chmod pwd which ls cat date size',
    'gzip sed sort uniq cut tr head tail wc grep expr dirname basename uname dpkg-buildflags',
  ].flatMap((line) => line.split(' ')),
)

/** What one command of a recipe makes. */
function stepOf(
  tree: Tree,
  command: Command,
  folder: string,
  given: Variables,
  depth: number,
): Built | Reason | undefined {
  const { name, words, redirects } = command
  if (words.length === 0) return undefined
  const files = redirects
    .filter(({ operator, target }) => operator.startsWith('>') && target?.value !== '/dev/null')
    .map(({ target }) => target?.value)
  if (files.some((file) => file === undefined)) return { reason: 'which file its Makefile writes cannot be told' }
  const made = { ...NOTHING, folder, written: files as readonly string[] }
  if (name === 'sed' && words.some(({ text }) => /^-\w*i|^--in-place/.test(text)))
    return { reason: 'what sed in its Makefile changes is not followed' }
  if (name === undefined)
    return { reason: `what ${words[0]!.text} in its Makefile leaves may be needed where the program runs` }
  const values = words.slice(1).map(({ value }) => value ?? '$_')
  if (isCompiler(name)) {
    const output = values[values.indexOf('-o') + 1]
    const isProgram = values.includes('-o') && output !== undefined && !isOpen(output) && !OTHER_FILES.test(output)
    return { ...made, programs: isProgram ? [at(folder, output)] : [] }
  }
  if (isBesideCompilers(name) || IDLE.has(name) || name === 'pkg-config') return made
  if (name === 'make') {
    const call = makeCallOf(
      words.slice(1).map(({ value, text }) => value ?? text),
      folder,
    )
    return 'reason' in call ? call : readMake(tree, { ...call, given: new Map([...given, ...call.given]) }, depth + 1)
  }
  if (['cp', 'mv', 'install', 'ln'].includes(name)) return { ...made, ...placed(name, values, folder) }
  return { reason: `what ${name} in its Makefile leaves may be needed where the program runs` }
}

type Placed = Pick<Built, 'programs' | 'beside'> & { readonly from: readonly string[] }

/** What `install -m 755 app /usr/local/bin` puts where: it may be a program, and may be none. */
export function placed(name: string, values: readonly string[], folder: string): Placed {
  const operands = values.filter(
    (value, i) => !value.startsWith('-') && !(name === 'install' && /^-[mog]$/.test(values[i - 1] ?? '')),
  )
  const target = operands.at(-1)
  if ((name === 'install' && values.includes('-d')) || target === undefined)
    return { programs: [], beside: [], from: [] }
  const names = operands.map((one) => one.slice(one.lastIndexOf('/') + 1))
  const programs = isOpen(target)
    ? []
    : [at(folder, target), ...names.slice(0, -1).map((one) => at(at(folder, target), one))]
  return { programs, beside: names.filter((one) => one !== ''), from: names.slice(0, -1) }
}

/** What the words of a call of make ask for. */
export function makeCallOf(words: readonly string[], start: string): MakeCall | Reason {
  let folder = start
  const goals: string[] = []
  const given = new Map<string, string>()
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    const set = /^([\w.-]+)=(.*)$/.exec(word)
    if (/^(?:-j\S*|--jobs(?:=\S*)?|-[skBw]+|--silent|--no-print-directory|-O\w*|VERBOSE=\S*|V=\S*)$/.test(word)) {
      if ((word === '-j' || word === '--jobs') && /^(?:\d+|\$|`|"\$)/.test(words[i + 1] ?? '')) i++
    } else if (word === '-C' || word === '--directory') folder = at(folder, words[++i] ?? '.')
    else if (word.startsWith('-C')) folder = at(folder, word.slice(2))
    else if (set !== null && !isOpen(word)) given.set(set[1]!, set[2]!)
    else if (word.startsWith('-') || isOpen(word) || word.includes('`'))
      return { reason: `what ${word} tells make is not followed` }
    else goals.push(word)
  }
  return isOpen(folder) ? { reason: 'in which folder make runs cannot be told' } : { folder, goals, given }
}

/** Libraries that a call of pkg-config, or of a program such as `sdl2-config`, asks for. */
function asked(text: string): readonly string[] {
  const packages = [...text.matchAll(/\bpkg-config\s+([^)`\n]*)/g)].flatMap(([, list]) =>
    wordsOf(list!).filter((word) => /^[A-Za-z]/.test(word)),
  )
  return [...packages, ...[...text.matchAll(/\b(?!pkg\b)([\w.]+?)[-_]config\s+--\w+/g)].map(([, name]) => name!)]
}
