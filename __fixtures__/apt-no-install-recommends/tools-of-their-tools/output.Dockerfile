FROM debian:12 AS videos
RUN apt-get update && apt-get install -y --no-install-recommends youtube-dl ca-certificates ffmpeg

FROM python:3.12-bookworm AS others
RUN apt-get update && apt-get install -y --no-install-recommends yt-dlp ffmpeg

FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends gcc libc6-dev valgrind gdb libc6-dbg

FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends mc unzip

FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends texlive-extra-utils ghostscript texlive-latex-recommended
CMD ["pdfcrop", "/in.pdf"]
