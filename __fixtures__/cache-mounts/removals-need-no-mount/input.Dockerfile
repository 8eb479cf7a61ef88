FROM debian:bookworm
RUN apt-get update && apt-get install -y curl unzip
COPY x.zip /
RUN curl -o /x.txt https://example.com/x.txt && unzip /x.zip
RUN apt-get purge -y --auto-remove unzip
