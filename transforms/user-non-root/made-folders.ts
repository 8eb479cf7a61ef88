// Folders and files that RUNs make and leave, and what they say beside what they delete.

import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import { resolve } from '../../src/dockerfile/model/paths.ts'
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
    (word) => !word.text.startsWith('-') && !deleted.some((gone) => lies(textOf(word), gone)),
  )
}

/** Folders that RUNs of a stage make for nobody but the process: by `mkdir -p` with a whole path that nothing else in the file names. */
export function preparedFolders(
  dockerfile: Dockerfile,
  { instructions }: Stage,
  files: BuildContext | undefined,
): readonly string[] {
  if (files === undefined) return []
  const told = files.told().map(({ text }) => text)
  return instructions.flatMap((instruction) => {
    const script = instruction.keyword === 'RUN' ? dockerfile.script(instruction) : undefined
    return (script?.commands ?? []).flatMap((command) => {
      // A folder that is there already may not be made once more without it.
      const isEasy = command.certain && command.words.some(({ text }) => /^(?:-\w*p\w*|--parents)$/.test(text))
      return madeBy(dockerfile, script!, command).flatMap(({ value, glob }) => {
        const path = value?.startsWith('/') === true ? resolve('/', value) : undefined
        if (!isEasy || glob || path === undefined || isOfSystem(path)) return []
        return timesNamed(dockerfile, path) > 1 || told.some((text) => text.includes(path)) ? [] : [path]
      })
    })
  })
}

/** How often a file names a path, comments included: how an image is run may stand there. What is said to the program counts for nothing. */
function timesNamed({ text, instructions }: Dockerfile, path: string): number {
  const told = instructions.filter(({ keyword }) => keyword === 'ENV')
  return (
    told.reduceRight((rest, { span }) => rest.slice(0, span.start) + rest.slice(span.end), text).split(path).length - 1
  )
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
  return (value ?? text).replaceAll('"', '')
}

function lies(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`)
}

/** What a script says, but for what it deletes; comments between its lines are no part of it. */
export function kept({ text, commands }: Script): string {
  return commands
    .filter(({ name }) => name === 'rm')
    .reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text)
}
