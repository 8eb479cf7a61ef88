# An agent with its settings. You will most likely want to inherit
# this image in your own Dockerfile.
FROM debian:bookworm-slim
RUN cat /etc/passwd | sort > /etc/sorted
CMD ["agent"]
