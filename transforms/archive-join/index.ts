// Downloads, unpacks, builds and deletes one thing in one RUN.

import { tailOf } from '../../src/analysis/packages/cleanups.ts'
import { joinRows } from '../../src/dockerfile/edit/join-rows.ts'
import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import { shippedRuns } from '../../src/transform/runs.ts'
import { type Context, mentions, type Transform, untilStill } from '../../src/transform/transform.ts'
import { apartIn, type End, rowsIn } from './rows.ts'
import { thingsOf } from './things.ts'

export default {
  name: 'archive-join',
  summary: 'Download, unpack, build and delete in one RUN',
  phase: 'joins',
  safety: 'safe',
  aims: ['size', 'lint'],
  recommended: true,
  mayAct: mentions('run'),
  why: `What one RUN downloads and a later one deletes stays in the layer of the first. In one RUN neither the archive nor the sources
that were built from it reach the image, and what is unpacked in one and moved in the next is stored once.

A RUN that works in a folder of its own leads back with \`cd ..\`, or keeps to itself in a subshell.`,
  leavesAlone: [
    'a RUN that neither unpacks what an earlier one of the row downloads nor deletes it: what it does may change for its own reasons',
    'a RUN that builds what it unpacks, where nothing is deleted later: the download keeps its cache entry',
    'RUNs that are chained in two styles',
    'RUNs with something else between them: another instruction, or a RUN that has nothing to do with what was downloaded',
    'a download in a RUN that installs packages, where nothing of it is deleted later',
    'RUNs of different flags, in exec form, with heredocs, under other shell options, or with `cd` in several lines that leads nowhere back',
    'a row of more than 30 commands, or with a compound command such as `if` in it',
    'a stage whose layers reach no image, and RUNs that another tool reads the comment of',
  ],
  rules: ['hadolint/DL3059'],
  references: ['https://docs.docker.com/build/building/best-practices/#run'],
  apply(dockerfile, context) {
    const all = shippedRuns(dockerfile, context)
    if (!all.some(({ script }) => thingsOf(script).length > 0)) return dockerfile
    for (const { run, reason } of apartIn(dockerfile, all))
      context.decline(
        run.instruction.span,
        `what this unpacks or deletes stays in the layer of an earlier RUN: ${reason}`,
      )
    return untilStill(dockerfile, context, (now, told) => ENDS.reduce((next, end) => joinedBy(next, told, end), now))
  },
} satisfies Transform

/** What is deleted frees its bytes; a file that one RUN brings and the next one changes is stored once, and what is unpacked saves a layer. */
const ENDS = ['deletion', 'use'] as const

function joinedBy(dockerfile: Dockerfile, context: Context, end: End): Dockerfile {
  const rows = rowsIn(dockerfile, shippedRuns(dockerfile, context), end)
  return joinRows(
    dockerfile,
    rows.map((row) => row.map(({ script }) => script)),
    {
      tailOf: (first, second) => tailOf(dockerfile, first, second),
      refused: ({ span }, reason) =>
        context.decline(span, `this goes on with what an earlier RUN downloads, but cannot join it: ${reason}`),
    },
  )
}
