// The options of wget, curl, tar and unzip.

import type { Grammar } from '../../../dockerfile/read/arguments.ts'
import { CURL as ASKED_CURL } from './asked/curl.ts'
import { TAR as ASKED_TAR } from './asked/tar.ts'
import { WGET as ASKED_WGET } from './asked/wget.ts'
import { GETOPT } from './rules.ts'
import { joined } from './tables.ts'

export const CURL: Grammar = {
  source: `curl ${ASKED_CURL.version} itself, with the options of 7.19 to 8.17; curl(1)`,
  rules: { clusters: true, abbreviates: 'perhaps', permutes: true, negates: 'no' },
  options: joined(ASKED_CURL.options, {
    nothing: `
      --ca-native --environment --fail-with-body --follow --mptcp --out-null --proxy-ca-native --proxy-http2
      --skip-existing --tls-earlydata --trace-ids
    `,
    value: `
      --ech --expand-data --expand-header --expand-output --expand-url --haproxy-clientip --ip-tos --ipfs-gateway
      --keepalive-cnt --parallel-max-host --sigalgs --trace-config --upload-flags --variable --vlan-priority
    `,
  }),
}

/** `-n` takes the letters behind it: `-nv`, `-nc`. */
export const WGET: Grammar = {
  source: `wget ${ASKED_WGET.version} itself, and busybox's applet`,
  rules: { ...GETOPT, negates: 'no' },
  options: joined(ASKED_WGET.options, { nothing: '--no-use-askpass --show-progress', value: '-n' }),
}

/** A first word without a dash is a cluster whose values follow behind it: `tar xzf FILE`. */
export const TAR: Grammar = {
  source: `GNU tar ${ASKED_TAR.version} itself`,
  rules: GETOPT,
  options: ASKED_TAR.options,
}

export const UNZIP: Grammar = {
  source: "unzip(1), 6.0, and busybox's applet",
  rules: { clusters: true, abbreviates: 'never', permutes: true },
  options: {
    nothing: '-A -B -C -D -F -K -L -M -Q -S -T -U -V -W -X -Z -a -b -c -f -j -l -n -o -p -q -s -t -u -v -y -z -: -^',
    value: '-d -I -O -P -x',
  },
}
