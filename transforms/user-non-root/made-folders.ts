// Folders and files that RUNs make and leave, and what they say beside what they delete.

import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import { isWithin, parentOf, resolve } from '../../src/dockerfile/model/paths.ts'
import type { Script } from '../../src/dockerfile/model/script.ts'
import type { Command, Word } from '../../src/dockerfile/model/shell.ts'
import { fixedValue, type Stage } from '../../src/dockerfile/model/stages.ts'
import { expand } from '../../src/dockerfile/read/variables.ts'
import type { BuildContext } from '../../src/files/build-context.ts'
import { isOfSystem } from '../../src/knowledge/images/system-folders.ts'

/** What a command makes, but for what the script deletes later. */
export function madeBy(dockerfile: Dockerfile, script: Script, command: Command): readonly Word[] {
  if (command.name !== 'mkdir' && command.name !== 'touch') return []
  const named = ({ words }: Command): readonly Word[] =>
    words.slice(1).map((word) => withVariables(dockerfile, script, word))
  const deleted = script.commands
    .filter(({ name, start, certain }) => name === 'rm' && certain && start > command.start)
    .flatMap((one) => named(one).map(textOf))
  return named(command).filter(
    (word) => !word.text.startsWith('-') && !deleted.some((gone) => isWithin(textOf(word), gone)),
  )
}

/** Folders that RUNs of a stage make for nobody but the process: by `mkdir -p` with a whole path that nothing else in the file names. */
export function preparedFolders(
  dockerfile: Dockerfile,
  { instructions }: Stage,
  files: BuildContext | undefined,
): readonly string[] {
  if (files === undefined) return []
  // Read where a folder is asked for: most stages make none, and a repository holds many texts.
  let told: readonly string[] | undefined
  const isTold = (path: string): boolean => {
    told ??= [...files.told().map(({ text }) => text), ...othersIn(files)]
    return told.some((text) => names(text, path))
  }
  return instructions.flatMap((instruction) => {
    const script = instruction.keyword === 'RUN' ? dockerfile.script(instruction) : undefined
    return (script?.commands ?? []).flatMap((command) => {
      // A folder that is there already may not be made once more without it.
      const isEasy = command.certain && command.words.some(({ text }) => /^(?:-\w*p\w*|--parents)$/.test(text))
      return madeBy(dockerfile, script!, command).flatMap(({ value, glob }) => {
        const path = value?.startsWith('/') === true ? resolve('/', value) : undefined
        if (!isEasy || glob || path === undefined || isShared(path)) return []
        return isNamedElsewhere(dockerfile, path) || isTold(path) ? [] : [path]
      })
    })
  })
}

/** Folders of the system, where a user owns nothing, and those whose parent is made with them, which would stay root's. */
function isShared(path: string): boolean {
  return isOfSystem(path) || !/^(?:\/(?:var\/log|opt|srv|mnt|media))?\/[^/]+$/.test(path)
}

/** What tells how an image is run, and what is mounted there. */
const TELLS = /(?:\.(?:ya?ml|toml|json|md|rst|txt|sh|tf|hcl|env|service|conf)|(?:^|\/)(?:Makefile|Procfile|justfile))$/i
const LARGEST = 64 * 1024

function othersIn(files: BuildContext): readonly string[] {
  const all = files.below('')?.filter(({ kind, path, size }) => kind === 'file' && size < LARGEST && TELLS.test(path))
  return (all ?? []).map(({ path }) => files.text(path) ?? '')
}

/** Whether a text names a path, or something in it, or mounts a folder around it. */
function names(text: string, path: string): boolean {
  if (text.includes(path)) return true
  for (let around = parentOf(path); around !== '/'; around = parentOf(around))
    if (
      text
        .split(`:${around}`)
        .slice(1)
        .some((rest) => !/^[\w/.-]/.test(rest))
    )
      return true
  return false
}

/** Whether more than its RUN names a path, comments included: how an image is run may stand there. An ENV that no other line uses does not count. */
function isNamedElsewhere({ text, instructions }: Dockerfile, path: string): boolean {
  const set = instructions.filter(({ keyword, text: own }) => keyword === 'ENV' && own.includes(path))
  const isUsed = set.some(({ text: own }) =>
    [...own.matchAll(/(?:^|\s)(\w+)[= ]/g)].some(
      ([, name]) => text.includes(`$${name}`) || text.includes(`\${${name}`),
    ),
  )
  const rest = set.reduceRight((left, { span }) => left.slice(0, span.start) + left.slice(span.end), text)
  return isUsed || rest.split(path).length > 2
}

/** A word whose value is what ENV says, where that makes a path of it and the script sets none of the variables itself. */
export function withVariables(dockerfile: Dockerfile, script: Script, word: Word): Word {
  if (word.value !== undefined || word.glob) return word
  const { variables } = dockerfile.settings(script.instruction)
  const value = expand(word.text, '\\', (name) => (setsItself(script, name) ? undefined : fixedValue(variables, name)))
  return value !== undefined && /^[\w./-]+$/.test(value) ? { ...word, value } : word
}

function setsItself({ text, commands }: Script, name: string): boolean {
  return (
    commands.some(
      ({ assignments, assigned }) => assignments.includes(name) || assigned.some((one) => one.name === name),
    ) || ['for', 'read', 'unset'].some((verb) => text.includes(`${verb} ${name}`))
  )
}

function textOf({ value, text }: Word): string {
  return (value ?? text).replaceAll('"', '').replace(/(?<=.)\/+$/, '')
}

/** What a script says, but for what it deletes; comments between its lines are no part of it. */
export function kept({ text, commands }: Script): string {
  return commands
    .filter(({ name }) => name === 'rm')
    .reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text)
}
