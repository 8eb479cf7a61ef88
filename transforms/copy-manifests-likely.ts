// Copies what an install needs, and installs, before the sources come, where packages have to be trusted for it.

import { likelyInstalls } from '../src/analysis/project/early-installs.ts'
import { isLeftOutAlong } from '../src/analysis/project/left-out.ts'
import { inFrontOfSources } from '../src/transform/kit/in-front-of-sources.ts'
import { movedInstalls } from '../src/transform/kit/moved-installs.ts'
import { mentions, type Transform } from '../src/transform/transform.ts'

export default {
  name: 'copy-manifests-likely',
  summary: 'Copy manifests and install before the sources come, where packages are taken to keep to themselves',
  phase: 'copies',
  safety: 'unsafe',
  aims: ['speed'],
  recommended: true,
  needs: ['build context'],
  mayAct: mentions('copy', 'add'),
  why: `[\`copy-manifests-first\`](copy-manifests-first.md) proves that an install looks at nothing but the manifests. Some lock files do not
say which packages run scripts, and Bundler may add a platform to its own. This transform takes what people take for granted: that
scripts of packages look at nothing of the project, but for a few that are known to, such as \`@prisma/client\` and \`husky\`, and that
the lock file of the sources will do.

It counts on [\`dockerignore\`](dockerignore.md), which runs along with \`--unsafe\`: \`node_modules\` of the machine of whoever works on the
project would lie over what is installed, and the ignore file keeps them out. Who runs this one alone runs that one too, or
writes \`**/node_modules\` into the ignore file.`,
  leavesAlone: [
    'packages that are known to look at the project when they are installed, and scripts of the project itself',
    '`node_modules` in a build context that more than one Dockerfile or more than one COPY takes, or whose ignore file lets them in though git does not leave them out',
    'dependencies at paths of the project, and installs that need the sources',
    'an install beside the lock file of another tool alone',
    'a RUN between that may need the sources',
    'a build context that is not known, or lacks the manifests',
  ],
  rules: [],
  references: ['https://docs.docker.com/build/cache/optimize/#order-your-layers'],
  apply(dockerfile, context) {
    return inFrontOfSources(dockerfile, context, {
      find: likelyInstalls,
      edits: movedInstalls,
      isLeftOut: ({ inputs: { files } }, path) => files !== undefined && isLeftOutAlong(dockerfile, files, path),
    })
  },
} satisfies Transform
