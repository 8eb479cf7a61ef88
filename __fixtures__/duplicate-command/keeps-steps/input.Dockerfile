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
CMD ["sudo", "-u", "quay", "mkdir", "/pier"]
CMD gosu quay mkdir /pier
CMD ["bash", "-c", "npm install"]
CMD ["tini", "--", "sh", "-ec", "cd /pier && sudo -E -u quay npm ci"]
CMD env - bash -c 'apt-get install -y nginx'
CMD gosu quay npm install
CMD runuser -u quay -- npm install
CMD bash -o pipefail -c "npm install"
CMD ["su", "quay", "-c", "npm install"]
CMD ["runuser", "-l", "quay", "-c", "npm install"]
CMD ["su", "-", "quay", "--command=cd /pier && npm install"]
CMD ["bash", "-c", "-e", "npm install"]
CMD ["sh", "-c", "--", "npm install"]
CMD ["poetry", "run", "alembic", "upgrade"]
CMD ["bundle", "exec", "rake", "db:migrate"]
CMD npm install; exit 0
CMD npm install || true
CMD bash -c 'npm install && echo done'
ENTRYPOINT make install
ENTRYPOINT ["/pier"]
CMD nginx -g "daemon off;"
