FROM debian:12
RUN . "$NVM_DIR/nvm.sh" && nvm exec 20 npm ci
