FROM opensuse/leap:15.6
RUN zypper refresh \
 && zypper install -y curl tar \
 && zypper clean --all
RUN zypper --non-interactive --gpg-auto-import-keys install nginx \
 && mkdir -p /srv/www/htdocs \
 && zypper clean --all
RUN useradd -r -u 300000 web
CMD ["nginx", "-g", "daemon off;"]
