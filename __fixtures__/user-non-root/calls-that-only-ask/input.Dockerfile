FROM python:3.12-slim AS base
RUN dpkg --print-architecture > /etc/tide-machine && dpkg --add-architecture arm64
COPY rootfs/ /rootfs/
RUN tide-check --user=tide
EXPOSE 8000

FROM base
WORKDIR /app
COPY shop ./shop
CMD ["gunicorn", "shop.wsgi"]
