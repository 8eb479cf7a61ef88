FROM debian:12
RUN timeout 60 apt-get update && timeout -k 5 --signal=KILL 5m apt-get install -y curl
RUN nice -n 19 ionice -c3 apt-get install -y git && stdbuf -oL -e0 apt-get install -y make && nohup apt-get install -y gcc
RUN sudo -nE timeout 60 env -u LANG DEBIAN_FRONTEND=noninteractive apt-get install -y vim && setsid -w apt-get install -y less
RUN retry 5 apt-get install -y htop && retry -t 5 -d 2 -- apt-get install -y jq && linux32 apt-get install -y gdb
RUN eatmydata -- apt-get install -y tmux && exec apt-get install -y screen
RUN until apt-get install wget; do sleep 1; done
RUN chroot /mnt apt-get install curl && timeout $T apt-get install -y curl && sudo -l apt-get install curl
