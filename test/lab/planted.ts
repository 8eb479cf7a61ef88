// Shows that the lab finds what it is there for: rewrites that are wrong on purpose, and one that is right.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import type { Pairs, Verdict } from './pair.ts'

interface Planted {
  readonly fault: string
  readonly before: string
  readonly after: string
  readonly status: Verdict['status']
  /** What one of the lines says. */
  readonly seen?: RegExp
  /** Judged as an unsafe rewrite: by how it starts. */
  readonly unsafe?: boolean
}

const PLANTED: readonly Planted[] = [
  {
    fault: 'none: two steps become one',
    before: 'FROM debian:12\nRUN mkdir /srv/one\nRUN cd /srv/one && make\n',
    after: 'FROM debian:12\nRUN mkdir /srv/one \\\n    && cd /srv/one && make\n',
    status: 'same',
  },
  {
    fault: 'a leaked cd',
    before: 'FROM node:20\nRUN cd /srv && make\nRUN make install\n',
    after: 'FROM node:20\nRUN cd /srv && make && make install\n',
    status: 'different',
    seen: /\[make\] \[install\] in \/ .*-> \[make\] \[install\] in \/srv /,
  },
  {
    fault: 'a dropped recommended package',
    before: 'FROM debian:12\nRUN apt-get update && apt-get install -y git\n',
    after: 'FROM debian:12\nRUN apt-get update && apt-get install -y --no-install-recommends git\n',
    status: 'different',
    seen: /^removed \/usr\/share\/lab\/openssh-client$/,
  },
  {
    fault: 'a lost variable',
    before: 'FROM node:20\nRUN export FLAVOUR=rich && make && make install\n',
    after: 'FROM node:20\nRUN export FLAVOUR=rich && make\nRUN make install\n',
    status: 'different',
    seen: /FLAVOUR=rich .*-> /,
  },
  {
    fault: 'an owner',
    before: 'FROM debian:12\nCOPY --chown=1000:1000 settings.conf /srv/settings.conf\n',
    after: 'FROM debian:12\nCOPY settings.conf /srv/settings.conf\n',
    status: 'different',
    seen: /^changed \/srv\/settings\.conf \(owner\)$/,
  },
  {
    fault: 'a mode',
    before: 'FROM debian:12\nCOPY start.sh /srv/\nRUN chmod 500 /srv/start.sh\n',
    after: 'FROM debian:12\nCOPY --chmod=550 start.sh /srv/\n',
    status: 'different',
    seen: /^changed \/srv\/start\.sh \(mode\)$/,
  },
  {
    fault: 'a masked status',
    before: 'FROM node:20\nRUN test -e /srv/made || make made\n',
    after: 'FROM node:20\nRUN test -e /srv/made; rm -rf /tmp/* || make made\n',
    status: 'different',
    seen: /call 1: \[make\] \[made\] .*-> none/,
  },
  {
    fault: 'a flag between an option and its value',
    before: 'FROM python:3-slim\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\n',
    after: 'FROM python:3-slim\nCOPY requirements.txt .\nRUN pip install -r --no-cache-dir requirements.txt\n',
    status: 'different',
    seen: /^removed \/usr\/local\/lib\/lab\/pip\/flask$/,
  },
  {
    fault: 'a cache mount that hides files',
    before: 'FROM node:20\nCOPY package.json /srv/\nWORKDIR /srv\nRUN npm install\n',
    after:
      'FROM node:20\nCOPY package.json /srv/\nWORKDIR /srv\nRUN --mount=type=cache,target=/srv/node_modules npm install\n',
    status: 'different',
    seen: /^removed \/srv\/node_modules\/\.lab$/,
  },
  {
    fault: 'a moved COPY',
    before: 'FROM node:20\nWORKDIR /srv\nCOPY package.json app.js ./\nRUN npm run build\n',
    after: 'FROM node:20\nWORKDIR /srv\nCOPY package.json ./\nRUN npm run build\nCOPY app.js ./\n',
    status: 'different',
    seen: /^changed \/srv\/dist\/lab-build \(content\)$/,
  },
  {
    fault: 'a user that cannot write',
    before: 'FROM nginx:1.25\nRUN mkdir /state\nCMD ["sh", "-c", "touch /state/mark && exec nginx"]\n',
    after: 'FROM nginx:1.25\nRUN mkdir /state\nUSER 1000:1000\nCMD ["sh", "-c", "touch /state/mark && exec nginx"]\n',
    status: 'different',
    seen: /^it does not start any more: .*Permission denied/,
    unsafe: true,
  },
  {
    fault: 'a signal that is kept from the program',
    before: 'FROM nginx:1.25\nCMD ["nginx"]\n',
    after: 'FROM nginx:1.25\nCMD sh -c "nginx; true"\n',
    status: 'different',
    seen: /^SIGTERM is not obeyed any more$/,
    unsafe: true,
  },
]

/** Builds them all. What is not found, or found where nothing is, gets a line. */
export async function checkPlanted(pairs: Pairs, tell: (line: string) => void): Promise<readonly string[]> {
  const problems: string[] = []
  for (const { fault, before, after, status, seen, unsafe = false } of PLANTED) {
    const context = mkdtempSync(join(tmpdir(), 'dockershift-lab-context-'))
    try {
      const original = await pairs.original(new Dockerfile('Dockerfile', before), { context, rewritten: after })
      const verdict = await pairs.judge({ original, after, unsafe, declarations: [] })
      const found = verdict.status === status && (seen === undefined || verdict.lines.some((line) => seen.test(line)))
      tell(`${found ? 'as it should be' : 'WRONG'}: ${fault}: ${verdict.status}`)
      if (!found) problems.push(`${fault}: ${verdict.status}`, ...verdict.lines.map((line) => `    ${line}`))
    } finally {
      rmSync(context, { recursive: true, force: true })
    }
  }
  return problems
}
