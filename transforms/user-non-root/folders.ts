// The folders that belong to the user: those of WORKDIR, of VOLUME and of the option.

import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import { builderWords, type Instruction } from '../../src/dockerfile/model/instruction.ts'
import { resolve } from '../../src/dockerfile/model/paths.ts'
import type { Reason } from '../../src/dockerfile/model/refusal.ts'
import { lineage, type Stage } from '../../src/dockerfile/model/stages.ts'
import { expand } from '../../src/dockerfile/read/variables.ts'

/** Folders of the system, which many programs share. */
const SYSTEM = new Set(
  '/ /go /bin /boot /dev /etc /home /lib /media /mnt /opt /proc /root /run /sbin /srv /sys /tmp /usr /usr/bin /usr/lib /usr/local /usr/local/bin /usr/sbin /usr/share /usr/src /var /var/cache /var/lib /var/log /var/run /var/tmp'.split(
    ' ',
  ),
)

/** The folder of WORKDIR, where this file sets one, those of VOLUME, and those of the option. */
export function foldersOf(
  dockerfile: Dockerfile,
  stage: Stage,
  at: Instruction,
  { writable }: { readonly writable: readonly string[] },
): readonly string[] | Reason {
  const { workdir } = dockerfile.settings(at)
  const others = lineage(stage).slice(1)
  if (others.some(({ instructions }) => instructions.some(({ keyword }) => keyword === 'VOLUME')))
    return { reason: 'another stage has a VOLUME' }
  const own = workdir === undefined || workdir === '/' ? [] : [workdir ?? undefined]
  const folders = [...own, ...ownVolumesOf(stage), ...writable]
  const paths = folders.map((folder) => (folder === undefined ? undefined : resolve('/', folder)))
  const known = paths.filter((path) => path !== undefined)
  if (known.length < paths.length) return { reason: unknownFolder(dockerfile, stage) }
  const shared = known.find((path) => SYSTEM.has(path))
  if (shared !== undefined) return { reason: `${shared} is a folder of the system, which a user cannot own` }
  return [...new Set(known)]
}

/** A relative WORKDIR starts at that of the base image, which may not be known, and a list of VOLUME may be no JSON. */
function unknownFolder({ text }: Dockerfile, stage: Stage): string {
  const named = lineage(stage)
    .flatMap(({ instructions }) => instructions)
    .filter(({ keyword }) => keyword === 'WORKDIR' || keyword === 'VOLUME')
  return named.some(({ span }) => text.slice(span.start, span.end).includes('$'))
    ? 'a variable names its WORKDIR or VOLUME'
    : 'where its WORKDIR or VOLUME lies is not known: it can be written from / on'
}

/** Everybody may write there, in a new volume too. */
const OF_ALL = ['/tmp', '/var/tmp']

function ownVolumesOf(stage: Stage): readonly (string | undefined)[] {
  return volumesOf(stage).filter((path) => path === undefined || !OF_ALL.includes(path))
}

/** The folders of VOLUME; `undefined` for one that a variable names. */
function volumesOf({ instructions }: Stage): readonly (string | undefined)[] {
  return instructions
    .filter(({ keyword }) => keyword === 'VOLUME')
    .flatMap((volume) => volume.strings ?? builderWords(volume).map(({ text }) => text))
    .map((word) => {
      const path = expand(word, '\\', () => undefined)
      return path === undefined ? undefined : resolve('/', path)
    })
}

/** What a volume holds since an earlier image belongs to root, and an image cannot hand it over. */
export function againstVolumes(
  stage: Stage,
  { writable }: { readonly writable: readonly string[] },
): string | undefined {
  const named = new Set(writable.map((folder) => resolve('/', folder)))
  const open = ownVolumesOf(stage).find((path) => !named.has(path))
  return open === undefined
    ? undefined
    : `what lies in volumes of ${open} is not the user's: hand it over, and name ${open} in the option writable`
}
