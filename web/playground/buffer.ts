// dockerfile-ast asks for Node's Buffer, which a browser does not have. Imported before everything else.

import { Buffer } from 'buffer'

Object.assign(globalThis, { Buffer })
