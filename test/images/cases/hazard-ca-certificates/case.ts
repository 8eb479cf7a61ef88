// An image case: the hazard of ca certificates, which a careless rewrite runs into.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'without recommended packages curl has no certificates',
  after: 'by hand',
  differences: [
    { change: 'removed', paths: 'etc/ssl/**' },
    { change: 'removed', paths: 'etc/ca-certificates/**' },
    { change: 'removed', paths: 'etc/ca-certificates.conf' },
    { change: 'removed', paths: 'usr/share/ca-certificates/**' },
    { change: 'removed', paths: 'usr/local/share/ca-certificates' },
    { change: 'removed', paths: 'usr/sbin/update-ca-certificates' },
    { change: 'removed', paths: 'usr/lib/ssl/**' },
    { change: 'removed', paths: 'usr/bin/openssl' },
    { change: 'removed', paths: 'usr/bin/c_rehash' },
    { change: 'removed', paths: 'var/lib/dpkg/triggers/*' },
    { change: 'changed', paths: 'var/cache/debconf/*.dat' },
    { change: 'removed', paths: 'etc/ldap/**' },
    { change: 'removed', paths: 'usr/lib/*/sasl2/*' },
    { change: 'removed', paths: 'usr/share/publicsuffix/**' },
    { change: 'removed', paths: 'usr/share/doc/*/**' },
    { change: 'removed', paths: 'var/lib/dpkg/info/*' },
    { change: 'changed', paths: 'var/lib/dpkg/status' },
    { change: 'changed', paths: 'var/lib/apt/extended_states' },
  ],
} satisfies ImageCase
