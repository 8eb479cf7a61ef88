FROM debian:12
CMD bash
CMD service ssh start
CMD npm start
CMD npm --version
CMD chown quay /pier && nginx
CMD ["/install.sh"]
CMD python server.py
CMD ["python", "-m", "pier"]
