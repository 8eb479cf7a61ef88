// Which programs are known by their names: they do what they are for, and install nothing from a distribution's package lists.
//
// Source: names in the PATH of Debian 12's packages (its Contents index), and of tools that people bring along, that Dockerfiles
// call. Left out are front ends of apt that do nothing else (apt-front-ends.ts), what runs files or texts that it is given (interpreters,
// shells), and names that stand for anything: `setup`, `install-deps`.

const PROGRAMS: ReadonlySet<string> = new Set(
  [
    '7z 7za 7zr Xvfb Xvnc [ a2disconf a2dismod a2dissite a2enconf a2enmod a2ensite aclocal add-apt-repository add-user.sh',
    'addgroup adduser alien alternatives anaconda android ansible-galaxy ansible-lint ansible-vault anyenv apache2 apache2ctl',
    'apachectl apg apk apt-add-repository apt-cache apt-config apt-file apt-key apt-mark apxs apxs2 ar arch arduino argocd aria2c',
    'arm-linux-gnueabihf-gcc arm-none-eabi-gcc as asciidoctor-pdf asciinema asdf asterisk augtool autoconf autoheader automake',
    'autopoint autoreconf avdmanager awk aws axel axfrdns-conf az b2sum baresip base64 basename bat bats bazel bc bcftools',
    'beanstalkd bgpdump bibtex bison bjam black blkid bmake bower box brew brotli browserify bsdtar buildbot bun bundle bundler',
    'bunx bunzip2 busybox bwa bzcat bzip2 bzr c++ c++filt c_rehash ca-certificates cabal cabextract caddy calibre-customize',
    'calibredb cargo carto cat catalina.sh catkin_create_pkg catkin_init_workspace catkin_make catkin_make_isolated cc ccache',
    'ccmake cdk celery cert-sync certbot certtool certutil cf cfssl chage chattr checkinstall chezmoi chfn chgrp chisel chkconfig',
    'chmod chown chpasswd chromedriver chromium chromium-browser chrpath chsh cksum clang clang++ clisp clojure cloud_sql_proxy',
    'cmake cmake3 cnpm code code-server coffee colcon column comm composer composer.phar composer1 composer2 conda conda-build',
    'confd consul containerpilot convert cookiecutter coq_makefile coqc cordova corepack cp cpack cpan cpanm cpanminus cpio cpp',
    'create-cracklib-dict createdb createuser cron crontab cross crudini crystal csc csplit ctest cupsctl cupsd curl cut cwltool',
    'cypress darcs dart dasel date dbus-uuidgen dd debconf-communicate debconf-set-selections deborphan delgroup deluged deluser',
    'deno dep deployer depmod df diff dig dir direnv dirmngr dirname distcc django-admin django-admin.py dlv dmesg dnf docker',
    'docker-compose docker-credential-ecr-login docker-credential-gcr docker-java-home docker-php-entrypoint',
    'docker-php-ext-configure docker-php-ext-enable docker-php-ext-install docker-php-pecl-install docker-php-source docker-proxy',
    'dockerd dockerize doctl dos2unix dot dotnet download-mibs doxygen dpkg dpkg-architecture dpkg-buildflags dpkg-buildpackage',
    'dpkg-checkbuilddeps dpkg-deb dpkg-divert dpkg-query dpkg-reconfigure dpkg-scanpackages dpkg-source dpkg-split',
    'dpkg-statoverride drupal drush du dumb-init easy_install easy_install3 echo echo_supervisord_conf ed egrep ejabberdctl',
    'eksctl elasticsearch elasticsearch-plugin elixir elm elm-make emacs ember emcc emerge emerge-webrsync env envconsul envsubst',
    'equivs-build equivs-control erb erlc eselect eslint etcd ex exa expand expr fakeroot false fc-cache fc-list fc-match fd',
    'ffmpeg ffprobe fgrep file find firebase firefox fisher fix-permissions flake8 flask flatpak flex flit flowtop fluent-gem',
    'fluentd flutter flux fmtutil-sys fnm fold free freshclam funzip fvm fzf g++ g77 gatsby gawk gcc gclient gcloud gcov',
    'gdal-config gdalwarp gdb gearmand geckodriver gem generate_config genisoimage gerbera get-iab get-oui getcap getconf getent',
    'gettext gfortran gh ghc ghc-pkg ghcup gimme git git-crypt git-lfs git-secret gitbook glab glib-compile-schemas glide',
    'glusterd go go-bindata go-wrapper gocryptfs godep goenv gofmt goimports golangci-lint gometalinter gomplate google-chrome',
    'google-chrome-stable gosu govendor govulncheck gox gpasswd gpg gpg-agent gpg2 gpgconf gpgv gprof gradle gradlew grafana-cli',
    'grep grid-ca-sign grid-cert-request groovy groupadd groupdel groupmod groups grub-install grype gs gsl-config gsnapl gsutil',
    'gtk-update-icon-cache gu gunicorn gunzip gzip hadolint hadoop handlebars haproxy hash haxelib hdfs head helm heroku hex',
    'hexdump hexo hg hmmpress host hostname hostnamectl hphpize htmlq htpasswd http-server httpd httrack hub hugo ibmcloud',
    'icinga2 icingacli iconv id identify iex ifconfig imake info initdb innotop insmod install install-info',
    'install-php-extensions install-plugins.sh install.r install2.r installGithub.r intltoolize ionic ionice ip ip6tables',
    'ipcluster iptables ipython ipython3 istioctl jar java javac jekyll jenkins-plugin-cli jenv jlink join jq jshell jsonnet',
    'jupyter jupyter-kernelspec jupyter-lab jupyter-labextension jupyter-nbextension jupyter-notebook jupyter-serverextension',
    'jupyterhub jupyterlab kadmin kadmin.local kafka-topics kamdbctl kanji-config-updmap-sys kdb5_util keytool kibana',
    'kibana-plugin kill killall kmod kotlin kotlinc kpsewhich kraken krew kubectl kustomize laravel latex latexmk lazbuild lchown',
    'ld ld.lld ldapadd ldapmodify ldc2 ldconfig ldd lein lerna less lessc lex lha libreoffice libtool libtoolize lighttpd',
    'lighttpd-enable-mod lighty-enable-mod linkchecker linode-cli linux32 lld llvm-config ln locale locale-gen localectl',
    'localedef localepurge logger logstash logstash-plugin losetup ls lsattr lsb_release lsblk ltrace lualatex luaotfload-tool',
    'luarocks luarocks-5.1 luarocks-5.3 lynx lz4 lzma m4 magick maildirmake.dovecot make-ssl-cert makeblastdb makepasswd makepkg',
    'mamba man mandb mariadb mariadb-install-db markdown_py mawk maxima mcs md5sum mecab-config mediainfo memcached meson meteor',
    'microdnf micromamba minio minisign mise mix mk-build-deps mkcert mkcmake mkdir mkdocs mkfifo mkfontdir mkfontscale mkfs.ext4',
    'mkisofs mknod mkpasswd mkswap mktemp mktexlsr mkvirtualenv modprobe mongo mongod mongosh mono more mount mozroots mpicc',
    'mpicxx mpirun msbuild msfconsole msfdb msgfmt munged munin-node-configure musl-gcc mv mvn mvnw mypy mysql mysql_install_db',
    'mysql_secure_installation mysql_tzinfo_to_sql mysqladmin mysqld mysqld_safe mysqldump n nano nasm native-image nawk nc ncat',
    'netlify netstat newaliases newgrp newusers next ng nginx nice nim nimble ninja ninja-build nix-build nix-channel',
    'nix-collect-garbage nix-env nix-store nl nm nmap node-gyp nodenv nohup nomad npm nproc npx nrm ns-slapd nslookup ntpd',
    'ntpdate nuget nuxt nvim nvm nx objcopy objdump oc octave od oh-my-posh opam opam-depext openrc openssl opkg opm ora2pg',
    'ovsdb-tool p7zip paccache packer packr packr2 pacman pacman-db-upgrade pacman-key pacman-optimize pandoc passenger',
    'passenger-config passwd paste patch patchelf paxctl pbzip2 pdbedit pdepend pdflatex pdftk pdftotext pear pecl pelican',
    'pelican-themes perlbrew pg_config pg_createcluster pg_ctl pg_ctlcluster pg_dropcluster pg_dump pg_isready pgrep phantomjs',
    'phing phive php-config php-cs-fixer php-fpm php5dismod php5enmod phpab phpcbf phpcpd phpcs phpdismod phpdox phpenmod phpize',
    'phploc phpmd phpunit pigz ping pio pip pip-compile pip-sync pip2 pip3 pipenv pipx pkg-config pkgconf pkill plantuml',
    'playwright plenv plugins.sh pm2 pnpm pnpx pod poetry postalias postconf postfix postgres postmap ppm pre-commit printenv',
    'printf prisma pro prokka promtool protoc protoc-gen-go prove ps psql pt-online-schema-change pub pulumi puma puppeteer',
    'puppetserver pure-pw pwck pwconv pwd pwgen py.test py3clean pyenv pyinstaller pylama pynag pyrcc5 pyspark pytest',
    'python3-config pyzor qconf qmake quilt rabbitmq-plugins rabbitmq-server rabbitmqadmin rabbitmqctl raco rails ranlib rar',
    'razor-admin rbenv rc-status rc-update rclone readelf readlink realpath rebar rebar3 recode redis-cli redis-server rev rg rm',
    'rmdir rndc-confgen rosdep route rpm rpm2cpio rpmbuild rpmdb rpmdev-setuptree rpmkeys rsh rsync rsyslogd rtx ruby-build ruff',
    'runhaskell rustc rustfmt rustup rvm s3cmd s6-svscan sa-update sacctmgr sam samtools samu saslpasswd2 sass sassc',
    'sbcl sbt scala scalac scanelf sccache schema2ldif scons scp screen scss sdk sdkmanager sed sentry-cli seq serve serverless',
    'service setcap setfacl setsid sftp sha1sum sha224sum sha256sum sha384sum sha512sum shards shasum shellcheck shfmt',
    'shib-keygen shibd shinken shuf sievec size skaffold slapadd slapd slaptest sleep sls slurmdbd sm smbcontrol smbd smbpasswd',
    'snyk socat soffice solr sort spark-shell spark-submit split sqlite3 squid ss ss-server ssdeep ssh ssh-keygen ssh-keyscan',
    'sshd sshd-keygen sshpass ssmtp stack starship start-stop-daemon stat statik stdbuf storj stow strace strings strip stylus',
    'su-exec subscription-manager supervisorctl supervisord suricata-update svn svnadmin swag swagger swapoff swapon swift swiftc',
    'swig swupd syft symfony sync sysctl systemctl systemd-machine-id-setup systemd-tmpfiles sysv-rc-conf tac tail tar',
    'td-agent-gem tdnf tee telnet tempfile terraform tesseract test testparm texhash thrift tidy tig timedatectl timeout tini',
    'tini-static tinydns-conf tinydns-data tlmgr touch tput tr traceroute transmission-daemon tree trivy true truncate trunk',
    'trust tsc tsort tsx typings ua uchardet ulimit umount uname unbound-anchor unbound-checkconf unbound-control-setup unicorn',
    'uniq unlink unlzma unoconv unpigz unrar unshield unsquashfs unxz unzip unzstd update-alternatives update-binfmts',
    'update-ca-certificates update-ca-trust update-ccache-symlinks update-command-not-found update-desktop-database',
    'update-exim4.conf update-grub update-initramfs update-ipsets update-java-alternatives update-locale update-mime-database',
    'update-rc.d update-smart-drivedb update_rubygems updatedb updmap-sys upx uscan useradd userdel usermod uuencode uuidgen uv',
    'uvx uwsgi valgrind varnishd vault velero vercel vi vim vim-addon-manager virtualenv visudo vite vncpasswd vncserver',
    'volk_gnsssdr_profile volk_profile volta vpncmd vue w3m wasm-pack watchman wc webdriver-manager wget whereis which whoami',
    'wine wine64 wineboot winecfg winetricks wkhtmltopdf workon wp wp-cli x11vnc x264 x86_64-w64-mingw32-windmc xargs',
    'xbps-install xbuild xelatex xmlstarlet xorriso xq xrdp-keygen xx-apk xx-apt xx-go xx-verify xxd xz xzcat yacc yamllint yarn',
    'yarnpkg yay yes yo yq yum yum-builddep yum-config-manager yumdownloader zcat zef zig zip zkServer.sh znc zopfli zstd zypper',
  ].flatMap((line) => line.split(' ')),
)

/** Whether a program is known by its name, whichever version of it: `gcc-12` is a gcc; `gdal-config` only says settings. */
export function isKnownProgram(name: string): boolean {
  return PROGRAMS.has(name) || PROGRAMS.has(withoutVersion(name)) || name.endsWith('-config')
}

/** `clang-14`, `php8.2`, `pip3`: without the numbers at its end. */
export function withoutVersion(name: string): string {
  let end = name.length
  while (end > 0 && '0123456789.'.includes(name[end - 1]!)) end--
  if (end < name.length && name[end - 1] === '-') end--
  return end === 0 ? name : name.slice(0, end)
}
