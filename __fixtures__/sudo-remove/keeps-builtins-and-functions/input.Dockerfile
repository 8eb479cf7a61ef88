FROM debian:12
RUN sudo echo -e "a\nb" && sudo kill 1
RUN install() { true; }; sudo install
