// How the libraries read options that most programs are made with.

import type { Rules } from '../../../dockerfile/read/arguments.ts'

/** getopt_long of the GNU C library, argp: https://www.gnu.org/software/libc/manual/html_node/Argument-Syntax.html */
export const GETOPT: Rules = { clusters: true, abbreviates: 'always', permutes: true }

/** Python's argparse. */
export const ARGPARSE: Rules = { clusters: true, abbreviates: 'always', permutes: true, shortEquals: true }

/** Python's optparse. */
export const OPTPARSE: Rules = { clusters: true, abbreviates: 'always', permutes: true }

/** Rust's clap. */
export const CLAP: Rules = { clusters: true, abbreviates: 'never', permutes: true, shortEquals: true }

/** Ruby's OptionParser. */
export const OPTION_PARSER: Rules = { clusters: true, abbreviates: 'always', permutes: true }

/** Symfony's console, commander. */
export const PLAIN: Rules = { clusters: true, abbreviates: 'never', permutes: true }

/** Ruby's Thor. */
export const THOR: Rules = { ...PLAIN, shortEquals: true, joins: 'with =' }
