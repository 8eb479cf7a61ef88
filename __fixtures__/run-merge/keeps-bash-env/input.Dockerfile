FROM debian:12
ENV BASH_ENV=/etc/bash_env
SHELL ["/bin/bash", "-c"]
RUN echo 'X=1' > /etc/bash_env
RUN echo "$X" > /x
