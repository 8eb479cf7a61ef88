FROM debian:12
RUN ln -sf /dev/stdout /var/log/tide.log && \
    chmod 700 /var/log/

FROM debian:12
RUN ln -fs /srv/a /srv/b && \
    chmod 700 /srv

FROM debian:12
RUN cp -a /srv/a /srv/b 2>/dev/null && \
    chmod 600 /srv/b/x
