// The options of npm2 2.15.12, as the program itself tells them: scripts/options.ts writes this file.

import type { Asked } from './asked.ts'

export const NPM2: Asked = {
  version: '2.15.12',
  options: {
    value: `
      --access --browser --ca --cache --cache-lock-retries --cache-lock-stale --cache-lock-wait --cache-max
      --cache-min --cafile --cert --depth --editor --fetch-retries --fetch-retry-factor --fetch-retry-maxtimeout
      --fetch-retry-mintimeout --git --globalconfig --group --heading --https-proxy --init-author-email
      --init-author-name --init-author-url --init-license --init-module --init-version --key --local-address
      --loglevel --logstream --maxsockets --message --node-version --onload-script --prefix --reg --registry
      --save-prefix --scope --searchexclude --searchopts --searchsort --shell --tag --tag-version-prefix --tmp
      --umask --user --user-agent --userconfig --viewer -C -m
    `,
    switch: `
      --_exit --always-auth --bin-links --color --desc --description --dev --engine-strict --force --gangsta
      --gangster --git-tag-version --global --help --if-present --ignore-scripts --json --link --long --npat
      --optional --parseable --porcelain --production --proprietary-attribs --rebuild-bundle --rollback --save
      --save-bundle --save-dev --save-exact --save-optional --shrinkwrap --sign-git-tag --spin --strict-ssl
      --unicode --unsafe-perm --usage --version --versions -? -B -D -E -H -O -S -f -g -h -l -p -v
    `,
    optional: '--proxy',
    nothing: '--dd --ddd --local --no-desc --no-reg --noreg --quiet --silent --verbose -N -d -n -q -s -y',
  },
  verbs: {},
}
