FROM debian:12
RUN wget https://example.com/abc.tar.gz && tar xf abc.tar.gz && abc/install.sh

RUN wget https://example.com/def.tar.gz && tar xf def.tar.gz && make -C def install

FROM python:3.12-slim AS python
RUN curl -fsSLO https://example.org/shop.tar.gz && tar xzf shop.tar.gz && python3 -c "import shutil; shutil.rmtree('/tmp/build')"

FROM debian:12 AS perl
RUN wget -O /tmp/till.tar.gz https://example.org/till.tar.gz && tar xzf /tmp/till.tar.gz -C /srv && perl -e 'unlink glob "/tmp/t*"'

FROM debian:12
RUN wget -O /tmp/rack.tar.gz https://example.org/rack.tar.gz && tar xzf /tmp/rack.tar.gz -C /srv && perl -pi -e 's/a/b/' /srv/rack.conf

FROM python:3.12-slim
RUN wget -O /tmp/crate.tar.gz https://example.org/crate.tar.gz && tar xzf /tmp/crate.tar.gz -C /srv && python3 -c"import shutil; shutil.rmtree('/tmp')"

FROM node:22
RUN wget -O /tmp/bin.tar.gz https://example.org/bin.tar.gz && tar xzf /tmp/bin.tar.gz -C /srv && node --eval="require('fs').rmSync('/tmp/x')"

FROM debian:12
RUN wget -O /tmp/sack.tar.gz https://example.org/sack.tar.gz && tar xzf /tmp/sack.tar.gz -C /srv && flock /run/lock -c 'rm -rf /tmp/*'

FROM debian:12
RUN wget -O /tmp/vat.tar.gz https://example.org/vat.tar.gz && tar xzf /tmp/vat.tar.gz -C /srv && su app -c 'rm -rf /tmp/*'

FROM node:22
RUN wget -O /tmp/jar.tar.gz https://example.org/jar.tar.gz && tar xzf /tmp/jar.tar.gz -C /srv && node --version
