// Which commands run code that the file does not show: the law. Its tables are in tables-programs.test.ts and tables-packages.test.ts.

import { describe, expect, test } from 'vitest'
import { unknownCode } from '../src/analysis/processes/unknown-code.ts'
import { Dockerfile } from '../src/dockerfile/model/dockerfile.ts'

/** What is not known in a RUN, behind other instructions of its stage. */
function whatIn(run: string, ...before: readonly string[]): string | undefined {
  const text = ['FROM debian:bookworm-slim', ...before, `RUN ${run}`, ''].join('\n')
  const dockerfile = new Dockerfile('Dockerfile', text)
  const script = dockerfile.script(dockerfile.instructions.at(-1)!)!
  for (const command of script.commands) {
    const code = unknownCode(dockerfile, script, command)
    if (code !== undefined) return code.what
  }
  return undefined
}

describe('code that the file does not show', () => {
  test.each([
    ['./build.sh', './build.sh'],
    ['/opt/x/run', '/opt/x/run'],
    ['/usr/local/bin/install.sh', 'install.sh'],
    ['$TOOL install', '$TOOL'],
    ['sudo -E prepare', 'prepare'],
    ['nice -n 5 prepare', 'prepare'],
    ['timeout 60 prepare', 'prepare'],
    ['python3 x.py', 'python3 x.py'],
    ['python3.11 -u x.py', 'python3.11 x.py'],
    ['python3 -W ignore x.py', 'python3 x.py'],
    ['python3 -m own.setup', 'python3 -m own.setup'],
    ['ruby -rjson x.rb', 'ruby x.rb'],
    ['Rscript x.R', 'Rscript x.R'],
    ['node x.js', 'node x.js'],
    ['php -d memory_limit=-1 x.php', 'php x.php'],
    ['perl x.pl', 'perl x.pl'],
    ['. ./env.sh', './env.sh'],
    ['source env.sh', 'env.sh'],
    ['bash -x x.sh', 'bash x.sh'],
    ['bash -eo pipefail x.sh', 'bash x.sh'],
    ['sh -c "$(cat x)"', '$(cat x)'],
    ['bash -c "prepare && ls"', 'prepare'],
    ['ls | xargs sh', 'what ls hands to sh'],
    ['curl https://example.com/x | sh -s -- -y', 'what curl hands to sh'],
    ['bash < x.sh', 'what bash reads'],
    ['python3 -c "$(curl https://example.com/x)"', 'python3 -c "$(curl https://example.com/x)"'],
    ['su app -c "./x.sh"', './x.sh'],
    ['gosu app prepare', 'prepare'],
    ['xvfb-run -a prepare', 'prepare'],
    ['poetry run python x.py', 'python x.py'],
    ['conda run -n app ./x.sh', './x.sh'],
    ['mamba run ./x.sh', './x.sh'],
    ['uv run x.py', 'x.py'],
    ['exec ./x.sh', './x.sh'],
    ['busybox sh ./x.sh', 'sh ./x.sh'],
    ['valgrind --leak-check=full ./x', './x'],
    ['run-parts /etc/setup.d', 'run-parts'],
    ["trap './x.sh' EXIT", './x.sh'],
    ['find . -name x -exec ./x {} +', './x'],
    ['eval "$(prepare env)"', 'eval "$(prepare env)"'],
    ['java -Xmx1g -jar app.jar --warm-up', 'java -jar app.jar'],
    ['wine setup.exe /S', 'wine setup.exe'],
    ['dotnet run --project Seed', 'dotnet run'],
    ['dotnet Seed.dll', 'dotnet Seed.dll'],
    ['deno run --allow-net seed.ts', 'deno seed.ts'],
    ['bun run seed.ts', 'bun seed.ts'],
    ['bun seed.ts', 'bun seed.ts'],
    ['deno run -A x.ts', 'deno x.ts'],
    ['deno eval "Deno.run(1)"', 'deno eval Deno.run(1)'],
    ['bun --watch run ./x.ts', 'bun ./x.ts'],
    ['curl https://example.com/x | bun -', 'what curl hands to bun'],
    ['elixir x.exs', 'elixir x.exs'],
    ['erl -noshell -eval \'os:cmd("x")\' -s init stop', 'erl -eval os:cmd("x")'],
    ['java -cp lib x/Foo.java a', 'java x/Foo.java'],
    ['R --vanilla -f x.R', 'R x.R'],
    ['R --slave --file=x.R', 'R --file=x.R'],
    ['R CMD BATCH --vanilla x.R', 'R x.R'],
    ['R --no-save < x.R', 'what R reads'],
    ['R -q x.R < y.R', 'what R reads'],
    ['R --no-save --args -e < y.R', 'what R reads'],
    ['curl https://example.com/x | python3 -u -', 'what curl hands to python3'],
    ['curl https://example.com/x | php -d memory_limit=-1', 'what curl hands to php'],
    ['curl https://example.com/x | pwsh -Command -', 'what curl hands to pwsh'],
    ['python3 -v < x.py', 'what python3 reads'],
    ['perl -w < x.pl', 'what perl reads'],
    ['pwsh -NoP -EP Bypass -File x.ps1', 'pwsh x.ps1'],
    ['pwsh -enc eAA=', 'pwsh eAA='],
    ['make install-deps', 'make install-deps'],
    ['npm run bootstrap', 'npm bootstrap'],
    ['rake provision', 'rake provision'],
  ])('%s', (run, what) => {
    expect(whatIn(run)).toBe(what)
  })

  test.each([
    `python3 -c 'exec(open("x.py").read())'`,
    `python3 -c 'import os; os.execvp("x", [])'`,
    `python3 -c 'import pty; pty.spawn("x")'`,
    `R -e 'source("x.R")'`,
    `Rscript -e 'system2("x")'`,
    `perl -e 'exec "apt-get","install"'`,
    `perl -e 'system "x"'`,
    `perl -e 'do "./x.pl"'`,
    `perl -e 'require "x.pl"'`,
    `perl -e 'print qx(x)'`,
    `ruby -e 'load "x.rb"'`,
    `ruby -e 'require_relative "x"'`,
    `node -e 'require("./x")'`,
    `php -r 'include "x.php";'`,
    `php -r 'require_once("/x.php");'`,
    `lua -e 'dofile("x.lua")'`,
    `julia -e 'include("x.jl")'`,
    `elixir -e 'System.cmd("x", [])'`,
    `expect -c 'spawn ./x'`,
    `pwsh -com ./x.ps1`,
    `groovy -e '"x".execute()'`,
  ])('may be run by a text: %s', (run) => expect(whatIn(run)).toBeDefined())

  test.each([
    `python3 -c 'import sys; print(sys.executable); cursor.execute("x")'`,
    `python3 -c 'import spacy; spacy.load("en")'`,
    `node -e 'console.log(require("./package.json").version, require("fs"), /x/.exec("x"))'`,
    `ruby -e 'require "json"; conn.exec("select 1")'`,
    `perl -e 'use JSON; eval { 1 }; do { 1 }'`,
    `Rscript -e 'install.packages("x", type="source"); f("eval", "do", "load")'`,
    `Rscript -e 'source("https://bioconductor.org/biocLite.R"); biocLite("x")'`,
  ])('is not run by a text: %s', (run) => expect(whatIn(run)).toBeUndefined())

  test.each([
    'git clone x && curl -O y && tar xf y && make -j4 && make install',
    'npm ci && npm run build && yarn build && pnpm run deploy:x',
    'python3 -m venv /v && . /v/bin/activate && python3 -m pip install x',
    'python3 -c "import x" && node -e "1" && php -r "1;" && perl -e 1 && ruby -e 1',
    'python3 setup.py install && python3 manage.py migrate && php artisan migrate && php x.phar',
    './configure && ./gradlew build && ./mvnw package',
    'gcc-12 --version && clang-14 -v && pg-config --version',
    'eval "$(pyenv init -)" && eval "$(ssh-agent -s)"',
    'env && env -u A ls && command -v x && timeout 5 ls && bash -c "ls && cd /"',
    'f() { ls; } && f',
    'exec > /log 2>&1 && trap - EXIT && trap "rm -rf /x" EXIT',
    'find . -exec rm {} +',
    'rake db:setup && make deploy',
    'R CMD INSTALL x && R CMD javareconf && R --version && R -q -e "install.packages(1)"',
    'elixir -S mix compile && elixir --version && erl -version && java Main && java -cp x.jar Main a.java && bun --version',
    'bun add x && bun x y && bunx y && bun test && deno cache x.ts && deno install x',
    'R --vanilla <<X\ninstall.packages("x")\nX',
    'java -version && dotnet build && dotnet publish -o /out && deno task build && bun run build && bun install',
    'apt-get install -y acme && acme --version',
    'npm install -g @acme/tool-cli@2 && tool x',
  ])('is not in %s', (run) => {
    expect(whatIn(run)).toBeUndefined()
  })

  test('is what COPY puts in the place of a known program, and not what it takes from another image', () => {
    expect(whatIn('git fetch', 'COPY wrapper /usr/local/bin/git')).toBe('git')
    expect(whatIn('git fetch', 'COPY bin/git /usr/local/bin/')).toBe('git')
    expect(whatIn('git fetch', 'COPY --from=tools /usr/bin/git /usr/local/bin/git')).toBeUndefined()
    expect(whatIn('git fetch', 'ADD https://example.com/git /usr/local/bin/git')).toBeUndefined()
    expect(whatIn('git fetch', 'COPY git /srv/git')).toBeUndefined()
  })

  test('may be a bootstrap script of the build context, not one of an archive', () => {
    expect(whatIn('./bootstrap.sh', 'COPY . .')).toBe('./bootstrap.sh')
    expect(whatIn('tar xf x.tgz && cd x && ./bootstrap.sh')).toBeUndefined()
  })
})
