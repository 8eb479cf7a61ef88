// What builds may say of a rewrite, for tests of reports: one file that was proved, and one that nothing could be proved of.

import type { Tried } from '../src/rewrite/tried.ts'

export const PROVED: Tried = {
  status: 'proved',
  reason: 'a container does the same: keeps running, listens on 8080',
  engine: 'docker 28.5.2',
  builds: 4,
  kept: [
    { transform: 'apt-remove-lists', safety: 'safe', lines: [2] },
    {
      transform: 'base-slim',
      safety: 'unsafe',
      lines: [1],
      dared: 'python:3.12-slim would be smaller, but make may be missing',
    },
  ],
  dropped: [
    {
      transform: 'user-non-root',
      safety: 'unsafe',
      lines: [5],
      reason: 'a container of it ends with 1, and kept running before',
      output: 'Traceback\nPermissionError: /data | <b>not</b> `yours`',
    },
  ],
  before: {
    bytes: 180_000_000,
    wastedBytes: 20_000_000,
    layers: [
      { instruction: '', bytes: 100_000_000, wastedBytes: 0, changedBy: ['base-slim'] },
      {
        instruction: 'RUN apt-get update && apt-get install -y curl',
        bytes: 79_900_000,
        wastedBytes: 20_000_000,
        changedBy: ['apt-remove-lists'],
      },
      { instruction: 'COPY . .', bytes: 100_000, wastedBytes: 0 },
    ],
    user: 'root',
    process: '/bin/sh -c serve',
    rebuildMilliseconds: 61_000,
  },
  after: {
    bytes: 90_000_000,
    wastedBytes: 0,
    layers: [
      { instruction: '', bytes: 60_000_000, wastedBytes: 0 },
      { instruction: 'RUN apt-get update && apt-get install -y curl', bytes: 30_000_000, wastedBytes: 0 },
    ],
    user: 'root',
    process: 'serve',
    rebuildMilliseconds: 2000,
  },
}

export const UNPROVED: Tried = {
  status: 'unproved',
  reason: 'the original does not build, so there is nothing to compare with',
  engine: 'docker 28.5.2',
  builds: 1,
  kept: [],
  dropped: [],
}
