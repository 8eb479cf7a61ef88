// Finds the installs that may come before the sources of a project, and asks whether they do: what the transforms that move them share.

import { type FolderCopy, folderCopies } from '../../analysis/filesystem/folder-copies.ts'
import { folderAt } from '../../analysis/filesystem/paths.ts'
import { gains, isFolder, objection } from '../../analysis/project/before-sources.ts'
import { type Building, type EarlyInstalls, NO_CONTEXT, projectAt } from '../../analysis/project/early-installs.ts'
import { mayInstall } from '../../analysis/project/manifests.ts'
import type { Project } from '../../analysis/project/project.ts'
import type { Dockerfile } from '../../dockerfile/model/dockerfile.ts'
import { allMade, answerAt, because, type Reason } from '../../dockerfile/model/refusal.ts'
import type { Fix } from '../../dockerfile/model/span.ts'
import type { Context } from '../transform.ts'

/** Which installs are moved, and how. */
export interface Moving<Found extends EarlyInstalls> {
  find(building: Building, copy: FolderCopy): Found | undefined
  /** @returns why it stays, where it has to */
  edits(building: Building, copy: FolderCopy, found: Found, project: Project): Fix | Reason
  /** Whether a folder of the build context, which is not here, is taken to be left out where it is. */
  isLeftOut?(building: Building, path: string): boolean
}

/** Moves each install in front of the COPY of its sources where nothing speaks against it, and says what does. */
export function inFrontOfSources<Found extends EarlyInstalls>(
  dockerfile: Dockerfile,
  context: Context,
  moving: Moving<Found>,
): Dockerfile {
  if (!mayInstall(dockerfile.text)) return dockerfile
  const building: Building = {
    dockerfile,
    inputs: context,
    decline: (at, reason) => context.decline(at, reason),
  }
  for (const { keyword, span } of dockerfile.instructions) if (keyword === 'ADD') context.aside(span, OF_ADD)
  const fixes = folderCopies(dockerfile, context).map((copy) => {
    if (context.image(copy.stage).distro?.family === 'windows' || !isFolder(copy, building)) return undefined
    const found = moving.find(building, copy)
    return found && answerAt(copy.instruction.span, fixFor(building, copy, found, moving))
  })
  return allMade(dockerfile, fixes, context)
}

const OF_ADD =
  'no install comes before an ADD: of what is no archive and no address copy-instead-of-add makes a COPY first'

/** @returns why it stays, where a reader would wonder */
function fixFor<Found extends EarlyInstalls>(
  building: Building,
  copy: FolderCopy,
  found: Found,
  { edits, isLeftOut }: Moving<Found>,
): Fix | Reason | undefined {
  const { dockerfile, inputs } = building
  const { files } = inputs
  if (files === undefined) return { reason: NO_CONTEXT }
  const workdir = folderAt(dockerfile, found.script.instruction, inputs) ?? copy.path
  const project = projectAt(building, copy, workdir)
  if (!gains(found, project)) return undefined
  return (
    because(objection(building, copy, found, project, (path) => isLeftOut?.(building, path) === true)) ??
    edits(building, copy, found, project)
  )
}
