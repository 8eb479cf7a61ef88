// What a glob of the user's matches on the disk.

import { type Dirent, lstat, readdir, type Stats, stat } from 'node:fs'
import { isAbsolute, resolve } from 'node:path'
import { CLOSED } from './names.ts'

export interface Matches {
  /** Absolute, in the order of names; links are not followed. */
  readonly paths: readonly string[]
  /** Absolute: the folder that the glob's fixed part names. */
  readonly top: string
  /** The glob says what the file is called: `**\/*.docker` means those very files, `services/**` the Dockerfiles below. */
  readonly namesFiles: boolean
}

export async function matchesOf(glob: string, folder: string): Promise<Matches> {
  // Most runs have no glob, and need not wait for this to be loaded.
  const { default: fg } = await import('fast-glob')
  const paths: string[] = []
  const stream = fg.stream(standIns(glob), {
    cwd: standIns(folder),
    absolute: true,
    dot: true,
    onlyFiles: false,
    followSymbolicLinks: false,
    suppressErrors: true,
    ignore: [...CLOSED].map((name) => `**/${name}/**`),
    fs: DISK as never,
  })
  for await (const match of stream) paths.push(real(String(match)))
  const parts = glob.split('/')
  const dynamic = parts.findIndex((part) => fg.isDynamicPattern(part))
  const fixed = parts.slice(0, Math.max(0, dynamic)).join('/')
  return {
    paths: paths.sort(),
    top: resolve(folder, fixed || (isAbsolute(glob) ? '/' : '.')),
    namesFiles: !/^\*+$/.test(parts.at(-1) ?? ''),
  }
}

/** Ends of lines, which the dot of an expression does not match, and what stands for them while one is asked. */
const ENDS: readonly (readonly [end: string, standIn: string])[] = [
  ['\n', '\u{f000a}'],
  ['\r', '\u{f000d}'],
  ['\u2028', '\u{f2028}'],
  ['\u2029', '\u{f2029}'],
]

function standIns(text: string): string {
  return ENDS.reduce((now, [end, standIn]) => now.replaceAll(end, standIn), text)
}

function real(text: string): string {
  return ENDS.reduce((now, [end, standIn]) => now.replaceAll(standIn, end), text)
}

type Answer<T> = (error: NodeJS.ErrnoException | null, value: T) => void

/** The disk, on which no name has an end of a line in it. */
const DISK = {
  lstat: (path: string, answer: Answer<Stats>) => lstat(real(path), answer),
  stat: (path: string, answer: Answer<Stats>) => stat(real(path), answer),
  readdir: (path: string, options: { readonly withFileTypes: true }, answer: Answer<readonly Dirent[]>) =>
    readdir(real(path), options, (error, entries) => {
      for (const entry of entries ?? []) entry.name = standIns(entry.name)
      answer(error, entries)
    }),
}
