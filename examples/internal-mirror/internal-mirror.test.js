// Runs the fixtures, as dockershift runs those of its own transforms.

import { testTransform } from 'dockershift/testing'
import internalMirror from './internal-mirror.js'

testTransform(internalMirror, { fixtures: new URL('fixtures/', import.meta.url) })
