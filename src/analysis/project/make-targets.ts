// What a target of a Makefile does, where that is nothing but a build by Go.
//
// Source: the manual of GNU make (what makefiles contain, rule syntax, recipe syntax, arguments to specify the goals).

import type { Command } from '../../dockerfile/model/shell.ts'
import { readShell } from '../../dockerfile/read/read-shell.ts'
import { modulesOfBuild } from './go-builds.ts'
import { join, type Project } from './project.ts'

interface Rule {
  readonly targets: readonly string[]
  readonly needed: readonly string[]
  readonly recipe: readonly string[]
}

interface Makefile {
  readonly rules: readonly Rule[]
  /** The target that is made where none is asked for; `undefined` for the first one. */
  readonly goal: string | undefined
  /** What variables are given. */
  readonly values: readonly string[]
}

/** Variables by which Go finds modules elsewhere. */
const ELSEWHERE = /GO(?:FLAGS|PROXY|PRIVATE|NOPROXY|SUMDB|NOSUMDB|INSECURE|MODCACHE|PATH|WORK|111MODULE)\b/

/** Options by which it does, in what a variable holds. */
const OPTION = /(?:^|[\s='"])--?(?:C|mod|modfile|overlay)(?:[\s='"]|$)/

/** Whether a call of make does nothing but `go build`, and such commands as `mkdir`, with the modules of the project. */
export function buildsGo(
  { words, assigned }: Command,
  project: Project,
  folder: string,
  variable: (name: string) => string | undefined,
): boolean {
  const goals = goalsOf(words.slice(1).map(({ value }) => value))
  const name = ['GNUmakefile', 'makefile', 'Makefile'].find((one) => project.isFile(join(folder, one)))
  if (goals === undefined || name === undefined) return false
  if (assigned.some((one) => ELSEWHERE.test(one.name) || OF_MAKE.has(one.name))) return false
  if ([...OF_MAKE].some((one) => one !== 'SHELL' && variable(one) !== undefined)) return false
  const text = project.text(join(folder, name))
  const makefile = ELSEWHERE.test(text) ? undefined : readMakefile(text)
  const recipe = makefile === undefined ? undefined : recipeOf(makefile, goals, project, folder)
  if (makefile === undefined || recipe === undefined) return false
  const named = [...recipe.join('\n').matchAll(/\$[({](\w+)[)}]/g)].map(([, one]) => variable(one!) ?? '')
  if ([...makefile.values, ...words.map((word) => word.text), ...named].some((one) => OPTION.test(one))) return false
  const isGo = ({ words: [program] }: Command): boolean =>
    program?.text === 'go' || (program?.text === '${GO}' && (variable('GO') ?? 'go') === 'go' && namesGo(text))
  const calls = recipe.map(commandOf)
  return (
    calls.some((call) => call !== undefined && isGo(call) && call.words[1]?.value === 'build') &&
    calls.every((call) => call !== undefined && (isGo(call) ? needsOwn(call) : BESIDE.has(call.name ?? '')))
  )
}

/** Verbs of Go that build with the modules of the project. */
const BUILDING = new Set('build install vet test'.split(' '))

/** Those that need none. */
const OTHER_VERBS = new Set('version fmt generate'.split(' '))

/** Programs that do no harm beside it. */
const BESIDE = new Set('mkdir echo strip sha256sum rm cp chmod'.split(' '))

/** Whether a call of Go needs the modules of the project alone. */
function needsOwn({ words }: Command): boolean {
  const verb = words[1]?.value ?? ''
  if (!BUILDING.has(verb)) return OTHER_VERBS.has(verb)
  return modulesOfBuild(words.slice(1)) === 'own'
}

/** The goals of a call; `undefined` where its options may lead elsewhere. `''` is the first target there is. */
function goalsOf(words: readonly (string | undefined)[]): readonly string[] | undefined {
  const isKnown = (word: string | undefined): boolean =>
    word !== undefined &&
    (/^-(?:j\d*|s|B|k)$/.test(word) || (/^(?!GO|-)[\w.-]+(?:=|$)/.test(word) && !OF_MAKE.has(word.split('=')[0]!)))
  if (!words.every(isKnown)) return undefined
  const goals = words.filter((word) => !word!.startsWith('-') && !word!.includes('=')) as string[]
  return goals.length === 0 ? [''] : goals
}

/** Variables that change how make reads, where it looks, or where it begins. */
const OF_MAKE = new Set('SHELL MAKEFLAGS GNUMAKEFLAGS MAKEFILES VPATH GPATH'.split(' '))

/** What those are given that changes none of it. */
const PLAIN = new Map([
  ['SHELL', /^(?:\/usr)?\/bin\/(?:env )?(?:ba|da)?sh$/],
  ['.SHELLFLAGS', /^(?:-(?:[eucx]+|o|o pipefail)(?: |$)|pipefail )+$/],
  [
    'MAKEFLAGS',
    /^(?:(?:--no-print-directory|--silent|--warn-undefined-variables|--no-builtin-rules|-[rRsj]\d*)(?: |$))+$/,
  ],
])

/** `NAME := value`, also for one target alone. */
const ASSIGNMENT = /^ *(?:[\w./ -]+:\s*)?(?:(?:export|override|private)\s+)*([\w.-]+)\s*(?:::?:?|[+?!])?=\s*(.*?)\s*$/

/** `targets: what they need` */
const RULE = /^([\w./-][\w./ -]*):(?!:)([^;:=#]*)(?:#.*)?$/

/** Whether what a variable is given leaves make's own ways as they are. */
function isPlain(name: string, value: string): boolean {
  if (/\$[({]eval\b/.test(value)) return false
  return name.startsWith('.') || OF_MAKE.has(name) ? PLAIN.get(name)?.test(value) === true : true
}

/** A Makefile of which each line is understood; `undefined` for another. */
function readMakefile(text: string): Makefile | undefined {
  const rules: { targets: readonly string[]; needed: readonly string[]; recipe: string[] }[] = []
  const values: string[] = []
  let goal: string | undefined
  /** Behind a definition a line that begins with a tab belongs to no rule. */
  let open = false
  for (const line of text.replace(/\\\r?\n/g, ' ').split(/\r?\n/)) {
    if (/^\s*(?:#|$)/.test(line)) continue
    if (line.startsWith('\t')) {
      if (!open) return undefined
      rules.at(-1)?.recipe.push(line.trim())
      continue
    }
    const [, name, value] = ASSIGNMENT.exec(line) ?? []
    const rule = RULE.exec(line)
    open = rule !== null
    if (name === '.DEFAULT_GOAL' && /^[\w-]+$/.test(value!)) goal = value
    else if (name !== undefined && isPlain(name, value!)) values.push(value!)
    else if (rule !== null && name === undefined) {
      const [targets, needed] = [wordsOf(rule[1]!), wordsOf(rule[2]!).filter((word) => word !== '|')]
      if (targets.some((one) => one !== '.PHONY' && one.startsWith('.'))) return undefined
      rules.push({ targets, needed, recipe: [] })
    } else if (!/^ *(?:un)?export(?:\s+\w+)*\s*$/.test(line)) return undefined
  }
  return { rules, goal, values }
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '')
}

/** All commands that a call of make may run; `undefined` where a target may be made by what is not seen. */
function recipeOf(
  { rules, goal: said }: Makefile,
  goals: readonly string[],
  project: Project,
  folder: string,
): readonly string[] | undefined {
  const first = said ?? rules.flatMap(({ targets }) => targets).find((target) => !target.startsWith('.'))
  const open = goals.map((goal) => (goal === '' ? first : goal))
  const seen = new Set<string>()
  const recipe: string[] = []
  for (let goal = open.pop(); goal !== undefined; goal = open.pop()) {
    if (/[^\w./-]/.test(goal)) return undefined
    if (seen.has(goal)) continue
    seen.add(goal)
    const own = rules.filter(({ targets }) => targets.includes(goal!))
    if (own.length === 0 && project.entry(join(folder, goal)) === undefined) return undefined
    for (const rule of own) {
      recipe.push(...rule.recipe.filter((line) => line !== '' && !line.startsWith('#')))
      open.push(...rule.needed)
    }
  }
  return recipe
}

/** The command that a line of a recipe is, behind make's own signs, with variables as the shell writes them. */
function commandOf(line: string): Command | undefined {
  const text = line
    .replace(/^[@+\s-]+/, '')
    .replaceAll('$$', '$')
    .replace(/\$[({](\w+)[)}]/g, '${$1}')
  const script = readShell(text, false)
  const [only, ...more] = script?.list ?? []
  const [element, ...others] = only?.elements ?? []
  const isAlone = more.length === 0 && others.length === 0 && only?.background === false && element?.negated === false
  const command = isAlone ? element?.command : undefined
  return command === undefined || command.wrapper.length > 0 ? undefined : command
}

/** Whether the variable GO is Go itself. */
function namesGo(text: string): boolean {
  const values = [...text.matchAll(/^(?:export\s+)?GO\s*[?:]?=\s*(\S*)/gm)].map(([, value]) => value)
  return values.length > 0 && values.every((value) => value === 'go')
}
