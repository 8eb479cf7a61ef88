FROM debian:12
RUN apt-get update && apt-get install -y r-base python3 php-cli
COPY x /x
RUN python3 -c 'exec(open("/x/a.py").read())'
