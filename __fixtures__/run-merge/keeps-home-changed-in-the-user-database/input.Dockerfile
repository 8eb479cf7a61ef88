FROM debian:12
RUN echo 'root:x:0:0:root:/opt:/bin/sh' > /etc/passwd
RUN sed -i 's|^root:\(.*\):/opt:|root:\1:/srv:|' /etc/passwd
RUN mkdir -p "$HOME/.ssh"
