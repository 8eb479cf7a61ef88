FROM node:22
COPY . .
CMD cd /src && node ./app.js

FROM rust:1.80
COPY . .
CMD diesel setup && cargo run --release
