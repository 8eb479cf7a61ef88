// Writes src/knowledge/packages/ubuntu-libraries-table.ts: which libraries stand behind packages of Ubuntu for development.
//
//   npm run packages:ubuntu -- --mirror http://HOST/ubuntu --keyring FILE     fetch the indexes with apt-get, and write
//   --folder DIR                where the indexes are kept from one run to the next
//   --check                     only compare
//
// The keyring is that of Debian's package ubuntu-keyring. What is asked for is scripts/packages/vocabulary.txt.

import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Packages } from './packages/archive.ts'
import { fetchIndexes, readIndexes, UBUNTU } from './packages/fetch.ts'
import { libraryRows } from './packages/libraries.ts'
import { readVocabulary } from './packages/vocabulary.ts'
import { labelOf } from './packages/write.ts'

const { values } = parseArgs({
  options: {
    mirror: { type: 'string' },
    keyring: { type: 'string', default: UBUNTU.keyring },
    folder: { type: 'string' },
    check: { type: 'boolean' },
  },
})

const root = join(import.meta.dirname, '..')
const archive = { ...UBUNTU, keyring: values.keyring }
const folder = values.folder ?? mkdtempSync(join(tmpdir(), 'packages-ubuntu-'))
if (values.mirror !== undefined) fetchIndexes(folder, values.mirror, Object.keys(archive.suites), archive)

const { releases, date } = readIndexes(folder, archive)
const vocabulary = readVocabulary(readFileSync(join(root, 'scripts/packages/vocabulary.txt'), 'utf8'))
const rows = libraryRows(
  releases.map((release) => ({ ...release, packages: lessEverywhere(release.packages) })),
  vocabulary.packages.filter((name) => name.endsWith('-dev')),
).map((row) => `${labelOf(row.name, row.releases, archive.releases)}: ${row.libraries.join(' ')}`.trimEnd())

const text = `// Which libraries stand behind packages of Ubuntu for development: written by \`npm run packages:ubuntu\` from the archive's own
// indexes, main and universe, amd64, of Ubuntu ${archive.releases.join(', ')} as of ${date}. What apt and essential packages bring is left
// out. \`=22.04\` behind a name: so in this release only.

export const UBUNTU_RELEASES: readonly number[] = [${archive.releases.join(', ')}]

export const UBUNTU_LIBRARIES = \`
${rows.join('\n')}
\`
`

const place = join(root, 'src/knowledge/packages/ubuntu-libraries-table.ts')
if (values.check === true) {
  const isSame = readFileSync(place, 'utf8') === text
  process.stdout.write(
    isSame ? 'the table is what the indexes say\n' : 'the indexes say something else: write it anew\n',
  )
  process.exitCode = isSame ? 0 : 1
} else {
  writeFileSync(place, text)
  process.stdout.write(`written: ${rows.length} rows\n`)
}

/** What debootstrap takes by its priority Ubuntu's images have for the most part: none of it is counted on, but apt. */
function lessEverywhere(packages: Packages): Packages {
  return new Map(
    [...packages].map(([name, one]) => [name, { ...one, isEverywhere: one.isEssential || name === 'apt' }] as const),
  )
}
