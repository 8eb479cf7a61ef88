// The verbs and options of npm, yarn and pnpm.

import type { Grammar } from '../../../dockerfile/read/arguments.ts'
import { NPM as NPM11 } from './asked/npm.ts'
import { NPM2 } from './asked/npm2.ts'
import { NPM6 } from './asked/npm6.ts'
import { PNPM as ASKED_PNPM } from './asked/pnpm.ts'
import { YARN as ASKED_YARN } from './asked/yarn.ts'
import { PLAIN } from './rules.ts'
import { each, joined } from './tables.ts'

const NPM_VERBS =
  'install i in ins inst add ci clean-install ic install-clean isntall-clean update up upgrade uninstall un remove rm r unlink'

/** Up to version 10 a name may be cut short; what npm does not know stands alone. */
export const NPM: Grammar = {
  source: `npm ${NPM11.version}, ${NPM6.version} and ${NPM2.version} themselves`,
  rules: {
    clusters: true,
    joins: 'never',
    abbreviates: 'perhaps',
    permutes: true,
    negates: 'no',
    singleDash: true,
    unknownStandsAlone: true,
    switchWords: new Set(['true', 'false', 'null', 'always', 'auto', 'warn-only', 'unicorn']),
  },
  options: joined(NPM2.options, NPM6.options, NPM11.options),
  verbs: {
    ...each(NPM_VERBS, {}),
    ...each(
      'run run-script exec start test build rebuild link pack publish config set get cache audit prune dedupe',
      {},
    ),
    ...each(
      'init create version view ls list outdated root bin prefix help install-test it cit ci-test shrinkwrap',
      {},
    ),
  },
}

/** Those of version 2 and later that yarn 1 does not have. */
const BERRY = {
  nothing: `
    -A -R -W --all --cached --check-cache --check-resolutions --fixed --immutable --immutable-cache --inline-builds
    --no-immutable --prefer-dev --refresh-lockfile
  `,
  value: '--mode',
}

export const YARN: Grammar = {
  source: `yarn ${ASKED_YARN.version} itself; https://yarnpkg.com/cli/install of yarn 4`,
  rules: { ...PLAIN, negates: 'no' },
  options: joined(ASKED_YARN.options, BERRY),
  verbs: {
    ...ASKED_YARN.verbs,
    ...each('ci workspaces focus why info list outdated version set dlx node exec build test start', {}),
    workspaces: { nothing: '-A --all --production', value: '-j --jobs --include --exclude' },
  },
}

/** Its help writes some values as if they were part of the name. */
const PNPM_VALUES =
  '-F --global-dir --loglevel --package-import-method --reporter --resume-from --registry --config --lockfile-directory --node-linker'

export const PNPM: Grammar = {
  source: `the help of ${ASKED_PNPM.version}; https://pnpm.io/pnpm-cli`,
  rules: { ...PLAIN, negates: 'no' },
  options: joined(ASKED_PNPM.options, { nothing: '--no-frozen-lockfile --lockfile --optional', value: PNPM_VALUES }),
  verbs: {
    ...ASKED_PNPM.verbs,
    i: 'install',
    rm: 'remove',
    up: 'update',
    ...each('import env dlx create store setup', {}),
  },
}
