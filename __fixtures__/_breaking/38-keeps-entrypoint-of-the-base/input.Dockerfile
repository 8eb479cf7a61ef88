FROM postgres:16
CMD ["postgres", "-c", "max_connections=200"]
