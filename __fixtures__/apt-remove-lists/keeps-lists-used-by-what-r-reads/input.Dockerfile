FROM debian:12
RUN apt-get update && apt-get install -y r-base python3 php-cli
COPY x.R /
RUN R --no-save < /x.R
