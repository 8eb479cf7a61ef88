FROM python:3.12-slim-bookworm AS one
RUN pip3 install flask==3.0.0 && pip3 cache purge

FROM python:3.12-slim-bookworm AS two
RUN python3 -m pip install flask==3.0.0 && python3 -m pip cache purge

FROM node:20-bookworm-slim AS three
RUN npm install -g serve@14 && npm cache rm --force

FROM node:20-bookworm-slim AS four
RUN npm install -g serve@14 && npm cache clear --force

FROM python:3.12-slim-bookworm AS five
RUN pip install flask==3.0.0 && pip cache remove 'flask*'

FROM python:3.12-slim-bookworm AS six
RUN uv pip install --system flask==3.0.0 && uv cache prune --ci

FROM golang:1.22-bookworm AS seven
COPY go.mod go.sum ./
RUN go mod download && go clean -i -modcache

FROM golang:1.22-bookworm AS eight
COPY go.mod go.sum ./
RUN go mod download && go clean -modcache -cache

FROM scratch
COPY --from=seven /go/bin /bin
COPY --from=eight /go/bin /bin
