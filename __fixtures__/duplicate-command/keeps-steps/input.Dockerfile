FROM debian:12 AS shell
CMD apt-get install -y nginx
CMD npm install
CMD mkdir -p /pier && chown quay /pier
CMD cd /pier
CMD source /etc/pier
CMD ["git", "clone", "https://example.com/pier.git"]
CMD ["sudo", "pip", "install", "pier"]
CMD ["mkdir -p /pier"]
CMD ['chown', '-R quay', '/pier']
CMD python manage.py migrate
ENTRYPOINT make install
ENTRYPOINT ["/pier"]
CMD nginx -g "daemon off;"
