FROM debian:12

# The program.
COPY --chown=1000:1000 serve /serving

# Nobody needs more rights than these.
USER 1000
