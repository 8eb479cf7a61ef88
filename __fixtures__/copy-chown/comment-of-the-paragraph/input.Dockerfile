FROM debian:12

# The program.
COPY serve /serving

# Nobody needs more rights than these.
RUN chown -R 1000:1000 /serving
USER 1000
