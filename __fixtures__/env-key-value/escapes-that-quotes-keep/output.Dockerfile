FROM debian:12
ENV A="C:\\Program Files\\x"
ENV B="say \"hi\" to \$USER"
LABEL RUN="docker run --name \$NAME \
    \$IMAGE"
