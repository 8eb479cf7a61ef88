FROM debian:12-slim
COPY . /src
WORKDIR /src/web
RUN mkdir -p /pages
RUN apt-get update && apt-get install -y curl
WORKDIR /src
RUN make

FROM debian:12-slim
COPY . /src
RUN cd /src/web
RUN make
