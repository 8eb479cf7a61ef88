FROM debian:12
RUN apt-get update && apt-get install -y --strange zsh htop curl jq
RUN apt-get update && apt-get install -y zsh htop curl --strange jq
