// What a target of a Makefile does, where that is nothing but a build by Go.
//
// Source: the manual of GNU make (rule syntax, recipe syntax, arguments to specify the goals).

import type { Command } from '../../dockerfile/model/shell.ts'
import { join, type Project } from './project.ts'

interface Rule {
  readonly targets: readonly string[]
  readonly needed: readonly string[]
  readonly recipe: readonly string[]
}

/** Variables by which Go finds modules elsewhere. */
const ELSEWHERE = /GO(?:FLAGS|PROXY|PRIVATE|NOPROXY|SUMDB|NOSUMDB|INSECURE|MODCACHE|PATH|WORK|111MODULE)\b/

/** Whether a call of make does nothing but `go build`, and such commands as `mkdir`, with the modules of the project. */
export function buildsGo({ words, assigned }: Command, project: Project, folder: string): boolean {
  const goals = goalsOf(words.slice(1).map(({ value }) => value))
  const name = ['GNUmakefile', 'makefile', 'Makefile'].find((one) => project.isFile(join(folder, one)))
  if (goals === undefined || name === undefined || assigned.some((one) => ELSEWHERE.test(one.name))) return false
  const text = project.text(join(folder, name))
  const rules = ELSEWHERE.test(text) ? undefined : rulesOf(text)
  const recipe = rules === undefined ? undefined : recipeOf(rules, goals)
  if (recipe === undefined) return false
  const isGo = (program: string): boolean => program === 'go' || (/^\$[({]GO[)}]$/.test(program) && namesGo(text))
  const calls = recipe.map((line) => callOf(line))
  return (
    calls.some(({ program, verb }) => isGo(program) && verb === 'build') &&
    calls.every(({ program, verb }) => (isGo(program) ? VERBS.has(verb) : BESIDE.has(program))) &&
    recipe.every((line) => !/(?:^|\s)-(?:C|mod|modfile|overlay)\b|[;&|]/.test(line))
  )
}

/** Verbs of Go that need no other modules. */
const VERBS = new Set('build install vet test version fmt generate'.split(' '))

/** Programs that do no harm beside it. */
const BESIDE = new Set('mkdir echo strip sha256sum rm cp chmod'.split(' '))

/** The goals of a call; `undefined` where its options may lead elsewhere. `''` is the first target there is. */
function goalsOf(words: readonly (string | undefined)[]): readonly string[] | undefined {
  const isKnown = (word: string | undefined): boolean =>
    word !== undefined && (/^-(?:j\d*|s|B|k)$/.test(word) || /^(?!GO|-)[\w.-]+(?:=|$)/.test(word))
  if (!words.every(isKnown)) return undefined
  const goals = words.filter((word) => !word!.startsWith('-') && !word!.includes('=')) as string[]
  return goals.length === 0 ? [''] : goals
}

/** The rules of a Makefile; `undefined` where it includes another, or has parts that depend on something. */
function rulesOf(text: string): readonly Rule[] | undefined {
  const rules: { targets: readonly string[]; needed: readonly string[]; recipe: string[] }[] = []
  for (const line of text.replace(/\\\r?\n/g, ' ').split(/\r?\n/)) {
    if (line.startsWith('\t')) {
      rules.at(-1)?.recipe.push(line.trim())
      continue
    }
    if (/^\s*(?:-?include|sinclude|if|else|endif|define|\.RECIPEPREFIX|\.ONESHELL)/.test(line)) return undefined
    const rule = /^([^\s#:=][^#:=]*):(?![:=])([^=#]*)/.exec(line)
    if (rule !== null) rules.push({ targets: wordsOf(rule[1]!), needed: wordsOf(rule[2]!), recipe: [] })
  }
  return rules
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '')
}

/** All commands that a call of make may run; `undefined` where a target is made by a pattern, or by nothing that is seen. */
function recipeOf(rules: readonly Rule[], goals: readonly string[]): readonly string[] | undefined {
  const first = rules.flatMap(({ targets }) => targets).find((target) => !target.startsWith('.'))
  const open = goals.map((goal) => (goal === '' ? first : goal))
  const seen = new Set<string>()
  const recipe: string[] = []
  for (let goal = open.pop(); goal !== undefined; goal = open.pop()) {
    if (/[$%]/.test(goal)) return undefined
    if (seen.has(goal)) continue
    seen.add(goal)
    for (const rule of rules.filter(({ targets }) => targets.includes(goal))) {
      recipe.push(...rule.recipe.filter((line) => line !== '' && !line.startsWith('#')))
      open.push(...rule.needed)
    }
  }
  return recipe
}

/** The program that a line of a recipe starts, behind make's own signs and what it sets, and the word behind. */
function callOf(line: string): { readonly program: string; readonly verb: string } {
  const words = wordsOf(line.replace(/^[@+\s-]+/, ''))
  const start = words.findIndex((word) => !/^\w+=[\w./-]*$/.test(word))
  return { program: words[start] ?? '', verb: words[start + 1] ?? '' }
}

/** Whether the variable GO is Go itself. */
function namesGo(text: string): boolean {
  const values = [...text.matchAll(/^(?:export\s+)?GO\s*[?:]?=\s*(\S*)/gm)].map(([, value]) => value)
  return values.length > 0 && values.every((value) => value === 'go')
}
