// The options of bundle 2.3.15, as the program itself tells them: scripts/options.ts writes this file.

import type { Asked } from './asked.ts'

export const BUNDLE: Asked = {
  version: '2.3.15',
  options: {},
  verbs: {
    install: {
      nothing: `
        --clean --deployment --force --frozen --full-index --local --no-cache --no-clean --no-color --no-deployment
        --no-frozen --no-full-index --no-local --no-prune --no-quiet --no-redownload --no-system --no-verbose
        --quiet --redownload --system --verbose -V
      `,
      value: '--gemfile --jobs --path --retry --shebang --trust-policy -j -r',
      optional: '--binstubs',
      many: '--standalone --with --without',
    },
    update: {
      nothing: `
        --all --conservative --force --full-index --local --major --minor --no-all --no-color --no-conservative
        --no-full-index --no-local --no-major --no-minor --no-patch --no-quiet --no-redownload --no-ruby
        --no-strict --no-verbose --patch --quiet --redownload --ruby --strict --verbose -V
      `,
      value: '--gemfile --jobs --retry -j -r',
      many: '--group --source -g',
      optional: '--bundler',
    },
    exec: {
      nothing: '--keep-file-descriptors --no-color --no-keep-file-descriptors --no-verbose --verbose -V',
      value: '--gemfile --retry -r',
    },
    config: {
      nothing: '--no-color --no-verbose --verbose -V',
      value: '--retry -r',
    },
    cache: {
      nothing: `
        --all --all-platforms --frozen --no-all --no-all-platforms --no-color --no-frozen --no-install --no-prune
        --no-quiet --no-verbose --quiet --verbose -V
      `,
      value: '--cache-path --gemfile --path --retry -r',
    },
    lock: {
      nothing: `
        --conservative --full-index --local --major --minor --no-color --no-conservative --no-full-index --no-local
        --no-major --no-minor --no-patch --no-print --no-strict --no-verbose --patch --print --strict --verbose -V
      `,
      value: '--gemfile --lockfile --retry -r',
      many: '--add-platform --remove-platform --update',
    },
    check: {
      nothing: '--dry-run --no-color --no-dry-run --no-verbose --verbose -V',
      value: '--gemfile --path --retry -r',
    },
    clean: {
      nothing: '--dry-run --force --no-color --no-dry-run --no-force --no-verbose --verbose -V',
      value: '--retry -r',
    },
    add: {
      nothing: `
        --no-color --no-optimistic --no-skip-install --no-strict --no-verbose --optimistic --skip-install --strict
        --verbose -V
      `,
      value: '--branch --git --github --group --ref --require --retry --source --version -g -r -s -v',
    },
    remove: {
      nothing: '--install --no-color --no-install --no-verbose --verbose -V',
      value: '--retry -r',
    },
    outdated: {
      nothing: `
        --filter-major --filter-minor --filter-patch --filter-strict --groups --local --major --minor --no-color
        --no-filter-major --no-filter-minor --no-filter-patch --no-filter-strict --no-groups --no-local --no-major
        --no-minor --no-only-explicit --no-parseable --no-patch --no-pre --no-strict --no-verbose --only-explicit
        --parseable --patch --porcelain --pre --strict --update-strict --verbose -V
      `,
      value: '--group --retry -r',
      many: '--source',
    },
  },
}
