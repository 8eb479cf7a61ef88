// An image case: what comes of a keyring that holds the key of another repository.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'a repository that signed-by gives the wrong key is not trusted, whatever else the image trusts',
  after: 'by hand',
  fails: { side: 'after', says: /NO_PUBKEY|is not signed/ },
  serves: 'dockershift-apt-repositories:latest',
} satisfies ImageCase
