FROM busybox:latest
ARG files
ADD http://${files}/downloads.example.com/tool.tar /bin/tool.tar
RUN chmod +x /bin/tool.tar
