// What a call of make builds, as far as its Makefile says so and does nothing but compile and link.
//
// Source: the manual of GNU make: rule syntax, recipes, arguments to specify the goals, how make processes conditionals.

import { nameOf } from '../../src/dockerfile/model/paths.ts'
import type { Reason } from '../../src/dockerfile/model/refusal.ts'
import type { Command } from '../../src/dockerfile/model/shell.ts'
import { readShell } from '../../src/dockerfile/read/read-shell.ts'
import {
  at,
  type Built,
  isBesideCompilers,
  isCompiler,
  isCompilerOfCPlusPlus,
  isStatic,
  linksIn,
  merged,
  NOTHING,
  type Tree,
} from './built.ts'
import { isOption } from './environment.ts'
import { asked, foldersOf, isPacking, type MakeCall, madeByFunctions, makeCallOf, placed } from './make-commands.ts'
import { assignmentIn, expanded, filled, isOpen, type Variables, wordsOf } from './make-variables.ts'

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
  /** That options such as `-static` hold whenever this is made. */
  readonly isPlain: boolean
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
  const statics = new Set<string>()
  let isPlain = true
  let depth = 0
  for (let line = queue.shift(); line !== undefined; line = queue.shift()) {
    if (depth > 0 && STATIC.test(line)) isPlain = false
    if (line.startsWith('\t')) {
      written.at(-1)?.recipe.push(line.trim())
      continue
    }
    const [word = ''] = wordsOf(line)
    if (/^ifn?(?:eq|def)$/.test(word)) depth++
    else if (word === 'endif') depth--
    if (exportsMore(line) && CALLS_MAKE.test(text))
      return { reason: 'what its Makefile exports to those that it calls is not followed' }
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
      // One that is set again, or only where nothing sets it, may hold something else.
      if ((statics.has(name) && !/\+=/.test(line)) || (STATIC.test(value) && /\?=|^\s*\w+\s*!=/.test(line)))
        isPlain = false
      if (STATIC.test(value)) statics.add(name)
      if (!given.has(name)) variables.set(name, [variables.get(name) ?? '', value].join(' ').trim())
    } else if (line.includes(':')) written.push({ head: line, recipe: [] })
    else if (line.trim() !== '') return { reason: `a line of its Makefile cannot be read: ${line.trim()}` }
  }
  const rules = written.flatMap(({ head, recipe }) => ruleOf(expanded(head, variables), recipe))
  const phony = new Set(rules.filter(({ targets }) => targets.includes('.PHONY')).flatMap(({ needed }) => needed))
  return { rules, variables, phony, text: texts.join('\n').replace(/\\\r?\n/g, ' '), isPlain }
}

const STATIC = /-static\b/

/** Whether a line gives the Makefiles that are called more than options of compilers. */
function exportsMore(line: string): boolean {
  const [word, ...names] = wordsOf(line.replace(/[:?+]?=.*$/, ''))
  return (
    /^\.EXPORT_ALL_VARIABLES\b/.test(word ?? '') || (word === 'export' && !(names.length > 0 && names.every(isOption)))
  )
}

/** Whether a Makefile calls make. */
const CALLS_MAKE = /\$[({]MAKE[)}]|^\t.*\bmake\b/m

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
    links: [...linksIn(words), ...(/-l\s*[,$%]/.test(text) ? ['$'] : []), ...asked(filled(text, variables))],
    options: words,
    texts: [...text.matchAll(/-D\w+=\S+/g)].map(([definition]) => expanded(definition, variables)),
    beside: names.filter((name) => /\.\w+$/.test(name)),
    folders: [...names.filter((name) => name.endsWith('/')), ...madeByFunctions(filled(text, variables))].map((name) =>
      at(folder, name),
    ),
    isCPlusPlus: isCompilerOfCPlusPlus(variables.get('CC') ?? ''),
  }
  const isLinked = (name: string): boolean => linked.has(name)
  const settled = found.map(({ from, ...one }) => ({
    ...one,
    // What is put somewhere is a program if it was one before.
    programs: from === undefined || from.every(isLinked) ? one.programs : [],
    beside: from?.every(isLinked) === true ? [] : one.beside,
  }))
  const made = own.programs.filter((path) => !outputs.includes(path))
  const links = found.filter(({ from, programs }) => from === undefined && programs.length > 0)
  return {
    ...merged(folder, [own, ...settled]),
    isStatic: makefile.isPlain && made.length === 0 && links.every((one) => one.isStatic === true),
  }
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
    'gzip sed sort cut tr head tail wc grep expr dirname basename uname dpkg-buildflags',
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
  if (
    words.slice(1).some(({ text }) => (name === 'sort' ? /^(?:-\w*o|--output)/ : /^$/).test(text)) ||
    isPacking(command)
  )
    return { reason: `what ${name} in its Makefile writes may be needed where the program runs` }
  if (name === undefined)
    return { reason: `what ${words[0]!.text} in its Makefile leaves may be needed where the program runs` }
  const values = words.slice(1).map(({ value }) => value ?? '$_')
  if (isCompiler(name)) {
    const output = values[values.indexOf('-o') + 1]
    const isProgram = values.includes('-o') && output !== undefined && !isOpen(output) && !OTHER_FILES.test(output)
    const isLinking = !values.some((value) => /^-(?:[cES]|MM?)$/.test(value))
    return {
      ...made,
      programs: isProgram ? [at(folder, output)] : [],
      beside: isProgram || output === undefined || !values.includes('-o') ? [] : [nameOf(output)],
      isCPlusPlus: isLinking && isCompilerOfCPlusPlus(name),
      isStatic: command.certain && isStatic(values),
    }
  }
  if (name === 'mkdir') return { ...made, folders: foldersOf(values, folder) }
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
