// Dockerfiles to start from, for somebody who comes without one.

export interface Example {
  readonly name: string
  readonly text: string
}

export const EXAMPLES: readonly [Example, ...Example[]] = [
  {
    name: 'Node.js and nginx',
    text: `FROM node:22 as build
WORKDIR /app
COPY . .
RUN npm ci
RUN npm run build

FROM debian:bookworm
MAINTAINER Ada <ada@example.com>
ENV PORT 8080
RUN apt-get update
RUN apt-get install nginx curl
ADD nginx.conf /etc/nginx/nginx.conf
COPY --from=build /app/dist /srv
CMD ["nginx", "-g", "daemon off;"]
`,
  },
  {
    name: 'Python',
    text: `FROM python:3.12
ENV PYTHONUNBUFFERED 1
WORKDIR /srv
RUN apt-get update && apt-get install -y gcc libpq-dev
COPY requirements.txt .
RUN pip install -r requirements.txt
COPY . .
RUN useradd --uid 61000 app
USER app
CMD python main.py
`,
  },
  {
    name: 'Go on Alpine',
    text: `FROM golang:1.24-alpine as build
WORKDIR /src
RUN apk add git
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN go build -o /usr/local/bin/service ./cmd/service
ENTRYPOINT ["service"]
`,
  },
  {
    name: 'An archive that is built',
    text: `FROM debian:12
RUN apt-get update
RUN apt-get install curl gcc make
RUN curl -fsSLO https://example.com/tool-1.2.tar.gz
RUN tar xzf tool-1.2.tar.gz
RUN cd tool-1.2 && ./configure && make install
RUN rm -rf tool-1.2 tool-1.2.tar.gz
CMD ["tool"]
`,
  },
]
