// Fetches the indexes of releases of Debian and Ubuntu with apt-get itself, in a folder of its own: signed, and only what changed.

import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Package, type Programs, readContents, readPackages } from './archive.ts'

/** An archive, and what of it is asked for. */
export interface Archive {
  /** Versions by the names of their suites. */
  readonly suites: Readonly<Record<string, number>>
  readonly components: string
  readonly keyring: string
  /** The versions that are read. */
  readonly releases: readonly number[]
}

/** The next one changes every day, and is the base of few images. */
export const RELEASES: readonly number[] = [11, 12, 13]

/** Those that are out, and the next one, which tells of what the newest brings where its Contents fails. */
const DEBIAN: Archive = {
  suites: { bullseye: 11, bookworm: 12, trixie: 13, forky: 14 },
  components: 'main',
  keyring: '/usr/share/keyrings/debian-archive-keyring.gpg',
  releases: RELEASES,
}

/** Those of long-term support that are built on. */
export const UBUNTU: Archive = {
  suites: { jammy: 22.04, noble: 24.04 },
  components: 'main universe',
  keyring: '/usr/share/keyrings/ubuntu-archive-keyring.gpg',
  releases: [22.04, 24.04],
}

/**
 * @param mirror as a line of sources.list has it
 * @param unlisted suites whose Contents is not asked for: a mirror that is being written may have one that its Release does not
 * know yet, and apt-get takes none that is not signed
 */
export function fetchIndexes(
  folder: string,
  mirror: string,
  unlisted: readonly string[],
  { suites, components, keyring }: Archive = DEBIAN,
): void {
  for (const one of ['lists/partial', 'cache/archives/partial']) mkdirSync(join(folder, one), { recursive: true })
  const sources = Object.keys(suites).map((suite) => {
    const targets = unlisted.includes(suite) ? ' target=Packages' : ''
    return `deb [arch=amd64 signed-by=${keyring}${targets}] ${mirror} ${suite} ${components}\n`
  })
  writeFileSync(join(folder, 'sources.list'), sources.join(''))
  writeFileSync(join(folder, 'apt.conf'), configuration(folder))
  execFileSync('apt-get', ['update'], { env: environment(folder), stdio: ['ignore', 2, 2] })
}

function environment(folder: string): NodeJS.ProcessEnv {
  return { ...process.env, APT_CONFIG: join(folder, 'apt.conf') }
}

/** apt-file's way of asking for Contents; that of packages for all machines stands in a file of its own. */
function configuration(folder: string): string {
  const contents = (name: string): string =>
    `Acquire::IndexTargets::deb::Contents-${name} { MetaKey "$(COMPONENT)/Contents-${name}"; ShortDescription "Contents-${name}"; ` +
    'Description "$(RELEASE)/$(COMPONENT) Contents"; PDiffs "false"; KeepCompressed "true"; Optional "false"; };'
  return `Dir::Etc::sourcelist "${folder}/sources.list";
Dir::Etc::sourceparts "/dev/null";
Dir::State::lists "${folder}/lists";
Dir::State::status "/dev/null";
Dir::Cache "${folder}/cache";
Acquire::Languages "none";
${contents('amd64')}
${contents('all')}
`
}

export interface Index {
  readonly version: number
  readonly packages: ReadonlyMap<string, Package>
  readonly programs: Programs
}

/** What was fetched, the oldest release first, and the date of the newest. */
export function readIndexes(
  folder: string,
  { suites, releases: wanted }: Archive = DEBIAN,
): { readonly releases: readonly Index[]; readonly date: string } {
  const format = '$(CODENAME) $(CREATED_BY) $(FILENAME)'
  const targets = execFileSync('apt-get', ['indextargets', '--format', format], { env: environment(folder) }).toString()
  const files = targets.split('\n').map((line) => line.split(' '))
  const releases = Object.entries(suites).map(([suite, version]) => {
    const of = (kind: string): readonly string[] =>
      files.filter(([name, creator]) => name === suite && creator?.startsWith(kind)).map(([, , file]) => file!)
    const lists = of('Packages')
    if (lists.length === 0) throw new Error(`the index of ${suite} was not fetched`)
    const programs = new Map<string, Set<string>>()
    for (const file of of('Contents')) readContents(linesOf(file), programs)
    return { version, packages: readPackages(lists.map(text).join('\n')), programs }
  })
  const listedReleases = releases.map((release, i) => listed(release, releases[i - 1], releases[i + 1]))
  return { releases: listedReleases.filter(({ version }) => wanted.includes(version)), date: newest(folder) }
}

/** A release without Contents: its packages bring what they bring in the releases before and behind. */
function listed(release: Index, ...beside: readonly (Index | undefined)[]): Index {
  if (release.programs.size > 0) return release
  const programs = new Map<string, Set<string>>()
  for (const [program, owners] of beside.flatMap((one) => [...(one?.programs ?? [])])) {
    const own = [...owners].filter((name) => release.packages.has(name))
    if (own.length > 0) programs.set(program, new Set([...(programs.get(program) ?? []), ...own]))
  }
  return { ...release, programs }
}

const HELPER = '/usr/lib/apt/apt-helper'

function text(file: string): string {
  return execFileSync(HELPER, ['cat-file', file], { maxBuffer: 2 ** 30 }).toString()
}

/** Contents is larger than a string may be: only the lines of programs are taken out of it. */
function linesOf(file: string): readonly string[] {
  const filter = '"$1" cat-file "$2" | grep -E "^(usr/)?(local/)?(s?bin|games)/"'
  const found = execFileSync('sh', ['-c', filter, 'sh', HELPER, file], { maxBuffer: 2 ** 30 })
  return found.toString().split('\n')
}

/** Release files say when they were made. */
function newest(folder: string): string {
  const dates = execFileSync('sh', ['-c', 'grep -h "^Date:" "$1"/*Release', 'sh', join(folder, 'lists')])
    .toString()
    .split('\n')
    .map((line) => Date.parse(line.slice('Date:'.length)))
    .filter((date) => !Number.isNaN(date))
  return new Date(Math.max(...dates)).toISOString().slice(0, 10)
}
