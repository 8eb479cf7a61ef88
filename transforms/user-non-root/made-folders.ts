// Folders and files that RUNs make and leave, and what they say beside what they delete.

import type { Script } from '../../src/dockerfile/model/script.ts'
import type { Command, Word } from '../../src/dockerfile/model/shell.ts'

/** What a command makes, as it is written, but for what the script deletes later. */
export function madeBy({ commands }: Script, command: Command): readonly Word[] {
  if (command.name !== 'mkdir' && command.name !== 'touch') return []
  const deleted = commands
    .filter(({ name, start, certain }) => name === 'rm' && certain && start > command.start)
    .flatMap(({ words }) => words.slice(1).map(textOf))
  return command.words
    .slice(1)
    .filter((word) => !word.text.startsWith('-') && !deleted.some((gone) => lies(textOf(word), gone)))
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
