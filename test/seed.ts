// Properties are tried with the same samples each time, so that a change is what makes a test fail; SEED tries others.

import fc from 'fast-check'

fc.configureGlobal({ seed: Number(process.env.SEED ?? 1) })
