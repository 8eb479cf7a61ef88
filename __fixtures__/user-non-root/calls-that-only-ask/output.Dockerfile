FROM python:3.12-slim AS base
RUN dpkg --print-architecture > /etc/tide-machine && dpkg --add-architecture arm64
COPY rootfs/ /rootfs/
RUN tide-check --user=tide
EXPOSE 8000

FROM base
RUN groupadd --gid 10001 app \
    && useradd --no-log-init --uid 10001 --gid 10001 --no-create-home --home-dir /home/app --shell /usr/sbin/nologin app \
    && install -d -o 10001 -g 10001 /app /home/app
WORKDIR /app
COPY --chown=10001:10001 shop ./shop
USER 10001:10001
CMD ["gunicorn", "shop.wsgi"]
