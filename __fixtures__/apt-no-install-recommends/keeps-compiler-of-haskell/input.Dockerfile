FROM ubuntu:14.04
RUN apt-get update && apt-get install -y cabal-install && rm -rf /var/lib/apt/lists/*
RUN cabal update && cabal install --global hello
