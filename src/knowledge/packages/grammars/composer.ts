// The verbs and options of Composer.

import type { Grammar } from '../../../dockerfile/read/arguments.ts'
import { COMPOSER as ASKED } from './asked/composer.ts'
import { PLAIN } from './rules.ts'
import { joined } from './tables.ts'

export const COMPOSER: Grammar = {
  source: `Composer ${ASKED.version} itself, with the options of 1.0 to 2.9`,
  rules: PLAIN,
  options: joined(ASKED.options, {
    nothing:
      '--no-suggest --no-custom-installers --classmap-authoritative --no-audit --no-security-blocking --no-source-fallback',
  }),
  verbs: {
    ...ASKED.verbs,
    i: 'install',
    u: 'update',
    upgrade: 'update',
    r: 'require',
    rm: 'remove',
    dumpautoload: 'dump-autoload',
    clearcache: 'clear-cache',
    cc: 'clear-cache',
    run: 'run-script',
    'self-update': {},
    selfupdate: {},
  },
}
