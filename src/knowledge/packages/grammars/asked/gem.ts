// The options of gem 3.3.15, as the program itself tells them: scripts/options.ts writes this file.

import type { Asked } from './asked.ts'

export const GEM: Asked = {
  version: '3.3.15',
  options: {},
  verbs: {
    install: {
      value: `
        --bindir --build-root --bulk-threshold --config-file --install-dir --platform --source --trust-policy
        --version --without -B -P -i -n -s -v
      `,
      nothing: `
        --backtrace --both --clear-sources --conservative --debug --default --development --development-all
        --env-shebang --explain --force --format-executable --help --ignore-dependencies --local --lock
        --minimal-deps --no-document --no-env-shebang --no-force --no-format-executable --no-lock --no-minimal-deps
        --no-post-install-message --no-prerelease --no-suggestions --no-update-sources --no-user-install
        --no-verbose --no-wrappers --norc --post-install-message --prerelease --quiet --remote --silent
        --suggestions --update-sources --user-install --vendor --verbose --wrappers -E -N -V -b -f -h -l -q -r -u
        -w
      `,
      optional: '--document --file --http-proxy --no-http-proxy -g -p',
    },
    update: {
      optional: '--document --file --http-proxy --no-http-proxy --system -g -p',
      value: `
        --bindir --build-root --bulk-threshold --config-file --install-dir --platform --source --trust-policy
        --without -B -P -i -n -s
      `,
      nothing: `
        --backtrace --both --clear-sources --conservative --debug --default --development --development-all
        --env-shebang --explain --force --format-executable --help --ignore-dependencies --local --lock
        --minimal-deps --no-document --no-env-shebang --no-force --no-format-executable --no-lock --no-minimal-deps
        --no-post-install-message --no-prerelease --no-suggestions --no-update-sources --no-user-install
        --no-verbose --no-wrappers --norc --post-install-message --prerelease --quiet --remote --silent
        --suggestions --update-sources --user-install --vendor --verbose --wrappers -E -N -V -b -f -h -l -q -r -u
        -w
      `,
    },
    uninstall: {
      nothing: `
        --abort-on-dependent --all --backtrace --check-development --debug --executables --force
        --format-executable --help --ignore-dependencies --no-abort-on-dependent --no-all --no-check-development
        --no-executables --no-force --no-format-executable --no-ignore-dependencies --no-user-install --no-verbose
        --norc --quiet --silent --user-install --vendor --verbose -D -I -V -a -h -q -x
      `,
      value: '--bindir --config-file --install-dir --platform --version -i -n -v',
    },
    build: {
      value: '--config-file --output --platform -C -o',
      nothing: '--backtrace --debug --force --help --no-verbose --norc --quiet --silent --strict --verbose -V -h -q',
    },
    fetch: {
      value: '--bulk-threshold --config-file --platform --source --version -B -s -v',
      nothing: `
        --backtrace --clear-sources --debug --help --no-prerelease --no-suggestions --no-verbose --norc
        --prerelease --quiet --silent --suggestions --verbose -V -h -q
      `,
      optional: '--http-proxy --no-http-proxy -p',
    },
    list: {
      nothing: `
        --all --backtrace --both --clear-sources --debug --details --exact --help --installed --local --no-details
        --no-installed --no-prerelease --no-update-sources --no-verbose --no-versions --norc --prerelease --quiet
        --remote --silent --update-sources --verbose --versions -I -V -a -b -d -e -h -i -l -q -r -u
      `,
      value: '--bulk-threshold --config-file --source --version -B -s -v',
      optional: '--http-proxy --no-http-proxy -p',
    },
    search: {
      nothing: `
        --all --backtrace --both --clear-sources --debug --details --exact --help --installed --local --no-details
        --no-installed --no-prerelease --no-update-sources --no-verbose --no-versions --norc --prerelease --quiet
        --remote --silent --update-sources --verbose --versions -I -V -a -b -d -e -h -i -l -q -r -u
      `,
      value: '--bulk-threshold --config-file --source --version -B -s -v',
      optional: '--http-proxy --no-http-proxy -p',
    },
    cleanup: {
      nothing: `
        --backtrace --check-development --debug --dry-run --dryrun --help --no-check-development --no-user-install
        --no-verbose --norc --quiet --silent --user-install --verbose -D -V -d -h -n -q
      `,
      value: '--config-file',
    },
    specification: {
      value: '--bulk-threshold --config-file --platform --source --version -B -s -v',
      nothing: `
        --all --backtrace --both --clear-sources --debug --help --local --marshal --no-prerelease
        --no-update-sources --no-verbose --norc --prerelease --quiet --remote --ruby --silent --update-sources
        --verbose --yaml -V -b -h -l -q -r -u
      `,
      optional: '--http-proxy --no-http-proxy -p',
    },
    sources: {
      value: '--add --config-file --remove -a -r',
      nothing: `
        --backtrace --clear-all --debug --force --help --list --no-force --no-verbose --norc --quiet --silent
        --update --verbose -V -c -f -h -l -q -u
      `,
      optional: '--http-proxy --no-http-proxy -p',
    },
    push: {
      value: '--config-file --host --key --otp -k',
      optional: '--http-proxy --no-http-proxy -p',
      nothing: '--backtrace --debug --help --no-verbose --norc --quiet --silent --verbose -V -h -q',
    },
  },
}
