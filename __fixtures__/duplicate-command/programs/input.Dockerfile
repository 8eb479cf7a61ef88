FROM debian:12
CMD bash
CMD service ssh start
CMD npm start
CMD npm --version
CMD chown quay /pier && nginx
CMD ["/install.sh"]
CMD python server.py
CMD ["bash", "-c", "npm ci && npm start"]
CMD gosu quay npm start
CMD pier --since $(date +%s)
CMD ["sudo", "-u", "quay", "nginx"]
CMD ["su", "quay", "-c", "npm ci && npm start"]
CMD ["bundle", "exec", "puma"]
CMD mkdir /pier; nginx; exit 1
CMD ["bash", "-c", "-e", "exec nginx"]
CMD ["python", "-m", "pier"]
