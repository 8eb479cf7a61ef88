FROM debian:12
RUN ["mkdir", "/a"]
RUN ["chown", "www-data", "/a"]
