FROM debian:bookworm-slim
RUN useradd --no-log-init --system app
COPY site /srv/guestbook
RUN chown -R app:app /srv/guestbook
USER app
CMD ["/srv/guestbook/serve"]
