FROM ubuntu:22.04
USER app
RUN sudo -u builder make && sudo -E apt-get install -y curl && sudo -u app -H pip install x
