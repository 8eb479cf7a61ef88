FROM debian:bookworm
RUN apt-get update && apt-get install -t bookworm-backports htop
RUN apt-get update && apt-get install -y -t bookworm-backports htop
RUN apt-get update && apt-get install -yqt bookworm-backports htop
RUN apt-get update && apt-get install -y -o Dpkg::Options::=--force-confold htop
RUN apt-get update && apt-get install --target-release bookworm-backports -y htop
RUN apt-get update && apt-get install -y --target-release=bookworm-backports htop
RUN apt-get update && apt-get install -c /etc/apt/mine.conf htop
RUN apt-get update && apt-get build-dep -a arm64 htop
RUN apt-get update && apt-get install \
      -t \
      bookworm-backports \
      htop
