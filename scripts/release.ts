// Makes a release of what is here: one version everywhere, the changelog dated, a commit and a tag. It pushes nothing.
//
//   npm run release -- 1.2.3

import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

/** Where the version stands, each once: in front of it and behind it. */
const PLACES: readonly (readonly [file: string, before: string, behind: string])[] = [
  ['package.json', '  "version": "', '",'],
  ['package-lock.json', '{\n  "name": "dockershift",\n  "version": "', '",'],
  ['package-lock.json', '    "": {\n      "name": "dockershift",\n      "version": "', '",'],
  ['action.yml', 'The version of dockershift on npm\n    default: ', '\n'],
  ['templates/dockershift.yml', 'The version of dockershift on npm\n      default: ', '\n'],
  ['editors/vscode/manifest.json', '  "version": "', '",'],
  ['editors/zed/extension.toml', '\nversion = "', '"'],
  ['editors/zed/Cargo.toml', '\nversion = "', '"'],
]

/** Pages that name the tag of a release, wherever they do. */
const PAGES = ['README.md', 'docs/recipes.md']

const CHANGELOG = 'CHANGELOG.md'

/** The files that a release changes. */
export const RELEASED = [...new Set(PLACES.map(([file]) => file)), ...PAGES, CHANGELOG]

/**
 * The texts of a release.
 *
 * @param texts of all files of `RELEASED`, by their paths
 * @param date as people write it in the changelog: 2030-01-31
 * @throws Error for no version, and where a file is not as it should be
 */
export function released(
  texts: Readonly<Record<string, string>>,
  version: string,
  date: string,
): Readonly<Record<string, string>> {
  if (!/^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?$/.test(version)) throw new Error(`${version} is no version, such as 1.2.3`)
  const after: Record<string, string> = { ...texts }
  for (const [file, before, behind] of PLACES) {
    const text = after[file] ?? ''
    const start = text.indexOf(before)
    const end = text.indexOf(behind, start + before.length)
    if (start < 0 || end < 0) throw new Error(`${file}: there is no version behind ${JSON.stringify(before)}`)
    after[file] = text.slice(0, start + before.length) + version + text.slice(end)
  }
  const tags = /(\bdockershift@v|\brev: v)\d[\w.-]*/g
  for (const file of PAGES) after[file] = (texts[file] ?? '').replaceAll(tags, (_, before: string) => before + version)
  const log = texts[CHANGELOG] ?? ''
  const [heading = ''] = /^## .*$/m.exec(log) ?? []
  if (!heading.endsWith(' (unreleased)'))
    throw new Error(
      `${CHANGELOG}: its first heading is "${heading}", and no "## … (unreleased)": nothing is said of a release`,
    )
  after[CHANGELOG] = log.replace(heading, `## ${version} (${date})`)
  return after
}

function git(...args: string[]): string {
  return execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim()
}

function release(version: string): void {
  if (git('status', '--porcelain') !== '') throw new Error('the working tree is not clean; commit or stash that first')
  if (git('tag', '--list', `v${version}`) !== '') throw new Error(`v${version} is released already`)
  const texts = Object.fromEntries(RELEASED.map((file) => [file, readFileSync(join(root, file), 'utf8')]))
  for (const [file, text] of Object.entries(released(texts, version, new Date().toISOString().slice(0, 10))))
    writeFileSync(join(root, file), text)
  git('commit', '--quiet', '--all', '--message', `Release ${version}`)
  git('tag', '--annotate', `v${version}`, '--message', `dockershift ${version}`)
  process.stdout.write(`v${version} is committed and tagged; to publish it: git push --follow-tags\n`)
}

if (process.argv[1] === import.meta.filename) {
  const [, , version = ''] = process.argv
  try {
    release(version)
  } catch (error) {
    process.stderr.write(`release: ${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 2
  }
}
