FROM busybox:latest
EXPOSE 8080:80
