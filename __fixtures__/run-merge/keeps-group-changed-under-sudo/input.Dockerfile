FROM debian:12
USER app
RUN sudo usermod -aG video app
RUN touch /dev/video-test && chgrp video /home/app/x
