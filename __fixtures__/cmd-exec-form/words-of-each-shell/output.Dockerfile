FROM debian:bookworm-slim AS dash
CMD ["serve", "$x", "{a,b}", "$y"]

FROM alpine:3.20 AS ash
CMD ["serve", "x", "{a,b}", "$y"]

FROM fedora:40 AS bash
CMD ["serve", "x", "y"]
