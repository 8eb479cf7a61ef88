FROM registry.example.com/team/base:3
WORKDIR /srv/app
COPY . .
EXPOSE 8000
CMD ["python3", "server.py"]
