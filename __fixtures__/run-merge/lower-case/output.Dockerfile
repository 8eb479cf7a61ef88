from debian:12
run mkdir /a && \
    chown www-data /a
