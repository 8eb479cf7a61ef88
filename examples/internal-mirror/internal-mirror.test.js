// Runs the fixtures, as dockershift runs those of its own transforms.

import { testTransform } from 'dockershift/testing'
import internalMirror from './internal-mirror.js'

// It writes names of images, so that a mirror makes a difference.
testTransform(internalMirror, { fixtures: new URL('fixtures/', import.meta.url), mirrored: false })
