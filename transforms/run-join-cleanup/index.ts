// Joins a RUN that only deletes or undoes with the RUN that made what it deletes.

import { onlyCleans, repeatedIn, tailOf } from '../../src/analysis/packages/cleanups.ts'
import { hasPragma } from '../../src/analysis/pragmas.ts'
import { joinNeighbours } from '../../src/dockerfile/edit/join.ts'
import type { Instruction } from '../../src/dockerfile/model/instruction.ts'
import type { Script } from '../../src/dockerfile/model/script.ts'
import type { Command } from '../../src/dockerfile/model/shell.ts'
import { type Run, runs } from '../../src/transform/runs.ts'
import { mentions, type Transform, untilStill } from '../../src/transform/transform.ts'
import { borrowedRows } from './borrowed.ts'
import { isWorkOf, rowsIn } from './rows.ts'

export default {
  name: 'run-join-cleanup',
  summary: 'Delete what a RUN made in that RUN',
  phase: 'joins',
  safety: 'safe',
  aims: ['size', 'lint'],
  recommended: true,
  mayAct: mentions('run'),
  why: `A layer only adds: what a RUN writes stays in its layer, and a later RUN that deletes it hides it without freeing a
byte. Deleted in the RUN that made it, it never reaches the image.

Packages that one RUN installs, the next ones need and the last one takes away again are in no layer where all of them are one.`,
  leavesAlone: [
    'a cleanup that does not follow directly on what it cleans, but for packages that up to three RUNs in between need',
    'cleanups in a row of which one has to stay',
    'a RUN that deletes what the one before it did not make',
    'two RUNs with different flags, or where something reaches from the first into the second',
    'a stage whose layers reach no image',
  ],
  rules: ['hadolint/DL3059'],
  references: ['https://docs.docker.com/build/building/best-practices/#run'],
  apply(dockerfile, context) {
    return untilStill(dockerfile, context, (now, { decline }) => {
      const all = runs(now, context).filter(({ onbuild, stage }) => !onbuild && stage.ships)
      const rows = borrowedRows(now, all).filter((row) => !row.some((run) => hasPragma(now, run)))
      const borrowed = rows.flatMap(([, ...later]) => later)
      // Nothing joins the middle of a row, which stands for itself until what is in front of it is one.
      const isReady = (b: Instruction, group: readonly Script[]): boolean =>
        !borrowed.includes(b) || rows.some((row) => row.indexOf(b) === group.length + 1)
      const cleaning = rowsIn(all).flatMap((row) => (row.some((run) => hasPragma(now, run)) ? [] : row))
      const wanted = new Set([...borrowed, ...cleaning])
      for (const [i, { instruction, script }] of all.entries()) {
        if (wanted.has(instruction)) continue
        const reason = onlyCleans(script) ? LATE : whyNotWanted(all[i - 1], all[i]!)
        if (reason !== undefined) decline(instruction.span, reason)
      }
      return joinNeighbours(
        now,
        all.map(({ instruction }) => instruction),
        (_, b, group) => wanted.has(b) && isReady(b, group),
        (_, b, reason) =>
          decline(
            b.span,
            borrowed.includes(b)
              ? `packages that are taken away again stay in a layer, as these RUNs cannot be one: ${reason}`
              : `this cleanup frees nothing in a RUN of its own, but cannot join the one before: ${reason}`,
          ),
        {
          acrossSections: true,
          whole: true,
          tailOf: (first, second) =>
            borrowed.includes(second.instruction) ? tailOf(now, first, second) : repeatedIn(first, second),
        },
      )
    })
  },
} satisfies Transform

const LATE = 'this cleanup does not stand right behind what it cleans, and frees nothing'

/** Why a RUN that deletes what the one above it made, or may have made, stays. */
function whyNotWanted(above: Run | undefined, { instruction, script: { commands } }: Run): string | undefined {
  if (above?.instruction.index !== instruction.index - 1) return undefined
  const removals = commands.filter(({ name }) => name === 'rm')
  const targets = removals.flatMap(({ words }) => words.slice(1)).flatMap(({ value }) => value ?? [])
  const isMade = (target: string): boolean =>
    isWorkOf(target, above.script.commands, new Set()) && !isWorkOf(target, commands, new Set())
  if (targets.some(isMade) && removals.length < commands.length)
    return 'this RUN does more than delete, and what it deletes stays in the layer of the one above: delete it there'
  const target = targets.find((path) => above.script.commands.some((command) => isToldToWrite(command, path)))
  return target === undefined || removals.length < commands.length
    ? undefined
    : `whether the RUN above makes ${target} is not known`
}

/** Whether a command is given a folder in which a path lies: `DESTDIR=/opt/app`, `--prefix=/opt/app`. */
function isToldToWrite({ words }: Command, path: string): boolean {
  return words.some(({ text }) => {
    const [, folder = ''] = text.split('=')
    return /^\/[^/]+\/[^/]+/.test(folder) && path.startsWith(`${folder}/`)
  })
}
