FROM gradle:8
RUN apt-get update && apt-get install -y curl
ENV npm_config_offline=true
CMD ["gradle", "--offline", "run"]
