FROM python:3.12-slim-bookworm AS one
RUN --mount=type=cache,id=debian-12-pip,target=/root/.cache/pip \
    pip3 install flask==3.0.0

FROM python:3.12-slim-bookworm AS two
RUN --mount=type=cache,id=debian-12-pip,target=/root/.cache/pip \
    python3 -m pip install flask==3.0.0

FROM node:20-bookworm-slim AS three
RUN --mount=type=cache,target=/root/.npm \
    npm install -g serve@14

FROM node:20-bookworm-slim AS four
RUN --mount=type=cache,target=/root/.npm \
    npm install -g serve@14

FROM python:3.12-slim-bookworm AS five
RUN pip install flask==3.0.0 && pip cache remove 'flask*'

FROM python:3.12-slim-bookworm AS six
RUN uv pip install --system flask==3.0.0 && uv cache prune --ci

FROM golang:1.22-bookworm AS seven
COPY go.mod go.sum ./
RUN go mod download && go clean -i -modcache

FROM golang:1.22-bookworm AS eight
COPY go.mod go.sum ./
RUN --mount=type=cache,target=/go/pkg/mod \
    go mod download

FROM scratch
COPY --from=seven /go/bin /bin
COPY --from=eight /go/bin /bin
