// What builds share through a cache mount, and what they may not: names of caches, platforms, releases.

import { unknownCode } from '../../src/analysis/processes/unknown-code.ts'
import { copyTarget } from '../../src/dockerfile/model/copy.ts'
import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import { saidIn } from '../../src/dockerfile/model/instruction.ts'
import { mounted } from '../../src/dockerfile/model/mounts.ts'
import { isIn } from '../../src/dockerfile/model/paths.ts'
import type { Script } from '../../src/dockerfile/model/script.ts'
import type { Command } from '../../src/dockerfile/model/shell.ts'
import { bottomOf, lineage, type Stage } from '../../src/dockerfile/model/stages.ts'
import { releaseOf } from '../../src/knowledge/images/distros.ts'
import type { Image } from '../../src/knowledge/images/image.ts'
import type { Cache } from '../../src/knowledge/packages/cache.ts'
import { callOf, hasOption } from '../../src/knowledge/packages/managers.ts'

/**
 * Whether a stage is built for one platform, whichever the build is asked for: apk 2 names an index by its repository's address
 * alone (apk-tools, `apk_repo_format_cache_index`), and would take that of another processor for its own. One of the builder's
 * own platform is run once for all of those that are asked for.
 */
export function isForOnePlatform(stage: Stage): boolean {
  const { platform } = bottomOf(stage)
  return isOfPlatform(stage) || platform === '$BUILDPLATFORM' || platform === '${BUILDPLATFORM}'
}

/** Whether FROM names the platform itself. */
export function isOfPlatform(stage: Stage): boolean {
  return bottomOf(stage).platform?.includes('$') === false
}

/** `debian:stable`, whose sources name the suite. */
export function followsSuite({ origin: { repository, tag = '' } }: Image): boolean {
  return repository === 'debian' && ['stable', 'oldstable', 'oldoldstable', 'testing'].includes(tag.split('-', 1)[0]!)
}

/** Where yum 3 keeps packages and metadata: by architecture, release and the name of a repository (`yum.conf`, cachedir). */
export const OF_YUM = '/var/cache/yum'

/** The folders of dnf's kind, and the programs that keep their files there; `yum` is whichever the release has. */
const OF_TOOLS: Readonly<Record<string, readonly string[]>> = {
  [OF_YUM]: ['yum'],
  '/var/cache/dnf': ['yum', 'dnf', 'dnf-3', 'dnf4'],
  '/var/cache/libdnf5': ['yum', 'dnf', 'dnf5'],
}

/** Whether a program of dnf's kind keeps its files in these folders, and not where another version of it does. */
export function keepsIn(name: string, folders: readonly string[]): boolean {
  return folders.every((folder) => OF_TOOLS[folder]?.includes(name) !== false)
}

/** Programs that fetch or put what may hold repositories, or set them up. */
const BRINGERS = new Set(
  'curl wget rpm yum-config-manager subscription-manager tee sed perl cp mv tar unzip rsync git'.split(' '),
)

const SAYS_REPOSITORY = ['.repo', 'yum.conf', 'yum.repos.d']

/** Whether a stage may add repositories: those of two versions of one thing have one name, as NodeSource's. */
export function mayAddRepositories(dockerfile: Dockerfile, stage: Stage): boolean {
  return lineage(stage).some(({ instructions }) =>
    instructions.some((instruction) => {
      const said = saidIn(instruction, dockerfile.text)
      if (SAYS_REPOSITORY.some((text) => said.includes(text)) || mounted(instruction, '/etc')) return true
      const target = copyTarget(dockerfile, instruction)
      if (target !== undefined) return isIn('/etc/yum.repos.d', [target]) || isIn(target, ['/etc/yum.repos.d'])
      const script = dockerfile.script(instruction)
      return script?.commands.some((command) => brings(dockerfile, script, command)) === true
    }),
  )
}

function brings(dockerfile: Dockerfile, script: Script, command: Command): boolean {
  const { name, words } = command
  if (name === undefined || BRINGERS.has(name) || unknownCode(dockerfile, script, command) !== undefined) return true
  const call = callOf(command)
  if (call?.manager !== 'dnf') return false
  return (
    words.some(({ text }) => text.includes('.rpm') || text.includes('://')) ||
    call.operands.some(({ value }) => value === undefined) ||
    call.expands ||
    hasOption(call, 'c', '--config')
  )
}

/** Distributions would delete each other's lists, and take what was built on another one. */
export function idOf({ tool, keepsBuilt }: Cache, folders: readonly string[], folder: string, image: Image): string {
  if (tool === 'apt')
    return image.distro === undefined ? '' : `id=${systemOf(image)}-${folder.endsWith('lists') ? 'apt-lists' : 'apt'},`
  // yum 3 knows what it keeps by the name of a repository alone.
  if (folder === OF_YUM && image.text !== undefined) return `id=${systemOf(image)}-yum,`
  if (keepsBuilt !== true || image.text === undefined) return ''
  // Of two releases, libraries differ that a wheel was built with.
  const system = systemOf(image)
  const part = folders.length === 1 ? '' : folder.slice(folder.lastIndexOf('/')).replace('/', '-')
  return `id=${system}-${tool}${part},`
}

/** `python-3.12`, `team-base-1.2` */
function nameOf({ origin: { repository, tag } }: Image): string {
  return [...repository.split('/'), ...(tag === undefined ? [] : [tag])].join('-')
}

/** `debian-12`, `ubuntu-22.04`, `alpine-3.20`; of an image whose release is not known its name. */
function systemOf(image: Image): string {
  const { distro } = image
  const release = distro === undefined ? undefined : releaseOf(distro)
  if (distro === undefined || release === undefined) return nameOf(image)
  // Of Debian all point releases have the same packages to build on.
  return `${distro.id}-${distro.id === 'debian' ? release.split('.', 1)[0] : release}`
}
