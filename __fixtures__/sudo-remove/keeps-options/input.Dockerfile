FROM debian:12
RUN sudo -u app make && sudo -uapp make && sudo --user=app make && sudo -i make && sudo -s && sudo A=b make && sudo -E A=b make && sudo $X make && sudo
