FROM debian:12
USER app
RUN sudo usermod -aG docker app
RUN newgrp docker
