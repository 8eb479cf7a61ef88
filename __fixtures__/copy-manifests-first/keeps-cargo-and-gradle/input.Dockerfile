FROM rust:1.80
WORKDIR /src
COPY . .
RUN cargo fetch --locked

FROM gradle:8
WORKDIR /src
COPY . .
RUN gradle dependencies

FROM rust:1.80
WORKDIR /src
COPY . .
RUN cargo build --release
