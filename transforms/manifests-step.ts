// Installs the packages of a project in a step of their own, before the sources come, where the install itself needs the sources.

import { type FolderCopy, movedCopy, textBehind } from '../src/analysis/filesystem/folder-copies.ts'
import { inFront, movedFrom } from '../src/analysis/project/before-sources.ts'
import { type Building, type EarlyStep, earlyStep } from '../src/analysis/project/early-installs.ts'
import { groupsOf, manifestCopies } from '../src/analysis/project/manifest-copies.ts'
import type { Project } from '../src/analysis/project/project.ts'
import { behindMember } from '../src/dockerfile/edit/chain.ts'
import { cutRun } from '../src/dockerfile/edit/cut.ts'
import { indentOf, paragraphBehind } from '../src/dockerfile/model/paragraph.ts'
import type { Script } from '../src/dockerfile/model/script.ts'
import { type Fix, insertion } from '../src/dockerfile/model/span.ts'
import { inFrontOfSources } from '../src/transform/kit/in-front-of-sources.ts'
import { mentions, type Transform } from '../src/transform/transform.ts'

export default {
  name: 'manifests-step',
  summary: 'Install packages in a step of their own before the sources come, and the project behind them',
  phase: 'copies',
  safety: 'unsafe',
  aims: ['speed'],
  recommended: true,
  needs: ['build context'],
  mayAct: mentions('copy', 'add'),
  why: `\`uv sync\`, \`poetry install\` and \`composer install\` install the project itself too, so they stand behind \`COPY . .\`, and every change
in any file installs all packages again. Each of them can leave the project out: \`--no-install-project\`, \`--no-root\`, and
\`--no-scripts --no-autoloader\`. \`go build\`, by itself or as all that a target of \`make\` does, and \`dotnet publish\` fetch
packages before they build, as \`go mod download\` and \`dotnet restore\` do alone. \`pnpm install\` needs the manifests of a
whole workspace, \`pnpm fetch\` the lock file alone. Such a step, with the manifests alone, comes before the sources; what stands behind them stays as it is,
finds all packages, and does the rest.

Unsafe, because the install runs twice: scripts of packages and plugins see the project as manifests and lock files first.`,
  leavesAlone: [
    'modules of Go in `vendor`',
    'an install without a lock file, and manifests, sources or repositories at paths of the project',
    'plugins of Composer that may look at the sources, and scripts that run with each package',
    'options that are not known, and variables and settings that name files of the project',
    'a Makefile that includes others, has conditions, or says from where modules of Go come',
    'a workspace of pnpm with patches, or with packages that look at the project when they are installed',
    'a program that installs before the sources already',
    'installed packages in the build context, which the sources would lay over the new ones',
    'a RUN between that may need the sources, and a RUN that deletes what it has installed',
    'a script that cannot be cut in front of the install; an install as another user, or whose failure is covered up',
    'a build context that is not known, and COPY with `--from`, `--exclude` or several sources',
  ],
  rules: [],
  references: [
    'https://docs.astral.sh/uv/guides/integration/docker/#intermediate-layers',
    'https://getcomposer.org/doc/03-cli.md#install-i',
    'https://python-poetry.org/docs/cli/#install',
    'https://docs.docker.com/guides/golang/build-images/',
    'https://learn.microsoft.com/dotnet/core/tools/dotnet-restore',
    'https://pnpm.io/cli/fetch',
  ],
  apply(dockerfile, context) {
    return inFrontOfSources(dockerfile, context, { find: earlyStep, edits })
  },
} satisfies Transform

/**
 *     COPY . .                        COPY pyproject.toml uv.lock ./
 *     ENV UV_LINK_MODE=copy           ENV UV_LINK_MODE=copy
 *     RUN uv sync --locked            RUN uv sync --locked --no-install-project
 *                                     COPY . .
 *                                     RUN uv sync --locked
 */
function edits(building: Building, copy: FolderCopy, install: EarlyStep, project: Project): Fix {
  const { dockerfile } = building
  const { script, members, cleanups } = install
  const start = movedFrom(dockerfile, copy)
  const first = inFront(dockerfile, copy, start, manifestCopies(building, copy, groupsOf(install.copies, project)))
  const moved = movedCopy(dockerfile, copy, start, textBehind(dockerfile, copy, script.instruction))
  const gap = paragraphBehind(dockerfile, copy.instruction)
  const step = firstStep(script, install)
  const along = cleanups.map((element) => script.text.slice(element.start, element.end))
  if (members !== undefined) {
    const between = behindMember(dockerfile, script, members, [step, ...along])
    return [first, cutRun(dockerfile, script, members, between + moved, gap)]
  }
  const { instruction } = script
  const { start: at } = instruction.span
  const head = dockerfile.text.slice(at, script.place(0))
  const run = head + [step, ...along].join(' && ')
  return [first, insertion(at, run + moved + gap + indentOf(dockerfile, instruction))]
}

/** Variables that say whence modules of Go come. */
const OF_MODULES = /^GO(?:PROXY|PRIVATE|SUMDB|NOSUMDB|NOPROXY|INSECURE)$/

/** The command of the first step: the install's own words, with those that keep the project out, or another of the tool. */
function firstStep({ text }: Script, { command, step }: EarlyStep): string {
  const { words, assignments } = command
  const front = text.slice(command.start, words[0]!.start)
  if (step.instead !== undefined)
    return (assignments.some((name) => OF_MODULES.test(name)) ? front : '') + step.instead.join(' ')
  const kept = words.filter(({ value }) => value === undefined || !step.dropped.includes(value))
  return front + [...kept.map((word) => word.text), ...step.added].join(' ')
}
