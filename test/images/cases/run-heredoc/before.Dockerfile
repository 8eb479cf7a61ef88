FROM busybox:latest
ENV PLACE=/srv/a
RUN mkdir $PLACE && \
    cd "$PLACE" && \
    # Two numbers.
    echo "one ${NONE:-1} $HOME" > one && \
    printf 'two\t\\t "%s" $x\n' \
        "a;b" > two && chmod 0600 two && \
    KEY=value && echo "\$KEY is $KEY" | tr a-z A-Z > key && \
    ln -s one three
