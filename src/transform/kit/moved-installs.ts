// The edits that bring an install in front of the sources: what it needs is copied first, and the sources behind it.

import { type FolderCopy, movedCopy, textBehind } from '../../analysis/filesystem/folder-copies.ts'
import { inFront, movedFrom } from '../../analysis/project/before-sources.ts'
import type { Building, EarlyInstalls } from '../../analysis/project/early-installs.ts'
import { groupsOf, manifestCopies } from '../../analysis/project/manifest-copies.ts'
import type { Project } from '../../analysis/project/project.ts'
import { behindMember } from '../../dockerfile/edit/chain.ts'
import { cutRun } from '../../dockerfile/edit/cut.ts'
import { removeElements } from '../../dockerfile/edit/removal.ts'
import type { Dockerfile } from '../../dockerfile/model/dockerfile.ts'
import { behindBlanks, paragraphBehind } from '../../dockerfile/model/paragraph.ts'
import type { Reason } from '../../dockerfile/model/refusal.ts'
import type { Script } from '../../dockerfile/model/script.ts'
import type { Element } from '../../dockerfile/model/shell.ts'
import type { Edit, Fix } from '../../dockerfile/model/span.ts'

/**
 *     COPY . .            COPY package.json package-lock.json ./
 *     RUN npm ci          RUN npm ci
 *                         COPY . .
 */
export function movedInstalls(
  building: Building,
  copy: FolderCopy,
  { script, members, cleanups, copies }: EarlyInstalls,
  project: Project,
): Fix | Reason {
  const { dockerfile } = building
  const start = movedFrom(dockerfile, copy)
  const moved = movedCopy(dockerfile, copy, start, textBehind(dockerfile, copy, script.instruction))
  const first = inFront(dockerfile, copy, start, manifestCopies(building, copy, groupsOf(copies, project)))
  if (members !== undefined) {
    const removals = removeStretch(dockerfile, script, cleanups)
    if (removals === undefined) return { reason: 'a comment stands at the cleanup that would go with the install' }
    const commands = cleanups.map(({ start, end }) => script.text.slice(start, end))
    const along = behindMember(dockerfile, script, members, commands)
    const gap = paragraphBehind(dockerfile, copy.instruction)
    return [first, cutRun(dockerfile, script, members, along + moved, gap), ...removals]
  }
  const end = behindBlanks(dockerfile.text, script.instruction.span.end)
  return [first, { span: { start: end, end }, text: moved }]
}

/** Takes members that stand together out of the script; `undefined` where they have to stay. */
function removeStretch(
  dockerfile: Dockerfile,
  script: Script,
  members: readonly Element[],
): readonly Edit[] | undefined {
  if (members.length === 0) return []
  const { elements } = script.list[0]!
  const kept = elements.map((element) => !members.includes(element))
  const removals = removeElements(dockerfile, script, elements, kept)
  return removals.length === 0 ? undefined : removals
}
