// Whether the packages of a stage's release have gone to an archive that its image does not ask.

import { lineage, type Stage } from '../../dockerfile/model/stages.ts'
import { isUnsupportedUbuntu } from '../../knowledge/images/retired.ts'
import type { Images } from './images.ts'

/** The release of a stage whose packages have gone to an archive that its image does not ask: apt finds nothing there. */
export function archivedRelease(stage: Stage, images: Images): string | undefined {
  const { distro, origin } = images.image(stage)
  const { family, version } = distro ?? {}
  if (version === undefined || origin.repository === 'debian/eol' || namesArchive(stage)) return undefined
  if (family === 'debian') return version < 11 ? `Debian ${version}` : undefined
  const number = version.toFixed(2)
  return family === 'ubuntu' && isUnsupportedUbuntu(number) ? `Ubuntu ${number}` : undefined
}

/** Whether a RUN names the archive. */
function namesArchive(stage: Stage): boolean {
  return lineage(stage).some(({ instructions }) =>
    instructions.some(({ keyword, text }) => keyword === 'RUN' && ARCHIVES.some((host) => text.includes(host))),
  )
}

const ARCHIVES = ['archive.debian.org', 'old-releases.ubuntu.com', 'snapshot.debian.org']
