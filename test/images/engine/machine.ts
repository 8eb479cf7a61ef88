// What this machine is: whether an engine can be set up on it, and which Debian mirror its apt is configured with.

import { readFile } from 'node:fs/promises'
import { isDone, run } from '../../../src/engine/process.ts'

/** A machine on which an engine can be set up from Debian packages. */
export interface DebianMachine {
  /** The name of its release, as in `deb MIRROR <codename> main`. */
  readonly codename: string
  /** The address of the archive that its apt uses. */
  readonly mirror: string
  /** The same for security updates, where it has one. */
  readonly securityMirror: string | undefined
  /** The file with the archive's keys. */
  readonly keyring: string
}

/** This machine, or one line that says why no engine can be set up on it. */
export async function thisMachine(): Promise<DebianMachine | string> {
  if (process.platform !== 'linux') return `this is no Linux but ${process.platform}`
  if (process.getuid?.() !== 0) return 'a Docker engine needs root to be set up'
  const release = await readFile('/etc/os-release', 'utf8').catch(() => '')
  if (!/^ID="?debian"?$/m.test(release)) return 'this Linux is no Debian'
  const codename = /^VERSION_CODENAME="?([a-z]+)"?$/m.exec(release)?.[1]
  if (codename === undefined) return 'this Debian says no release name'
  const archives = await configuredArchives()
  const mirror = archives.get(codename)
  if (mirror === undefined) return `apt is not configured with an archive of ${codename}`
  const keyring = await firstReadable(keyrings)
  if (keyring === undefined) return 'the package debian-archive-keyring is missing'
  return { codename, mirror, securityMirror: archives.get(`${codename}-security`), keyring }
}

const keyrings = ['/usr/share/keyrings/debian-archive-keyring.gpg', '/usr/share/keyrings/debian-archive-keyring.pgp']

/**
 * The archives that apt would ask, by suite. apt itself reads its configuration here, in whichever of its formats:
 *
 *     'http://mirror/debian/dists/bookworm/InRelease' mirror_debian_dists_bookworm_InRelease 0
 */
async function configuredArchives(): Promise<ReadonlyMap<string, string>> {
  const ended = await run({ program: 'apt-get', args: ['update', '--print-uris'] }, { timeoutMs: 30_000 })
  const archives = new Map<string, string>()
  if (!isDone(ended)) return archives
  for (const [, mirror, suite] of ended.stdout.matchAll(/^'(https?:\/\/[^']+)\/dists\/([^/']+)\/InRelease'/gm)) {
    // The first source of a suite is the one that apt prefers.
    if (mirror !== undefined && suite !== undefined && !archives.has(suite)) archives.set(suite, mirror)
  }
  return archives
}

async function firstReadable(paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths) {
    if (
      await readFile(path).then(
        () => true,
        () => false,
      )
    )
      return path
  }
  return undefined
}
