FROM registry.example.com/team/base:3
RUN install -d -o 5000 -g 500 /srv/app
WORKDIR /srv/app
COPY --chown=5000:500 . .
EXPOSE 8000
USER 5000:500
CMD ["python3", "server.py"]
