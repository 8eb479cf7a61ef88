// Installs what is asked for and what it needs, not what Debian recommends beside it.

import type { Dockerfile } from '../src/dockerfile/dockerfile.ts'
import { insertAfter } from '../src/dockerfile/script.ts'
import type { Word } from '../src/dockerfile/shell.ts'
import type { Edit, Fix } from '../src/dockerfile/span.ts'
import { type Call, callOf, hasOption } from '../src/facts/managers.ts'
import { behindFlags, callsIn, mayHoldOptions, type Run, runs, saidBefore, someBefore } from '../src/runs.ts'
import type { Transform } from '../src/transform.ts'

/** Programs that fetch over https, whose packages only recommend the certificates that they need for it. */
const FETCHERS = new Set([
  'curl',
  'wget',
  'git',
  'gnupg',
  'gnupg2',
  'apt-transport-https',
  'software-properties-common',
])

export default {
  name: 'apt-no-install-recommends',
  summary: 'Install no recommended packages with apt-get',
  phase: 'flags',
  safety: 'unsafe',
  why: `Recommended packages are often most of what an \`apt-get install\` brings. Without them images are smaller and
builds faster.

Something in the image may rely on one of them; \`ca-certificates\` is added where \`curl\`, \`wget\` or \`git\` is installed, since
https fails without it.`,
  leavesAlone: [
    'a call that has the flag, or that asks for recommended packages',
    'a file that sets `APT::Install-Recommends`',
    'a call whose options may stand in a variable',
  ],
  rules: ['hadolint/DL3015'],
  references: ['https://docs.docker.com/build/building/best-practices/#apt-get'],
  apply(dockerfile, context) {
    return dockerfile.edit(
      runs(dockerfile, context).flatMap((run) => {
        const bare = callsIn(run, 'apt').filter(isBare)
        if (bare.length === 0 || saidBefore(dockerfile, run, 'install-recommends "')) return []
        if (saidBefore(dockerfile, run, 'apt::install-recommends')) return []
        const fetching = hasCertificates(dockerfile, run) ? undefined : bare.find(fetches)
        return bare.map((call): Fix => {
          const flag = insertAfter(run.script, behindFlags(run, call), ' --no-install-recommends')
          const last = call.operands.at(-1)
          return call === fetching && last !== undefined
            ? [flag, addPackage(dockerfile, run, last, 'ca-certificates')]
            : [flag]
        })
      }),
    )
  },
} satisfies Transform

function isBare(call: Call): boolean {
  return (
    (call.verb === 'install' || call.verb === 'build-dep') &&
    !hasOption(call, undefined, '--no-install-recommends', '--install-recommends', '--no-recommends') &&
    !call.options.some(({ value }) => value?.toLowerCase().includes('install-recommends') === true) &&
    !mayHoldOptions(call)
  )
}

function fetches(call: Call): boolean {
  return call.operands.some(({ text }) => FETCHERS.has(text.split('=', 1)[0]!))
}

/** Whether this RUN, or one before it, installs the certificates. */
function hasCertificates(dockerfile: Dockerfile, run: Run): boolean {
  return someBefore(dockerfile, run, 'installs ca-certificates', (instruction) =>
    (dockerfile.script(instruction)?.commands ?? []).some(
      (command) => callOf(command)?.operands.some(({ text }) => text === 'ca-certificates') === true,
    ),
  )
}

/** Behind the last package, on a line of its own where that one has its own. */
function addPackage(dockerfile: Dockerfile, run: Run, last: Word, name: string): Edit {
  const { text, reading } = dockerfile
  const at = run.script.place(last.start)
  const indent = text.slice(text.lastIndexOf('\n', at) + 1, at)
  const between = indent.trim() === '' ? ` ${reading.escape}${reading.eol}${indent}` : ' '
  return insertAfter(run.script, last, between + name)
}
