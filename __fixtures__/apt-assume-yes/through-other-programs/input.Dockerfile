FROM debian:12
RUN timeout 60 apt-get update && timeout -k 5 --signal=KILL 5m apt-get install curl
RUN nice -n 19 ionice -c3 apt-get install git && stdbuf -oL -e0 apt-get install make && nohup apt-get install gcc
RUN sudo -nE timeout 60 env -u LANG DEBIAN_FRONTEND=noninteractive apt-get install vim && setsid -w apt-get install less
RUN retry 5 apt-get install htop && retry -t 5 -d 2 -- apt-get install jq && linux32 apt-get install gdb
RUN eatmydata -- apt-get install tmux && exec apt-get install screen
RUN until apt-get install wget; do sleep 1; done
RUN chroot /mnt apt-get install curl && timeout $T apt-get install curl && sudo -l apt-get install curl
