// Writes a plan into the file: the user is made, gets its folders, owns what is copied there, and runs the process.

import { append } from '../../src/dockerfile/edit/chain.ts'
import { insertAbove, insertBelow } from '../../src/dockerfile/edit/insert.ts'
import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import type { Instruction } from '../../src/dockerfile/model/instruction.ts'
import type { Script } from '../../src/dockerfile/model/script.ts'
import { type Edit, type Fix, insertion } from '../../src/dockerfile/model/span.ts'
import type { Stage } from '../../src/dockerfile/model/stages.ts'
import type { User } from '../../src/knowledge/images/made-users.ts'
import { flagEdit } from '../../src/transform/kit/folding.ts'
import { firstInto, isReadAlone, ownsCopy } from './root-steps.ts'
import type { Start } from './start.ts'

/** Who runs the process, and what it owns. */
export interface Plan {
  readonly user: User
  /** Absolute paths of folders that belong to the user. */
  readonly folders: readonly string[]
  readonly start: Start
  /** The RUN behind which the folders are handed over; without one in front of all that comes into them. */
  readonly until: Instruction | undefined
  /** The scripts behind which they are handed over once more. */
  readonly handed: readonly Script[]
}

/** @param rootGroup the group is 0, and may do what the user may */
export function fixOf(dockerfile: Dockerfile, stage: Stage, plan: Plan, rootGroup: boolean): Fix {
  const { user, folders, start, until, handed } = plan
  const group = rootGroup ? 0 : user.group
  const owner = `${user.id}:${group}`
  const copies = stage.instructions.filter(
    (instruction) =>
      instruction.index > (until?.index ?? -1) &&
      ownsCopy(dockerfile, instruction, folders) &&
      !isReadAlone(dockerfile, instruction, start),
  )
  const owned = [...folders, ...(user.home === undefined ? [] : [user.home])]
  const made = [
    ...(rootGroup ? [] : user.commands),
    ...(owned.length === 0
      ? []
      : [`install -d ${rootGroup ? '-m 775 ' : ''}-o ${user.id} -g ${group} ${owned.join(' ')}`]),
  ]
  const edits: Edit[] = copies.flatMap((copy) => flagEdit(dockerfile, copy, `--chown=${owner}`))
  const { escape, eol } = dockerfile.reading
  if (made.length > 0) {
    const first = firstInto(dockerfile, stage, folders) ?? start.at
    const added = { keyword: 'RUN', rest: made.join(` ${escape}${eol}    && `) }
    edits.push(
      until === undefined ? insertAbove(dockerfile, first, added, true) : insertBelow(dockerfile, until, added),
    )
  }
  if (rootGroup && copies.length > 0) {
    edits.push(aboveStart(dockerfile, stage, { keyword: 'RUN', rest: `chmod -R g=u ${folders.join(' ')}` }))
  }
  for (const script of handed) {
    const { workdir } = dockerfile.settings(script.instruction)
    const behind = append(dockerfile, script, `chown -R ${owner} ${workdir}`)
    if (!('reason' in behind)) edits.push(...behind)
  }
  edits.push(aboveStart(dockerfile, stage, { keyword: 'USER', rest: owner }))
  // What is built on it goes on as it was.
  for (const { base, from, instructions } of dockerfile.stages) {
    if (base.stage === stage && instructions[0]?.keyword !== 'USER')
      edits.push(insertBelow(dockerfile, from, { keyword: 'USER', rest: 'root' }))
  }
  return joined(edits)
}

const BUILDS = new Set(['RUN', 'COPY', 'ADD', 'WORKDIR'])

/** In front of the ENTRYPOINT or CMD behind all that builds; else behind it. */
function aboveStart(dockerfile: Dockerfile, { instructions }: Stage, added: { keyword: string; rest: string }): Edit {
  const last = instructions.findLastIndex(({ keyword }) => BUILDS.has(keyword))
  const next = instructions.slice(last + 1).find(({ keyword }) => keyword === 'CMD' || keyword === 'ENTRYPOINT')
  return next === undefined ? insertBelow(dockerfile, instructions[last]!, added) : insertAbove(dockerfile, next, added)
}

/** Insertions at one place as one, in their order. */
function joined(edits: readonly Edit[]): Fix {
  const byPlace = new Map<number, string>()
  const others = edits.filter(({ span: { start, end }, text }) => {
    if (start === end) byPlace.set(start, (byPlace.get(start) ?? '') + text)
    return start !== end
  })
  return [...[...byPlace].map(([place, text]) => insertion(place, text)), ...others]
}
