// The options of useradd and groupadd.

import type { Grammar } from '../../dockerfile/arguments.ts'
import { GROUPADD as ASKED_GROUPADD } from './asked/groupadd.ts'
import { USERADD as ASKED_USERADD } from './asked/useradd.ts'
import { GETOPT } from './rules.ts'
import { joined } from './tables.ts'

export const USERADD: Grammar = {
  source: `useradd of shadow ${ASKED_USERADD.version} itself, with the options of 4.1 to 4.18 and of Red Hat's (-n)`,
  rules: GETOPT,
  options: joined(ASKED_USERADD.options, { nothing: '-n', value: '--selinux-range' }),
}

export const GROUPADD: Grammar = {
  source: `groupadd of shadow ${ASKED_GROUPADD.version} itself`,
  rules: GETOPT,
  options: ASKED_GROUPADD.options,
}
