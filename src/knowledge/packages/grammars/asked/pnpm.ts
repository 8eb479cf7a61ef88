// The options of pnpm 9.15.9, as the program itself tells them: scripts/options.ts writes this file.

import type { Asked } from './asked.ts'

export const PNPM: Asked = {
  version: '9.15.9',
  options: {
    nothing: `
      --aggregate-output --changed-files-ignore- --color --dev --fail-if-no-match --fix-lockfile --force
      --frozen-lockfile --global --global-dir --help --if-present --ignore-pnpmfile --ignore-scripts
      --ignore-workspace --interactive --latest --lockfile-only --merge-git-branch-lockfiles --no-bail --no-color
      --no-frozen-lockfile --no-hoist --no-lockfile --no-optional --no-reporter-hide-prefix --no-save-exact
      --no-save-workspace-protocol --no-verify-store-integrity --offline --package-import-method --parallel
      --pending --prefer-frozen-lockfile --prefer-offline --prod --recursive --report-summary --reporter
      --reporter-hide-prefix --resolution-only --resume-from --save-dev --save-exact --save-optional --save-peer
      --save-prod --save-workspace-protocol --sequential --shamefully-hoist --shell-mode --side-effects-cache
      --side-effects-cache-readonly --silent --stream --strict-peer-dependencies --use-running-store-server
      --use-stderr --use-store-server --verify-store-integrity --workspace --workspace-root -D -E -L -O -P -c -g -h
      -i -r -s -w
    `,
    value: `
      --changed-files-ignore-pattern --child-concurrency --depth --dir --filter --filter-prod --hoist-pattern
      --lockfile-dir --loglevel --modules-dir --network-concurrency --public-hoist-pattern --store-dir
      --test-pattern --virtual-store-dir -C
    `,
  },
  verbs: {
    install: {},
    add: {},
    remove: {},
    update: {},
    fetch: {},
    deploy: {},
    prune: {},
    run: {},
    exec: {},
    rebuild: {},
    store: {},
  },
}
