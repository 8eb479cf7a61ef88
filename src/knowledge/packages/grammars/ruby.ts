// The verbs and options of gem and bundle.

import type { Grammar, OptionNames } from '../../../dockerfile/read/arguments.ts'
import { BUNDLE as ASKED_BUNDLE } from './asked/bundle.ts'
import { GEM as ASKED_GEM } from './asked/gem.ts'
import { OPTION_PARSER, THOR } from './rules.ts'
import { joined } from './tables.ts'

/** RubyGems up to 2 had two kinds of documentation. */
const OLD_GEM: OptionNames = {
  nothing: '-d -t --no-rdoc --no-ri --rdoc --ri --test --no-test --include-dependencies -y',
}

export const GEM: Grammar = {
  source: `gem ${ASKED_GEM.version} itself, with the options of 1.8 to 2.7`,
  rules: OPTION_PARSER,
  options: { nothing: '-h -v --help --version', value: '-C' },
  verbs: {
    ...ASKED_GEM.verbs,
    install: joined(OLD_GEM, ASKED_GEM.verbs.install as OptionNames),
    update: joined(OLD_GEM, ASKED_GEM.verbs.update as OptionNames),
    i: 'install',
  },
}

export const BUNDLE: Grammar = {
  source: `bundle ${ASKED_BUNDLE.version} itself`,
  rules: THOR,
  options: { nothing: '-v --version --verbose --no-color', value: '-r --retry --gemfile' },
  verbs: { ...ASKED_BUNDLE.verbs, i: 'install' },
}
