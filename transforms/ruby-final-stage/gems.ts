// Gems whose needs are known: those that want nothing but Ruby and its own libraries, and those that link or load one of Debian's.

/**
 * Gems that are Ruby alone, and gems with extensions that link what every image of ruby has (libc, libstdc++, libssl, libyaml, libffi,
 * zlib), or that build their library themselves. None of them starts a program of the full image.
 *
 * Sources: ext/ of each gem's repository (extconf.rb); nokogiri.org (installation: its libraries are packaged with it). Held against
 * Debian 12's index on 2026-11-30: of the 218 that are packages there 204 depend on nothing but Ruby, its gems and what every
 * image of ruby has; hiredis, http_parser.rb, nokogiri and sassc, which Debian links with its own libraries, bring theirs as gems.
 */
const PLAIN = [
  'actioncable actionmailbox actionmailer actionpack actiontext actionview activejob activemodel activerecord activestorage activesupport',
  'addressable amq-protocol ast async async-container async-http async-pool async-service backport base64 bcrypt bcrypt_pbkdf benchmark',
  'bigdecimal bindex bootsnap brakeman builder bullet bundler bunny byebug cancancan capybara coderay concurrent-ruby connection_pool',
  'console crack crass cssbundling-rails csv daemons dalli date debug devise devise-jwt diff-lcs docile domain_name dotenv dotenv-rails',
  'drb dry-auto_inject dry-configurable dry-container dry-core dry-inflector dry-initializer dry-logic dry-monads dry-schema dry-struct',
  'dry-types dry-validation ed25519 erb erubi erubis et-orbi eventmachine factory_bot factory_bot_rails faker falcon faraday',
  'faraday-follow_redirects faraday-net_http faraday-retry fiber-annotation fiber-local fiber-storage ffi ffi-compiler friendly_id fugit',
  'globalid google-protobuf grape grape-entity graphql haml hana hashdiff hashie hiredis hiredis-client http http-accept http-cookie',
  'http-form_data http_parser.rb httparty i18n importmap-rails io-console io-endpoint io-event io-stream irb iniparse jbuilder jsbundling-rails',
  'json json-jwt json-schema jwt kaminari kaminari-actionview kaminari-activerecord kaminari-core kgio language_server-protocol',
  'lint_roller listen llhttp-ffi localhost logger lograge loofah mail marcel matrix memoist metrics method_source mime-types',
  'mime-types-data mini_mime mini_portile2 minitest mono_logger msgpack multi_json multi_xml multipart-post mustermann mustermann-grape',
  'mutex_m net-http net-imap net-pop net-protocol net-smtp netrc nio4r nokogiri oj openssl orm_adapter ostruct ox pagy parallel',
  'parser pp prettyprint pry pry-byebug pry-rails prism propshaft protocol-hpack protocol-http protocol-http1 protocol-http2 protocol-rack',
  'psych public_suffix puma pundit raabro racc rack rack-attack rack-cors rack-proxy rack-protection rack-session rack-test rackup rails',
  'rails-dom-testing rails-html-sanitizer railties rainbow raindrops rake ranked-model rb-fsevent rb-inotify rbs rbtree rdoc redcarpet redis',
  'redis-actionpack redis-activesupport redis-client redis-namespace redis-rack redis-store regexp_parser reline representable request_store',
  'resque responders rest-client rexml rouge roda rspec rspec-core rspec-expectations rspec-mocks rspec-rails rspec-support rubocop',
  'rubocop-ast rubocop-minitest rubocop-performance rubocop-rails rubocop-rails-omakase rubocop-rspec ruby-progressbar ruby2_keywords',
  'rubyzip rufus-scheduler samovar sass-rails sassc sassc-rails sawyer securerandom sentry-rails sentry-ruby sentry-sidekiq sequel shoulda-matchers',
  'sidekiq sidekiq-cron sidekiq-scheduler signet simplecov simplecov-html simplecov_json_formatter sinatra sinatra-contrib singleton slim snaky_hash',
  'sprockets sprockets-rails spring stimulus-rails stringio strscan tailwindcss-rails temple thin thor thruster thread_safe tilt time timecop',
  'timeout traces tsort turbo-rails turbolinks tzinfo tzinfo-data uber uglifier unf unf_ext unicode-display_width unicode-emoji unicorn uri',
  'useragent warden web-console webmock webrick websocket websocket-driver websocket-extensions xpath yard zeitwerk',
]

const KNOWN: ReadonlySet<string> = new Set(PLAIN.flatMap((line) => line.split(' ')))

/** Gems that link a library of Debian, or load one: by the package for development that it belongs to. */
const LINKING: Readonly<Record<string, string>> = {
  charlock_holmes: 'libicu-dev',
  curb: 'libcurl4-openssl-dev',
  ethon: 'libcurl4-openssl-dev',
  mysql2: 'default-libmysqlclient-dev',
  pg: 'libpq-dev',
  rbnacl: 'libsodium-dev',
  'ruby-filemagic': 'libmagic-dev',
  sequel_pg: 'libpq-dev',
  tiny_tds: 'freetds-dev',
  typhoeus: 'libcurl4-openssl-dev',
}

/** Up to 1.4 it is linked with the library of the system. */
const SQLITE = 'libsqlite3-0'

/** What a gem wants of Debian: the package for development of its library, a library by its own name, or nothing; `undefined` where that is not known. */
export function needOf(gem: string): { readonly behind?: string; readonly library?: string } | undefined {
  if (KNOWN.has(gem)) return {}
  if (gem === 'sqlite3') return { library: SQLITE }
  return Object.hasOwn(LINKING, gem) ? { behind: LINKING[gem]! } : undefined
}

export interface GemLock {
  /** The gems that are installed from a source of gems. */
  readonly gems: readonly string[]
  readonly platforms: readonly string[]
  /** What the Gemfile asks for. */
  readonly dependencies: readonly string[]
  /** Headings of other sources: `GIT`, `PATH`. */
  readonly others: readonly string[]
}

/** A Gemfile.lock. Its sections begin at the margin; gems stand four blanks in, what they depend on stands further in. */
export function readGemLock(text: string): GemLock {
  const lock = { gems: [] as string[], platforms: [] as string[], dependencies: [] as string[], others: [] as string[] }
  let section = ''
  for (const line of text.split(/\r?\n/)) {
    if (/^[A-Z]/.test(line)) {
      section = line.trim()
      if (['GIT', 'PATH', 'PLUGIN SOURCE'].includes(section)) lock.others.push(section)
      continue
    }
    const name = /^ {2,4}(?! )([^\s(!]+)/.exec(line)?.[1]
    if (name === undefined) continue
    if (section === 'GEM' && /^ {4}\S/.test(line)) lock.gems.push(name)
    else if (section === 'PLATFORMS') lock.platforms.push(name)
    else if (section === 'DEPENDENCIES') lock.dependencies.push(name)
  }
  return lock
}
