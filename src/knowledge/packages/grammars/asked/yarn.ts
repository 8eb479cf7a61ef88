// The options of yarn 1.22.22, as the program itself tells them: scripts/options.ts writes this file.

import type { Asked } from './asked.ts'

export const YARN: Asked = {
  version: '1.22.22',
  options: {
    nothing: `
      --audit --check-files --disable-pnp --enable-pnp --flat --focus --force --frozen-lockfile --global --har
      --help --ignore-engines --ignore-optional --ignore-platform --ignore-scripts --json --link-duplicates
      --no-bin-links --no-default-rc --no-lockfile --no-node-version-check --no-progress --non-interactive
      --offline --pnp --prefer-offline --prod --production --pure-lockfile --save --save-dev --save-exact
      --save-optional --save-peer --save-tilde --silent --skip-integrity-check --strict-semver --update-checksums
      --verbose --version -A -D -E -O -P -S -T -g -h -s -v
    `,
    value: `
      --cache-folder --cwd --global-folder --https-proxy --link-folder --modules-folder --mutex
      --network-concurrency --network-timeout --otp --preferred-cache-folder --proxy --registry --use-yarnrc
    `,
    optional: '--emoji --scripts-prepend-node-path',
  },
  verbs: {
    install: {},
    add: {
      nothing: '--dev --exact --ignore-workspace-root-check --optional --peer --tilde -W',
    },
    global: {
      value: '--prefix',
      nothing: '--latest',
    },
    remove: {
      nothing: '--ignore-workspace-root-check -W',
    },
    upgrade: {
      value: '--scope -S',
      nothing: '--caret --exact --latest --pattern --tilde -C -L',
    },
    run: {},
    cache: {
      nothing: '--pattern',
    },
    config: {},
    create: {},
  },
}
