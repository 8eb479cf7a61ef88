// Rules as in .gitignore, held against git itself; and how much may be asked of them.

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { discover } from '../src/files/discover.ts'
import { GitPatterns } from '../src/files/gitignore.ts'
import { leftOut, Rules } from '../src/files/ignored.ts'
import { fill, git, sandbox } from './cli-sandbox.ts'
import { samples } from './samples.ts'

const FOLDERS = ['', 'x/', 'xy/', 'x/y/', 'x/xy/', 'x/y/x/', 'y/', 'y/y/']
const FILES = ['f', 'fx', 'x.f', 'f-x', '[f]', 'é', 'f x', '!f', '#f', 'f\\']

const PIECES = (
  'x y f * ** / ? [ ] ! ^ - . \\ é xf fx *. **/ /** x/ /x [f] [!f] [^x] [a-y] [y-a] [[:alpha:]] [[:punct:]] [[:nope:]] ' +
  '[]f] [f\\]] [*] \\* \\? \\[ *** x** **x # !'
).split(' ')

/** The same numbers each time. */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    yield state / 2 ** 32
  }
}

test('lines are read as git reads them', async () => {
  const sets = samples(60)
  const random = numbers(7)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random.next().value * from.length)]!
  const line = (): string =>
    Array.from({ length: 1 + Math.floor(random.next().value * 5) }, () => pick([...PIECES, ' '])).join('')
  const folder = sandbox()
  git(folder, 'init', '-q')
  const paths: string[] = []
  for (let set = 0; set < sets; set++) {
    const top = `s${set}`
    for (const place of FOLDERS) {
      mkdirSync(join(folder, top, place), { recursive: true })
      if (place !== '') paths.push(`${top}/${place}`)
      for (const name of FILES) {
        writeFileSync(join(folder, top, place, name), '')
        paths.push(`${top}/${place}${name}`)
      }
    }
    const text = Array.from({ length: 1 + Math.floor(random.next().value * 3) }, line).join('\n')
    fill(folder, { [`${top}/.gitignore`]: `${text}\n`, [`${top}/x/.gitignore`]: `${line()}\n` })
  }
  // Ends with 1 where nothing is ignored at all.
  const said = git(folder, 'ls-files', '-z', '--others', '--ignored', '--exclude-standard')
  const byGit = new Set(said.split('\0'))
  const wrong: string[] = []
  for (let set = 0; set < sets; set++) {
    const top = join(folder, `s${set}`)
    const rules = new Map<string, Rules>([['', Rules.of(folder).enter(top)]])
    for (const place of FOLDERS) {
      const above = place.split('/').slice(0, -2).join('/')
      const name = place.replace(/\/$/, '')
      if (place !== '') rules.set(name, rules.get(above)!.enter(join(top, name)))
      for (const file of FILES) {
        const ignored = rules.get(name)!.ignores(join(top, place, file), false)
        if (ignored !== byGit.has(`s${set}/${place}${file}`)) wrong.push(`s${set}/${place}${file}`)
      }
    }
  }
  const texts = [...new Set(wrong.map((path) => path.split('/')[0]!))].map((top) =>
    git(
      folder,
      'check-ignore',
      '--no-index',
      '-v',
      '-n',
      ...wrong.filter((path) => path.startsWith(`${top}/`)).slice(0, 3),
    ),
  )
  expect(texts).toEqual([])
})

const A = 'a'.repeat(200)

/** Patterns that an expression would go on for years about, and a path that they match in the end. */
const HOSTILE: readonly (readonly [pattern: string, path: string])[] = [
  [`${'**/'.repeat(30)}${'*'.repeat(40)}b`, `${'a/'.repeat(300)}b`],
  [`${'**/a/'.repeat(30)}b`, `${'a/'.repeat(300)}b`],
  [`${'*a'.repeat(60)}b`, `${A}b`],
  [`${'[a-z]*'.repeat(60)}b`, `${A}b`],
  [`${'?*'.repeat(60)}b`, `${A}b`],
]

describe('what a file of patterns may ask for', () => {
  test.each(HOSTILE)('%s takes no more steps than the path is long, for each of its characters', (pattern, path) => {
    const patterns = new GitPatterns(pattern, path.length * pattern.length)
    expect(patterns.judge(path, false)).toBe('ignored')
    // Behind the last c nothing comes: that is known when the path ends, and not before.
    const missing = new GitPatterns(`${pattern}*c?`, 2 * path.length * pattern.length)
    expect(missing.judge(`${path}c`, false)).toBe(undefined)
    expect([patterns.remarks, missing.remarks]).toEqual([[], []])
  })

  test('more than it is given is said once, and counts for nothing from there on', () => {
    const patterns = new GitPatterns(Array.from({ length: 5_000 }, () => `${'*a'.repeat(60)}c*b`).join('\n'), 1_000_000)
    for (let i = 0; i < 1_000; i++) expect(patterns.judge(`x/${A}b`, false)).toBe(undefined)
    expect(patterns.remarks).toEqual([
      { line: 1, reason: 'its patterns take too long to match; what is left of them counts for nothing' },
    ])
    // What needs no wildcard still costs nothing.
    expect(new GitPatterns('a\n*b', 0).judge('x/a', false)).toBe('ignored')
  })

  test('lines without an end, and lines without number, are passed over and named', () => {
    const long = new GitPatterns(`a\n${'x'.repeat(40_000)}\nb`)
    expect([long.judge('a', false), long.judge('b', false)]).toEqual(['ignored', 'ignored'])
    expect(long.remarks).toEqual([
      { line: 2, reason: 'a line of 40000 bytes, more than the 4096 that a path has; it was passed over' },
    ])
    expect(new GitPatterns('a\n'.repeat(30_000)).remarks).toEqual([
      { line: 20_000, reason: '30001 lines, of which 20000 are read' },
    ])
  })

  test('is said where the files are found', async () => {
    const rules = `${Array.from({ length: 50 }, () => HOSTILE[1]![0]).join('\n')}\n${'y'.repeat(40_000)}\n`
    const folder = sandbox({ 'a/.gitignore': rules, 'a/b/Dockerfile': 'FROM a\n', '.gitignore': 'b.txt\n' })
    const found: string[] = []
    for await (const one of discover({ folder, paths: ['.', 'a'], ignore: [] }))
      found.push(one.file === undefined ? `${one.kind} ${one.path}:${one.line}: ${one.reason}` : one.path)
    expect(found).toEqual([
      'a/b/Dockerfile',
      'rules a/.gitignore:51: a line of 40000 bytes, more than the 4096 that a path has; it was passed over',
    ])
  })

  test('holds for what the user leaves out, too', () => {
    const told: string[] = []
    const out = leftOut('/x', ['a', '*.md', `${'z'.repeat(5_000)}`], (reason) => told.push(reason))
    expect([out('/x/b/a', false), out('/x/b/a.md', false), out('/x/b/a.txt', false)]).toEqual([true, true, false])
    expect(told).toEqual(['a line of 5000 bytes, more than the 4096 that a path has; it was passed over'])
  })

  test('nothing above the folder is left out by what stands for everything', () => {
    const out = leftOut('/x/y', ['*', '!keep'])
    expect([out('/x/y/a', false), out('/x/b', false), out('/x/keep', false), out('/x', true)]).toEqual([
      true,
      true,
      false,
      false,
    ])
  })
})
