FROM rust:buster AS ledger
WORKDIR /srv
COPY ledger .
CMD ["perl", "./ledger"]

FROM ubuntu:22.10 AS gate
COPY gate /srv/
CMD ["perl", "/srv/gate"]

FROM golang:1.14
COPY probe /srv/
CMD ["perl", "/srv/probe"]
