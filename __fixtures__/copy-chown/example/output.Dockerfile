FROM debian:bookworm-slim
RUN useradd --no-log-init --system app
COPY --chown=app:app site /srv/guestbook
USER app
CMD ["/srv/guestbook/serve"]
