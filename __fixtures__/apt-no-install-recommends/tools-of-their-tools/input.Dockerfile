FROM debian:12 AS videos
RUN apt-get update && apt-get install -y youtube-dl

FROM python:3.12-bookworm AS others
RUN apt-get update && apt-get install -y yt-dlp

FROM debian:12
RUN apt-get update && apt-get install -y gcc libc6-dev valgrind

FROM debian:12
RUN apt-get update && apt-get install -y mc

FROM debian:12
RUN apt-get update && apt-get install -y texlive-extra-utils
CMD ["pdfcrop", "/in.pdf"]
