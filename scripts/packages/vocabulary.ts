// Reads the names that the table of packages is made for.

import type { Vocabulary } from './table.ts'

/** Two lists of names, a line each, under `[packages]` and `[programs]`. */
export function readVocabulary(text: string): Pick<Vocabulary, 'packages' | 'programs'> {
  const lists = new Map<string, string[]>()
  let list: string[] = []
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue
    if (line.startsWith('[')) {
      list = []
      lists.set(line, list)
    } else list.push(line)
  }
  return { packages: lists.get('[packages]') ?? [], programs: lists.get('[programs]') ?? [] }
}
