FROM opensuse/leap:15.6
RUN zypper refresh
RUN zypper install -y curl tar
RUN zypper --gpg-auto-import-keys install nginx \
 && mkdir -p /srv/www/htdocs
RUN useradd -r -u 300000 web
CMD ["nginx", "-g", "daemon off;"]
