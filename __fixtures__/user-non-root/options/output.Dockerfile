FROM ruby:3.3-slim
RUN groupadd --gid 20000 shop \
    && useradd --no-log-init --uid 20000 --gid 20000 --no-create-home --home-dir /home/shop --shell /usr/sbin/nologin shop \
    && install -d -o 20000 -g 20000 /srv/shop /srv/shop/tmp /var/spool/shop /home/shop
WORKDIR /srv/shop
COPY --chown=20000:20000 Gemfile Gemfile.lock ./
RUN bundle install
RUN mkdir -p /srv/shop/tmp
COPY --chown=1234 config ./config
COPY --chown=20000:20000 . .
EXPOSE 9292
USER 20000:20000
CMD ["bundle", "exec", "puma"]
