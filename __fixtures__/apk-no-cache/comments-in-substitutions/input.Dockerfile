FROM alpine:3.4
RUN `# tools first` && \
    apk add --update git && \
    `# then the server` && \
    apk add --update nginx
