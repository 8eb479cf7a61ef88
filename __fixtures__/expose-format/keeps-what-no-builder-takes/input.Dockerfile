FROM debian:12
EXPOSE 80:http 80/http localhost:80:80 80:70000 300.1.1.1:80:80 "80:80" 0.0.0.0:80
