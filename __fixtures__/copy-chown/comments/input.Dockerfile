FROM debian:12
# The sources.
COPY src /workshop
# Everything belongs to the user that runs it.
RUN chown -R 1000:1000 /workshop

# Last.
COPY b /bench

RUN chown -R 1000:1000 /bench
