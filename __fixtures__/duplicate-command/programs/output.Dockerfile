FROM debian:12
CMD ["python", "-m", "pier"]
