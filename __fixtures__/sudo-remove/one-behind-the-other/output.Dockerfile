FROM debian:bookworm-slim
RUN apt-get update
RUN apt-get install -y curl && apt-get clean
# Only those in front say nothing.
RUN sudo -u app ls && sudo -E -u app ls && sudo echo done
RUN nice sudo ls && env sudo ls && timeout 60 sudo ls
RUN bash -c 'ls'
