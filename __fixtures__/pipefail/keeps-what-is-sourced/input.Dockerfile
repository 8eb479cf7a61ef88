FROM fedora:40
RUN . /root/.nvm/nvm.sh && curl -fsSL https://example.com/x.tgz | tar xz
RUN set -e; source /opt/rvm/scripts/rvm; cat list | xargs gem install
