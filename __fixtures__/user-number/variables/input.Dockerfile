FROM python:3.12-slim AS number
ARG UID=10001
RUN adduser \
    --disabled-password \
    --gecos "" \
    --home "/nonexistent" \
    --shell "/sbin/nologin" \
    --no-create-home \
    --uid "${UID}" \
    appuser
USER appuser

FROM debian:12 AS name
ARG USERNAME=app
RUN useradd -u 1000 $USERNAME
USER ${USERNAME}

FROM debian:12
ENV APP=shop
ARG NUMBER=1200
RUN groupadd -g ${NUMBER} $APP && useradd -u $NUMBER -g $APP shop
USER $APP:$APP
