// Copies what an install needs, and installs, before the sources come.

import { earlyInstalls } from '../src/analysis/project/early-installs.ts'
import { inFrontOfSources } from '../src/transform/kit/in-front-of-sources.ts'
import { movedInstalls } from '../src/transform/kit/moved-installs.ts'
import { mentions, type Transform } from '../src/transform/transform.ts'

export default {
  name: 'copy-manifests-first',
  summary: 'Copy manifests and lock files, and install, before the sources come',
  phase: 'copies',
  safety: 'safe',
  aims: ['speed'],
  recommended: true,
  needs: ['build context'],
  mayAct: mentions('copy', 'add'),
  why: `Behind \`COPY . .\` every change in any file installs all dependencies again. With the manifests and lock files copied
first, the builder takes the install from its cache until one of them changes. The sources are copied behind it, all of
them, so the image has the same files.

It happens only where the build context proves that the install reads nothing else, and writes nothing that the sources
then lie over. Where it stays, a note says what the install needs.`,
  leavesAlone: [
    'an install that may rewrite its lock file: `npm install`, `yarn install` without `--frozen-lockfile`, `bundle install` without `BUNDLE_FROZEN=1` or `BUNDLE_DEPLOYMENT=1`, `mix deps.get` without `--check-locked`',
    'scripts of the project that run with the install: `postinstall`, `prepare`',
    'packages whose own install scripts may look at the project, such as `@prisma/client`',
    'dependencies at paths of the project: `file:`, `-e .`, `replace`, `path:`',
    'installed packages in the build context, which the sources would lay over the new ones: a `node_modules` that no ignore file leaves out, too, as it is there on the machine of whoever works on the project',
    'installs that need the sources: `poetry install`, `uv sync`, `composer install` as they are',
    '`cargo fetch`, which fails without sources, and Gradle, whose scripts are programs',
    'manifests that are programs and may read other files: a `Gemfile`, `mix.exs`, `pom.xml` or `.csproj` that says so; one that does not is copied first',
    'options, variables and settings that name files of the project',
    'a RUN between that may need the sources',
    'a script that leads elsewhere with `cd`, or that is more than one `&&` chain',
    'a RUN that deletes what it has installed; a cache that it empties goes with the install',
    'large archives in the build context that the install needs, in a stage that ships',
    'sources that go to a folder of the system; to the root or a home folder where one is called like what lies there',
    'a build context that is not known, or lacks the manifests',
    'COPY with `--from`, `--exclude`, several sources or a pattern other than `*`',
  ],
  rules: [],
  references: ['https://docs.docker.com/build/cache/optimize/#order-your-layers'],
  apply(dockerfile, context) {
    return inFrontOfSources(dockerfile, context, { find: earlyInstalls, edits: movedInstalls })
  },
} satisfies Transform
