FROM alpine:3.4
RUN `# tools first` && \
    apk add --no-cache git && \
    `# then the server` && \
    apk add --no-cache nginx
