FROM debian:bookworm
RUN apt-get update && apt-get install --no-install-recommends -t bookworm-backports htop
RUN apt-get update && apt-get install -y --no-install-recommends -t bookworm-backports htop
RUN apt-get update && apt-get install --no-install-recommends -yqt bookworm-backports htop
RUN apt-get update && apt-get install -y --no-install-recommends -o Dpkg::Options::=--force-confold htop
RUN apt-get update && apt-get install --no-install-recommends --target-release bookworm-backports -y htop
RUN apt-get update && apt-get install -y --target-release=bookworm-backports --no-install-recommends htop
RUN apt-get update && apt-get install --no-install-recommends -c /etc/apt/mine.conf htop
RUN apt-get update && apt-get build-dep --no-install-recommends -a arm64 htop
RUN apt-get update && apt-get install --no-install-recommends \
      -t \
      bookworm-backports \
      htop
