FROM debian:bookworm-slim
RUN sudo sudo apt-get update
RUN sudo -E sudo -H -- sudo apt-get install -y curl && sudo sudo apt-get clean
# Only those in front say nothing.
RUN sudo sudo -u app ls && sudo sudo -E -u app ls && sudo sudo echo done
RUN sudo nice sudo ls && sudo env sudo ls && sudo timeout 60 sudo ls
RUN sudo sudo bash -c 'sudo sudo ls'
