FROM fedora:40
COPY serve.py /srv/
CMD ["python3", "/srv/serve.py"]
