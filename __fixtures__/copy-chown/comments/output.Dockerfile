FROM debian:12
# The sources.
# Everything belongs to the user that runs it.
COPY --chown=1000:1000 src /workshop

# Last.
COPY --chown=1000:1000 b /bench
