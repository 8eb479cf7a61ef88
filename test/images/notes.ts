// What a run has built and measured: noted case by case, told at the end.

import { appendFile, readFile } from 'node:fs/promises'

/** A figure of the first image of a case and of the second, without what a base that they share has of it. */
export interface Figure {
  readonly name: 'bytes' | 'wasted bytes' | 'layers' | 'rebuild ms'
  readonly before: number
  readonly after: number
}

export interface Note {
  readonly about: string
  /** How many images were built. */
  readonly built: number
  readonly figures?: readonly Figure[] | undefined
}

/** Adds a note to the file of a run. */
export async function addNote(file: string, note: Note): Promise<void> {
  await appendFile(file, `${JSON.stringify(note)}\n`)
}

/** The notes of a run as text: a line for each case in which a figure changed, and the number of images. */
export async function tellNotes(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => '')
  const notes = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Note => JSON.parse(line))
  const lines = notes.toSorted((a, b) => (a.about < b.about ? -1 : 1)).flatMap(figureLine)
  const built = notes.reduce((sum, note) => sum + note.built, 0)
  return [...lines, `${built} images were built`].join('\n')
}

function figureLine({ about, figures }: Note): readonly string[] {
  const changed = (figures ?? []).filter(({ before, after }) => before !== after)
  if (changed.length === 0) return []
  const told = changed.map(({ name, before, after }) => `${name} ${before} -> ${after}`)
  return [`  ${about.padEnd(30)} ${told.join(', ')}`]
}
